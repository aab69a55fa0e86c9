import { type FigureLanguage, figureWords, standardTexts, type TableSpec } from '#contract';
import { sheetWordsIn } from '../../../server/exports/figures/words/sheet-words-in.ts';
import type { ReportedTable } from '../../../server/reports/made/made-table.ts';
import type { FigureContext } from '../../../server/reports/report-context.ts';
import { reportWords } from '../../../server/reports/words/report-texts.ts';
import type { PublishedCell } from '../../../server/suppression/published-cells.ts';
import { madeUpCell } from './made-up-figures.ts';

/** A group of a made-up table, with its share of victims. */
export interface MadeUpGroup {
  readonly domain: Readonly<Record<string, string>>;
  readonly share: number;
  readonly label?: 'high' | 'low';
  readonly flag?: string;
}

/** What tables and pictures are written with; a picture is its text alternative alone. */
export function figureContextIn(language: FigureLanguage): FigureContext {
  const words = reportWords(language);
  const dots = ({ finding }: { readonly finding: string }) => `<svg aria-label="${finding}"></svg>`;
  return {
    language,
    locale: words.locale,
    words,
    sheet: sheetWordsIn(language),
    standards: standardTexts[language],
    names: figureWords(language),
    pictures: { dots, swatch: () => '', funnel: () => '', styles: '' },
  };
}

/** A table of victims per 100,000 people, one line a group. */
export function madeUpTable(spec: TableSpec, groups: readonly MadeUpGroup[]): ReportedTable {
  const kind = 'per-100k-people';
  const made = { kind, cv: 0.05, p: 1, labelBefore: 'high', isHidden: false, family: 1 } as const;
  const cells = groups.map(({ domain, share, label = 'high', flag = '' }) => ({
    cell: { ...madeUpCell({ ...made, share, shareBefore: share, label }), domain, flag } as PublishedCell,
  }));
  return {
    spec,
    figures: [{ unit: { kind, per: 100_000 }, cells }],
    between: [],
    isCompared: false,
    significance: 0.05,
    level: 0.95,
    imputed: [],
  };
}
