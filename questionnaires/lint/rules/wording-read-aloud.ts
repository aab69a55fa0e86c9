import type { Finding, FindingText } from '../../authoring/finding.ts';
import { once } from '../../instrument/once.ts';
import { languageOf } from '../../words/languages.ts';
import { wordsIn } from '../all-texts.ts';
import type { LintContext } from '../lint-context.ts';
import { clausesIn, type TextReadAloud, textsReadAloud } from '../texts-read-aloud.ts';
import { textWarnings } from '../warnings/text-warnings.ts';
import { warning } from '../warnings/warning.ts';

/**
 * Longest text that a person can follow at a door: a question, and an introduction that asks for no answer.
 */
const MOST_WORDS = { question: 75, statement: 120 };

/**
 * Instructions for the interviewer inside what is read aloud, texts too long to follow, and double negatives.
 */
export function wordingReadAloud(context: LintContext): Finding[] {
  return textsReadAloud(context).flatMap(problemsOf);
}

const problemsOf = once((text: TextReadAloud): Finding[] =>
  [instructionInside(text), tooLong(text), doubleNegative(text)]
    .filter((problem) => problem !== undefined)
    .map((problem) => warning({ file: text.file, path: text.path, ...problem })),
);

function instructionInside({ text, language, isSelfCompleted }: TextReadAloud): FindingText | undefined {
  // A respondent who reads alone is rightly told to mark all that apply.
  if (isSelfCompleted) return undefined;
  const phrase = languageOf(language)?.speech.instructions.exec(text)?.[0];
  const inBrackets = /\[[^\]]*\]/.exec(text)?.[0];
  // One word in capitals may be the name of an institution or a document.
  const inCapitals = /(?<![\p{L}{])\p{Lu}{2,}( \p{Lu}{2,})+(?![\p{L}}])/u.exec(text)?.[0];
  const words = phrase ?? inBrackets ?? inCapitals;
  return words === undefined ? undefined : textWarnings.instructionReadAloud({ words });
}

function tooLong({ text, isQuestion }: TextReadAloud): FindingText | undefined {
  const words = wordsIn(text).length;
  const most = isQuestion ? MOST_WORDS.question : MOST_WORDS.statement;
  return words <= most ? undefined : textWarnings.tooLong({ words, most });
}

function doubleNegative({ text, language, isQuestion }: TextReadAloud): FindingText | undefined {
  const negations = languageOf(language)?.speech.negations;
  if (!negations || !isQuestion) return undefined;
  const clause = clausesIn(text).find((part) => (part.match(negations)?.length ?? 0) > 1);
  return clause === undefined ? undefined : textWarnings.doubleNegative({ clause: clause.trim() });
}
