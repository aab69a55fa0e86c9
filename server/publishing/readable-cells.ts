import type { HiddenOf } from '../suppression/release-report.ts';
import { nameOfFigure } from './described-release.ts';
import type { ReleasedTable } from './read-release.ts';

type TableOfCells = Pick<ReleasedTable, 'spec' | 'cells'>;
type Cell = HiddenOf & Pick<TableOfCells['cells'][number], 'suppressed'>;

/** What a release tells and hides. */
interface Cells {
  readonly tables: readonly TableOfCells[];
  /** What the report beside the tables hides in its own. */
  readonly hiddenBeside: readonly HiddenOf[];
}

/**
 * How many cells a release hides, in its tables or in the report beside them, of which an earlier one tells, in
 * whichever table and however that is specified. The same people stand in several figures of a group: victims and their
 * share, adults and the base of every share. So whatever the earlier one tells of a group, and the new one does not,
 * tells of its hidden cells, unless the earlier one hid these too and was attacked with them.
 */
export function hiddenOfReadable(readable: readonly TableOfCells[], { tables, hiddenBeside }: Cells): number {
  const before = cellsOf(readable);
  const now = [...cellsOf(tables), ...hiddenBeside.map((cell): Cell => ({ ...cell, suppressed: 'confidential' }))];
  const hiddenBefore = new Set(before.filter(isHidden).map(nameOf));
  const toldNow = new Set(now.filter((cell) => !isHidden(cell)).map(nameOf));
  const onlyBefore = before.filter((cell) => !isHidden(cell) && !toldNow.has(nameOf(cell)));
  const told = new Set(onlyBefore.map(nameOf));
  const toldOfGroup = new Set(onlyBefore.map(groupOf));
  const hidden = now.filter(
    (cell) =>
      isHidden(cell) && (told.has(nameOf(cell)) || (!hiddenBefore.has(nameOf(cell)) && toldOfGroup.has(groupOf(cell)))),
  );
  return new Set(hidden.map(nameOf)).size;
}

function cellsOf(tables: readonly TableOfCells[]): Cell[] {
  return tables.flatMap(({ cells }) => cells);
}

function isHidden({ suppressed }: Cell): boolean {
  return suppressed !== '';
}

function nameOf(cell: Cell): string {
  return JSON.stringify([nameOfFigure(cell), domainOf(cell)]);
}

function groupOf(cell: Cell): string {
  return JSON.stringify(domainOf(cell));
}

function domainOf({ domain }: Cell): [string, string][] {
  return Object.entries(domain)
    .filter(([, value]) => value !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}
