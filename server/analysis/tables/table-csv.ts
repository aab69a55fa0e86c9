import { csvText } from '../../exports/csv-text.ts';
import { rowParts } from '../../exports/row-parts.ts';
import { type SourceOfRows, sourceColumns } from '../../exports/source-columns.ts';
import { isOfBase } from './bases/bases-told.ts';
import type { NotedBase } from './bases/noted-bases.ts';
import type { TableCell } from './table-cell.ts';

const BEFORE = ['indicator', 'crime', 'outcome', 'category'] as const satisfies readonly (keyof TableCell)[];

const AFTER = [
  'variance_frame',
  'estimate',
  'se',
  'lower',
  'upper',
  'cv',
  'df',
  'deff',
  'n',
  'n_positive',
  'effective_n',
  'standard',
  'label',
  'flag',
] as const satisfies readonly (keyof TableCell)[];

/** A cell of a table; of one that is released it says whether it is hidden, and then has no numbers. */
export type CellOfTable = { readonly [Column in keyof Omit<TableCell, 'currency'>]: TableCell[Column] | null } & {
  readonly currency?: string;
  readonly domain: TableCell['domain'];
  readonly label: string;
  readonly not_computed: TableCell['not_computed'];
  readonly suppressed?: string;
};

/**
 * Cells of a table as CSV, piece by piece: one line a cell, a column a variable by which the table is divided, blank
 * where it is added up. `not_computed` has `quantity=code` of each quantity that is blank. Tables of money have the
 * column `currency`; where shares are not of the total beside them `base_note` says so in English (the JSON file has
 * it in each language). The last columns name the weights and the analysis file, where there is something to name.
 */
export function* tableCsvParts(
  variables: readonly string[],
  cells: readonly CellOfTable[],
  source: SourceOfRows = {},
  bases: readonly NotedBase[] = [],
): Generator<string> {
  const told = sourceColumns(source);
  const isOfMoney = cells.some(({ currency }) => currency !== undefined);
  const isRelease = cells.some(({ suppressed }) => suppressed !== undefined);
  const last = [
    ...(isOfMoney ? ['currency'] : []),
    ...(isRelease ? ['suppressed'] : []),
    ...(bases.length > 0 ? ['base_note'] : []),
    ...Object.keys(told),
  ];
  yield csvText([[...BEFORE, ...variables, ...AFTER, 'not_computed', ...last]]);
  for (const part of rowParts(cells))
    yield csvText(
      part.map((cell) => [
        ...BEFORE.map((column) => cell[column]),
        ...variables.map((variable) => cell.domain[variable]),
        ...AFTER.map((column) => cell[column]),
        Object.entries(cell.not_computed)
          .map(([quantity, code]) => `${quantity}=${code}`)
          .join(';'),
        ...(isOfMoney ? [cell.currency] : []),
        ...(isRelease ? [cell.suppressed] : []),
        ...(bases.length > 0 ? [bases.find((base) => isOfBase(cell, base))?.note.en ?? ''] : []),
        ...Object.values(told),
      ]),
    );
}
