import { isJsonList, isJsonRecord, type Json } from '../json.ts';
import type { DraftFiles } from '../places.ts';

/** In how many places two states of the files differ: values and names, each counted once. */
export function placesChanged(before: DraftFiles, after: DraftFiles): number {
  return changedIn(before, after);
}

function changedIn(before: Json | undefined, after: Json | undefined): number {
  if (before === after) return 0;
  if (isJsonList(before) && isJsonList(after) && before.length === after.length)
    return before.reduce<number>((sum, item, place) => sum + changedIn(item, after[place]), 0);
  if (!isJsonRecord(before) || !isJsonRecord(after)) return 1;
  const names = Object.keys(before);
  const others = Object.keys(after);
  if (names.length !== others.length) return 1;
  return names.reduce(
    (sum, name, place) => sum + (name === others[place] ? 0 : 1) + changedIn(before[name], after[others[place]!]),
    0,
  );
}
