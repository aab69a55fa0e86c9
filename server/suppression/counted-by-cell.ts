import type { ReleaseSystem } from './system/release-system.ts';

/** How many records each cell of a release counts, by its table and its place there. */
export function countedByCell({ cells, quantities }: Pick<ReleaseSystem, 'cells' | 'quantities'>) {
  const counts = new Map(cells.map(({ table, place, tells }) => [`${table} ${place}`, quantities[tells[0]!]!.count]));
  return (table: string, place: number): number | undefined => counts.get(`${table} ${place}`);
}
