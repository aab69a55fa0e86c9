import type { InEveryLanguage } from '../language.ts';
import { jsonInEnglish } from './en.ts';
import { jsonInSpanish } from './es.ts';
import { jsonInFrench } from './fr.ts';
import { jsonInPortuguese } from './pt.ts';

/**
 * Why a text is not taken: it is no JSON, a name stands twice in one place, a name means something else to programs,
 * it goes too deep for any questionnaire, or a number is too large to be one.
 */
export type WrongJson = 'no-json' | 'name-twice' | 'reserved-name' | 'too-deep' | 'too-large-number';

/** Texts of the pane in which a file is edited as JSON. */
export interface DesignJsonTexts {
  readonly nothing: string;
  readonly title: (file: string) => string;
  readonly inStep: string;
  /** Why what was typed is not taken, and that nothing changes until it is right. */
  readonly wrong: Readonly<Record<WrongJson, (place: { line: number; column: number }) => string>>;
  /** Lets go of what is no JSON. */
  readonly throwAway: string;
}

export const designJsonTexts: InEveryLanguage<DesignJsonTexts> = {
  es: jsonInSpanish,
  en: jsonInEnglish,
  pt: jsonInPortuguese,
  fr: jsonInFrench,
};
