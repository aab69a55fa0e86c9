import type { KnownOfCells } from './published-cells.ts';
import type { WeightsOfFile } from './rounded/kinds-of-figures.ts';
import type { ReleaseSystem } from './system/release-system.ts';

/**
 * What is known of the cells of each table of a release.
 *
 * @param hidden places of cells in the system
 */
export function knownOfTables(
  { cells, quantities }: Pick<ReleaseSystem, 'cells' | 'quantities'>,
  hidden: Iterable<number>,
  file: WeightsOfFile,
): (table: string) => KnownOfCells {
  const names = new Set(Array.from(hidden, (cell) => nameOf(cells[cell]!.table, cells[cell]!.place)));
  const counts = new Map(cells.map(({ table, place, tells }) => [nameOf(table, place), quantities[tells[0]!]!.count]));
  const positives = new Map(cells.map((cell) => [nameOf(cell.table, cell.place), cell.positives]));
  return (table) => ({
    file,
    isHidden: (place) => names.has(nameOf(table, place)),
    counted: (place) => counts.get(nameOf(table, place)),
    positives: (place) => positives.get(nameOf(table, place)),
  });
}

function nameOf(table: string, place: number): string {
  return `${table} ${place}`;
}
