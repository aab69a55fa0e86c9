import {
  categoryName,
  crimeName,
  type IndicatorUnit,
  isOfCrimes,
  type MadeCell,
  measureName,
  type OfferedFigure,
  outcomeName,
  type TableSpec,
  valueName,
} from '#contract';
import type { FigureTexts } from '../../../text/figures/figure-texts.ts';
import type { ResultsTexts } from '../../../text/results-texts.ts';
import type { TablePageTexts } from '../../../text/table-page/table-page-texts.ts';

/** A blank standing for everybody has no value. */
const HUNDRED_THOUSAND = 100_000;

/** What heads the cells of a figure: its indicator, crime, outcome and category. */
export function tableFigureName(
  { indicator, crime, outcome, category }: Pick<MadeCell, 'indicator' | 'crime' | 'outcome' | 'category'>,
  texts: ResultsTexts,
): string {
  const parts = [
    measureName(texts, indicator),
    isOfCrimes(indicator) ? crimeName(texts, crime) : '',
    outcomeName(texts, outcome),
    category === '' ? '' : categoryName(texts, category, indicator),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** A value as a heading; everybody where there is none. */
export function headName(
  variable: string,
  value: string | undefined,
  texts: ResultsTexts,
  page: TablePageTexts,
): string {
  return value === undefined ? page.shown.total : valueName(texts, variable, value);
}

/** The unit in which a figure is published. */
export function unitOfFigure({ kind, per = 1, crimes }: OfferedFigure, crime: string): IndicatorUnit {
  if (kind === 'total') return 'count';
  if (per > 1) {
    const ofHouseholds = crimes.find((each) => each.crime === crime)?.unit === 'household';
    return ofHouseholds ? 'per-100k-households' : 'per-100k-people';
  }
  return kind === 'share' ? 'share' : 'ratio';
}

/** The unit in words, with as many as the table's rates are per. */
export function unitInTable(
  unit: IndicatorUnit,
  { per }: Pick<TableSpec, 'per'>,
  texts: FigureTexts,
  locale: string,
): string {
  if (unit === 'share') return texts.shares.others;
  return texts.units[unit](new Intl.NumberFormat(locale).format(per ?? HUNDRED_THOUSAND));
}
