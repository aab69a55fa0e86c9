import type { Finding } from '../authoring/finding.ts';
import { warningsInFrench } from './warnings/words/french.ts';
import { warningsInPortuguese } from './warnings/words/portuguese.ts';
import { warningsInSpanish } from './warnings/words/spanish.ts';
import type { FindingWords, WarningWords } from './warnings/words/warning-words.ts';

const WORDS: Readonly<Record<string, WarningWords>> = {
  es: warningsInSpanish,
  pt: warningsInPortuguese,
  fr: warningsInFrench,
};

/** What is wrong and what to do, and in which language that is. */
export interface SpokenFinding extends FindingWords {
  language: string;
}

/**
 * A finding in a language. English where there are no words: all warnings of the lint have them in four languages, the
 * errors do not.
 *
 * @param language code of a language, such as `es`
 */
export function findingInWords({ said, message, remedy }: Finding, language: string): SpokenFinding {
  const code = language.slice(0, 2);
  if (said && Object.hasOwn(WORDS, code) && Object.hasOwn(WORDS[code]!, said.sentence)) {
    // The catalogues have the same names for the same values: `Translated` sees to it.
    const words = WORDS[code] as unknown as Readonly<Record<string, (about: unknown) => FindingWords>>;
    return { ...words[said.sentence]!(said.about), language: code };
  }
  return { message, remedy, language: 'en' };
}
