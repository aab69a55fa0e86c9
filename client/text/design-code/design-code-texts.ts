import type { InEveryLanguage } from '../language.ts';
import { codePhrasesInEnglish } from './en.ts';
import { codePhrasesInSpanish } from './es.ts';
import { codePhrasesInFrench } from './fr.ts';
import { codePhrasesInPortuguese } from './pt.ts';

/** What a field for conditions or JSON says by itself, by the name that CodeMirror has for it. */
export type CodePhrase =
  | 'Completions'
  | 'Fold line'
  | 'Unfold line'
  | 'folded code'
  | 'unfold'
  | 'Folded lines'
  | 'Unfolded lines'
  | 'to'
  | 'Selection deleted'
  | 'Control character';

/** Phrases of the fields in which conditions and JSON are written. */
export const designCodeTexts: InEveryLanguage<Readonly<Record<CodePhrase, string>>> = {
  es: codePhrasesInSpanish,
  en: codePhrasesInEnglish,
  pt: codePhrasesInPortuguese,
  fr: codePhrasesInFrench,
};
