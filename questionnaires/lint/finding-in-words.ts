import type { Finding } from '../authoring/finding.ts';
import type { FindingWords } from '../authoring/finding-words.ts';
import { problemsInFrench } from '../authoring/problems/words/french.ts';
import { problemsInPortuguese } from '../authoring/problems/words/portuguese.ts';
import { type ProblemWords, wordsFor } from '../authoring/problems/words/problem-words.ts';
import { problemsInSpanish } from '../authoring/problems/words/spanish.ts';
import { warningsInFrench } from './warnings/words/french.ts';
import { warningsInPortuguese } from './warnings/words/portuguese.ts';
import { warningsInSpanish } from './warnings/words/spanish.ts';
import type { WarningWords } from './warnings/words/warning-words.ts';

interface WordsOfFindings {
  readonly error: ProblemWords;
  readonly warning: WarningWords;
}

const WORDS: Readonly<Record<string, WordsOfFindings>> = {
  es: { error: problemsInSpanish, warning: warningsInSpanish },
  pt: { error: problemsInPortuguese, warning: warningsInPortuguese },
  fr: { error: problemsInFrench, warning: warningsInFrench },
};

/** What is wrong and what to do, and in which language that is. */
export interface SpokenFinding extends FindingWords {
  language: string;
}

/**
 * A finding in a language. English where there are no words: what is found in a draft has them in four languages; what
 * is found about files that cannot be read at all has not.
 *
 * @param language code of a language, such as `es`
 * @param nameOf what a language is called in a sentence of another one; as it stands, its code
 */
export function findingInWords(
  { severity, said, message, remedy }: Finding,
  language: string,
  nameOf: (code: string, inLanguage: string) => string = (code) => code,
): SpokenFinding {
  const code = language.slice(0, 2);
  const named = said && withNamesOf(said, (one) => nameOf(one, code));
  const words = Object.hasOwn(WORDS, code) ? wordsFor(WORDS[code]![severity], named) : undefined;
  if (words) return { ...words, language: code };
  const inEnglish = languagesIn(said).reduce(
    (text, one) => text.replace(new RegExp(`(?<= (?:in|and) )${one}\\b`), nameOf(one, 'en')),
    message,
  );
  return { message: inEnglish, remedy, language: 'en' };
}

/** Codes of the languages that a sentence names. */
function languagesIn(said: Finding['said']): string[] {
  const { language, other } = (said?.about ?? {}) as { language?: unknown; other?: unknown };
  return typeof language === 'string' ? [language, other].filter((one) => typeof one === 'string') : [];
}

function withNamesOf(said: NonNullable<Finding['said']>, nameOf: (code: string) => string) {
  const codes = languagesIn(said);
  if (codes.length === 0) return said;
  const about = Object.entries(said.about as object).map(([key, value]) => [
    key,
    (key === 'language' || key === 'other') && codes.includes(value) ? nameOf(value) : value,
  ]);
  return { ...said, about: Object.fromEntries(about) };
}
