import type { SubjectIncidents, Subjects } from './views.ts';

/** What was done about crimes that are rare in an area. */
export interface RareInAreas {
  /** Incidents whose crime is told as one of the rare ones. */
  readonly merged: number;
  /** Incidents that are not in the file: their area has fewer than k victims of rare crimes. */
  readonly dropped: number;
  /** Incidents whose answers are blank: which questions were asked would tell the crime. */
  readonly blank: Uint8Array;
}

/**
 * Makes every crime that an area has be of k people there. One that is of fewer is told as a rare crime; where
 * these are of fewer than k people too, their incidents are left out. Changes the crimes of the incidents.
 *
 * @param rareOf number of the rare crime that stands for a crime
 */
export function mergeRareInAreas(
  { area }: Subjects,
  { count, subject, crime }: SubjectIncidents,
  k: number,
  rareOf: (crime: number) => number,
): RareInAreas {
  const blank = new Uint8Array(count);
  const rows = Array.from({ length: count }, (_, row) => row);
  const groups = () =>
    Map.groupBy(
      rows.filter((row) => crime[row]! >= 0),
      (row) => `${area[subject[row]!]} ${crime[row]}`,
    );
  const isFew = (items: readonly number[]) => new Set(items.map((row) => subject[row])).size < k;
  let merged = 0;
  let dropped = 0;
  const touched = new Set<string>();
  for (const items of groups().values()) {
    const own = crime[items[0]!]!;
    if (!isFew(items) || rareOf(own) === own) continue;
    for (const row of items) crime[row] = rareOf(own);
    merged += items.length;
    touched.add(`${area[subject[items[0]!]!]} ${rareOf(own)}`);
  }
  for (const [name, items] of groups()) {
    if (isFew(items)) {
      for (const row of items) crime[row] = -1;
      dropped += items.length;
    } else if (touched.has(name)) for (const row of items) blank[row] = 1;
  }
  return { merged, dropped, blank };
}
