import { type FigureLanguage, standardTexts } from '#contract';
import type { TableEdition } from '../analysis/compared/table-edition.ts';
import { figureSourceOf } from '../analysis/exported/figure-source.ts';
import type { TableSource } from '../analysis/tables/read-tables.ts';
import { sheetWordsIn } from '../exports/figures/words/sheet-words-in.ts';
import { makeTables, type ReleaseOfReport } from './made/make-tables.ts';
import { reportPage } from './page/report-page.ts';
import { drawPictures } from './pictures/draw-pictures.ts';
import type { ReportFacts } from './report-facts.ts';
import type { ReportTemplate } from './template/read-templates.ts';
import { reportWords } from './words/report-texts.ts';

/** What a report is made of, read already. */
export interface ReportSources {
  readonly own: TableEdition;
  readonly before?: TableEdition;
  /** Tables of the office's own. */
  readonly specs: readonly TableSource[];
  /** What it is published with. */
  readonly release?: ReleaseOfReport;
  readonly facts: ReportFacts;
  readonly template: ReportTemplate;
  readonly language: FigureLanguage;
  /** Of numbers and dates; that of the language by default. */
  readonly locale?: string;
}

/**
 * A report as one page of HTML.
 *
 * @throws TableError a specification that the file cannot give; UnsafeTables; NotOfRelease; EstimationError
 */
export async function makeReport({
  own,
  before,
  specs,
  release,
  facts,
  template,
  language,
  locale,
}: ReportSources): Promise<string> {
  const words = reportWords(language);
  const { standard, rules } = facts;
  const made = await makeTables({ own, ...(before && { before }), specs, release, standard, rules });
  const { words: names } = figureSourceOf(own.file, own.instrument, language);
  return reportPage(template, {
    language,
    locale: locale ?? words.locale,
    words,
    sheet: sheetWordsIn(language),
    standards: standardTexts[language],
    names,
    made,
    facts,
    pictures: await drawPictures(),
  });
}
