import { type AboutRelease, type FigureLanguage, figureWords, type PrintedPictures, standardTexts } from '#contract';
import { calledIn } from '../../analysis/exported/figure-source.ts';
import { sheetWordsIn } from '../../exports/figures/words/sheet-words-in.ts';
import type { ReportedTable } from '../../reports/made/made-table.ts';
import type { FigureContext } from '../../reports/report-context.ts';
import { reportWords } from '../../reports/words/report-texts.ts';
import { nameOfFigure, type ReleaseDescription } from '../described-release.ts';
import type { ReleasedTable } from '../read-release.ts';

/** The words of a language with which the figures of a release are written: those of the survey come first. */
export function releaseContext(
  { named, values }: Pick<ReleaseDescription, 'named'> & Pick<AboutRelease, 'values'>,
  language: FigureLanguage,
  pictures: PrintedPictures,
): FigureContext {
  const product = figureWords(language);
  const stated = calledIn(named.indicators, language);
  const answers = Object.entries(named.answers).map(([code, called]) => [code, calledIn(called, language)] as const);
  const words = reportWords(language);
  return {
    language,
    locale: words.locale,
    words,
    sheet: sheetWordsIn(language),
    standards: standardTexts[language],
    names: {
      ...product,
      indicators: {
        ...product.indicators,
        ...Object.fromEntries(Object.entries(stated).map(([id, name]) => [id, { name, definition: '' }])),
      },
      crimes: { ...product.crimes, ...calledIn(named.crimes, language) },
      answers: withValues(Object.fromEntries(answers), values),
    },
    pictures,
  };
}

/** Names of values, those of the office before those of the survey. */
function withValues(
  answers: Readonly<Record<string, Readonly<Record<string, string>>>>,
  values: AboutRelease['values'],
): Record<string, Readonly<Record<string, string>>> {
  const named = Object.entries(values).map(([variable, called]) => [variable, { ...answers[variable], ...called }]);
  return { ...answers, ...Object.fromEntries(named) };
}

/** A released table as reports write tables: without comparisons, which would tell of hidden cells. */
export function asReportedTable({ spec, cells }: ReleasedTable, { tables, level }: ReleaseDescription): ReportedTable {
  const described = tables.find(({ table }) => table === spec.table)!;
  const units = new Map(described.figures.map((figure) => [nameOfFigure(figure), figure.unit]));
  const figures = [...Map.groupBy(cells, nameOfFigure)].map(([name, ofFigure]) => ({
    unit: units.get(name)!,
    cells: ofFigure.map((cell) => ({ cell })),
  }));
  return {
    spec,
    figures,
    between: [],
    isCompared: false,
    significance: 0.05,
    level: spec.level ?? level,
    imputed: [],
  };
}

/** The title of a table in a language; its name where it has none. */
export function titleOfTable({ spec: { title, table } }: Pick<ReleasedTable, 'spec'>, language: string): string {
  if (title === undefined) return table;
  if (typeof title === 'string') return title;
  return title[language] ?? title.en ?? Object.values(title)[0] ?? table;
}
