import type { Finding, FindingCode } from '../../authoring/finding.ts';
import { languageOf } from '../../words/languages.ts';
import type { LintContext } from '../lint-context.ts';
import { clausesIn, type SpokenText, spokenTexts } from '../spoken-texts.ts';
import { wordsIn } from '../written-texts.ts';

/** Longest text that a person follows at a door: a question, and an introduction to which nothing is answered. */
const MOST_WORDS = { question: 75, statement: 120 };

/** Instructions for the interviewer inside what is read aloud, texts too long to follow, and double negatives. */
export function spokenWording(context: LintContext): Finding[] {
  return spokenTexts(context).flatMap((spoken) => [
    ...instructionInside(spoken),
    ...tooLong(spoken),
    ...doubleNegative(spoken),
  ]);
}

function instructionInside(spoken: SpokenText): Finding[] {
  const { text, language, isSelfCompleted } = spoken;
  // “Mark all that apply” is said to the right person there.
  if (isSelfCompleted) return [];
  // One word in capitals may be the name of a body or a document.
  const shouted = /(?<![\p{L}{])\p{Lu}{2,}( \p{Lu}{2,})+(?![\p{L}}])/u.exec(text)?.[0];
  const bracketed = /\[[^\]]*\]/.exec(text)?.[0];
  const phrase = languageOf(language)?.speech.instructions.exec(text)?.[0];
  const found = phrase ?? bracketed ?? shouted;
  if (found === undefined) return [];
  const message = `“${found}” is for the interviewer, and is read aloud`;
  return [finding(spoken, 'instruction-in-speech', message, 'move it to the instruction of the question')];
}

function tooLong(spoken: SpokenText): Finding[] {
  const words = wordsIn(spoken.text).length;
  const most = spoken.isQuestion ? MOST_WORDS.question : MOST_WORDS.statement;
  if (words <= most) return [];
  return [
    finding(spoken, 'long-text', `it has ${words} words; at most ${most} can be followed`, 'split it, or say less'),
  ];
}

function doubleNegative(spoken: SpokenText): Finding[] {
  const negations = languageOf(spoken.language)?.speech.negations;
  if (!negations) return [];
  const clause = clausesIn(spoken.text).find((part) => (part.match(negations)?.length ?? 0) > 1);
  if (clause === undefined || !spoken.isQuestion) return [];
  return [finding(spoken, 'double-negative', `“${clause.trim()}” denies twice`, 'ask it without, or with one')];
}

function finding({ file, path }: SpokenText, code: FindingCode, message: string, remedy: string): Finding {
  return { code, severity: 'warning', file, path, message, remedy };
}
