import { nameOfFigure } from './described-release.ts';
import type { ReleasedTable } from './read-release.ts';

type Cell = ReleasedTable['cells'][number];

/** Everything that a cell says of its figure. */
const COLUMNS = [
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
  'label',
  'flag',
] as const;

export type ChangedColumn = (typeof COLUMNS)[number];

/** What a correction did to a cell. A number that is hidden now is not told again, nor is one that was hidden. */
export interface CellChange {
  readonly table: string;
  readonly indicator: string;
  readonly crime: string;
  readonly outcome: string;
  readonly category: string;
  readonly domain: Readonly<Record<string, string>>;
  readonly kind: 'changed' | 'added' | 'removed' | 'hidden' | 'shown';
  /** Of `changed`: each number before and after. */
  readonly columns: readonly {
    readonly column: ChangedColumn;
    readonly before: number | string | null;
    readonly after: number | string | null;
  }[];
}

/**
 * What differs between the tables of two revisions, cell by cell, in the order of the later one; what is gone comes
 * last. Numbers are compared digit by digit.
 */
export function cellChanges(before: readonly ReleasedTable[], after: readonly ReleasedTable[]): CellChange[] {
  const earlier = cellsByName(before);
  const later = cellsByName(after);
  const changes: CellChange[] = [];
  for (const [name, { table, cell }] of later) {
    const old = earlier.get(name)?.cell;
    const change = old === undefined ? entry(table, cell, 'added') : compared(table, old, cell);
    if (change) changes.push(change);
  }
  for (const [name, { table, cell }] of earlier) if (!later.has(name)) changes.push(entry(table, cell, 'removed'));
  return changes;
}

function compared(table: string, before: Cell, after: Cell): CellChange | undefined {
  if (before.suppressed !== after.suppressed) return entry(table, after, after.suppressed === '' ? 'shown' : 'hidden');
  const columns = COLUMNS.flatMap((column) =>
    before[column] === after[column] ? [] : [{ column, before: before[column], after: after[column] }],
  );
  return columns.length === 0 ? undefined : { ...entry(table, after, 'changed'), columns };
}

function entry(table: string, cell: Cell, kind: CellChange['kind']): CellChange {
  const { indicator, crime, outcome, category, domain } = cell;
  return { table, indicator, crime, outcome, category, domain: { ...domain }, kind, columns: [] };
}

function cellsByName(tables: readonly ReleasedTable[]): Map<string, { table: string; cell: Cell }> {
  return new Map(
    tables.flatMap(({ spec: { table }, cells }) =>
      cells.map((cell) => {
        const domain = Object.entries(cell.domain).toSorted(([a], [b]) => (a < b ? -1 : 1));
        return [JSON.stringify([table, nameOfFigure(cell), domain]), { table, cell }] as const;
      }),
    ),
  );
}
