import {
  categoryName,
  crimeName,
  isOfCrimes,
  measureName,
  outcomeName,
  SDG,
  type TableSpec,
  valueName,
} from '#contract';
import type { PublishedCell } from '../../suppression/published-cells.ts';
import type { ReportContext } from '../report-context.ts';

/** What is the same in every row of a table stands in its title, and is left out of the rows. */
export interface NamedParts {
  readonly measure: boolean;
  readonly crime: boolean;
}

/** The name of a figure: indicator, crime, outcome and answer, without what the table says already. */
export function figureInWords(
  { indicator, crime, outcome, category }: Pick<PublishedCell, 'indicator' | 'crime' | 'outcome' | 'category'>,
  { names, words }: Pick<ReportContext, 'names' | 'words'>,
  shown: NamedParts = { measure: true, crime: true },
): string {
  // The title of a series says what it is of.
  if (indicator.startsWith(SDG) && category !== '') return categoryName(names, category, indicator);
  const parts = [
    shown.measure && measureName(names, indicator),
    shown.crime && isOfCrimes(indicator) && crimeName(names, crime),
    outcomeName(names, outcome),
    category !== '' && categoryName(names, category, indicator),
  ].filter((part): part is string => typeof part === 'string' && part !== '');
  return parts.length === 0 ? measureName(names, indicator) : parts.join(words.colon);
}

/** The group of a cell: `Women, 18 to 29`. */
export function groupName(
  { domain }: Pick<PublishedCell, 'domain'>,
  { by }: Pick<TableSpec, 'by'>,
  { names, sheet }: Pick<ReportContext, 'names' | 'sheet'>,
): string {
  const values = by.flatMap(({ variable }) => {
    const value = domain[variable];
    return value === undefined ? [] : [valueName(names, variable, value)];
  });
  return values.length === 0 ? sheet.everybody : values.join(', ');
}
