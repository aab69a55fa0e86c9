import type { HiddenOf } from '../suppression/release-report.ts';
import { nameOfFigure } from './described-release.ts';

/** A cell of a table or of a report: what it is of, and whether it is hidden. */
type Cell = HiddenOf & { readonly suppressed: string };

/**
 * How many cells one release hides (`now`), in its tables or in the report beside them, of which an earlier
 * one tells, in whichever table and however that is specified. The same people stand in several figures of a
 * group: victims and their share, adults and the base of every share. So whatever the earlier one tells of a
 * group, and the new one does not, tells of its hidden cells, unless the earlier one hid these too and was
 * attacked with them.
 */
export function hiddenOfReadable(before: readonly Cell[], now: readonly Cell[]): number {
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

/** All that a release says of cells, in its tables and in its report. */
export function cellsTold(
  tables: readonly { readonly cells: readonly Cell[] }[],
  inReport: readonly Cell[] = [],
): Cell[] {
  return [...tables.flatMap(({ cells }) => cells), ...inReport];
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
