import type { RemedyKind } from '#questionnaires';
import type { InEveryLanguage } from '../language.ts';
import { designFindingsInEnglish } from './en.ts';
import { designFindingsInSpanish } from './es.ts';
import { designFindingsInFrench } from './fr.ts';
import { designFindingsInPortuguese } from './pt.ts';

/** Texts of the list of what is wrong with a draft. The sentences of the findings: `findingInWords`. */
export interface DesignFindingsTexts {
  readonly looking: string;
  readonly none: string;
  readonly noneOfKind: string;
  readonly filter: string;
  readonly filters: Readonly<Record<'all' | 'error' | 'warning', string>>;
  readonly severity: Readonly<Record<'error' | 'warning', string>>;
  /** What errors and warnings mean for publishing. */
  readonly meaning: string;
  /** While there are errors, only errors are known. */
  readonly warningsLater: string;
  readonly goThere: string;
  readonly goTo: (name: string) => string;
  /** To the finding of which another is a consequence. */
  readonly goToCause: (name: string) => string;
  /** Those beside what is edited. */
  readonly here: (name: string) => string;
  readonly others: (count: string) => string;
  /** Of a sentence that has no words in the reader's language; nothing where that is English. */
  readonly inEnglish: string;
  /** What the settings of the questionnaire are called. */
  readonly settings: string;
  /** The texts of a language, as the head of their findings. */
  readonly textsIn: (language: string) => string;
  readonly remedies: Readonly<Record<RemedyKind, string>>;
  readonly more: (count: string) => string;
}

export const designFindingsTexts: InEveryLanguage<DesignFindingsTexts> = {
  es: designFindingsInSpanish,
  en: designFindingsInEnglish,
  pt: designFindingsInPortuguese,
  fr: designFindingsInFrench,
};
