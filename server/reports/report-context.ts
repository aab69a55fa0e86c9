import type { FigureLanguage, FigureWords, PrintedPictures, StandardTexts } from '#contract';
import type { SheetWords } from '../exports/figures/words/sheet-words.ts';
import type { MadeTables } from './made/make-tables.ts';
import type { ReportFacts } from './report-facts.ts';
import type { ReportTexts } from './words/report-texts.ts';

/** What tables and pictures are written with. */
export type FigureContext = Omit<ReportContext, 'made' | 'facts'>;

/** Everything that a page of a report is written from. */
export interface ReportContext {
  readonly language: FigureLanguage;
  /** Of numbers and dates. */
  readonly locale: string;
  readonly words: ReportTexts;
  readonly sheet: SheetWords;
  readonly standards: StandardTexts;
  /** How figures, crimes and answers are called: the questionnaire's words first. */
  readonly names: FigureWords;
  readonly made: MadeTables;
  readonly facts: ReportFacts;
  readonly pictures: PrintedPictures;
}
