import type { PublicationStandard, QualityFlagCode, StandardLabel, UnreadStandard } from '../../figures/standards.ts';
import type { InFigureLanguages } from '../figure-languages.ts';
import { standardsInEnglish } from './en.ts';
import { standardsInSpanish } from './es.ts';
import { standardsInFrench } from './fr.ts';
import { standardsInPortuguese } from './pt.ts';

/** The labels of all standards, and the word for a figure without a label. */
export type PrecisionWord = StandardLabel | 'none';

/** What is said of publication standards, wherever figures are shown. Numbers arrive written in the reader's locale. */
export interface StandardTexts {
  /** After "judged by". */
  names: Record<PublicationStandard, string>;
  labels: Record<PrecisionWord, string>;
  /** The classes of each, as a note under a table. */
  thresholds: Record<PublicationStandard, string>;
  /** Which document the limits follow as others cite it, of a standard of which it could not be read. */
  asCited: Record<UnreadStandard, string>;
  /** What stands beside a label: a word in a cell, and its footnote. */
  flags: Record<QualityFlagCode, { word: string; note: string }>;
  /** By a standard that judges whole tables. */
  tableRule: (p: { best: string; judged: string }) => string;
}

/** What is said of publication standards, in each language. */
export const standardTexts: InFigureLanguages<StandardTexts> = {
  es: standardsInSpanish,
  en: standardsInEnglish,
  pt: standardsInPortuguese,
  fr: standardsInFrench,
};
