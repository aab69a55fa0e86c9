import type { Change } from '../change.ts';
import { reasonsInEnglish } from './english.ts';
import { reasonsInFrench } from './french.ts';
import { reasonsInPortuguese } from './portuguese.ts';
import type { ReasonWords } from './reason-words.ts';
import { reasonsInSpanish } from './spanish.ts';

const WORDS: Readonly<Record<string, ReasonWords>> = {
  es: reasonsInSpanish,
  en: reasonsInEnglish,
  pt: reasonsInPortuguese,
  fr: reasonsInFrench,
};

/** The words about changes in a language; English where there are none. */
export function reasonWords(language: string): ReasonWords {
  const code = language.slice(0, 2);
  return Object.hasOwn(WORDS, code) ? WORDS[code]! : reasonsInEnglish;
}

/**
 * Why figures before and after a change measure the same, or do not, in a sentence.
 *
 * @param language code of a language, such as `es`; English where it has no words here
 */
export function reasonInWords({ because, verdict }: Pick<Change, 'because' | 'verdict'>, language: string): string {
  const words = reasonWords(language);
  return verdict === 'mapped' ? words.mapped : words.reasons[because];
}
