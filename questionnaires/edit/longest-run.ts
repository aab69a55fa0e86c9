/**
 * The most keys that stand in the same order in two lists: those can stay where they are, the others are moved.
 *
 * @param keys as they stood; each of them is in `order`
 * @param order as they are to stand
 */
export function longestRun(keys: readonly string[], order: readonly string[]): ReadonlySet<string> {
  const placeOf = new Map(order.map((key, place) => [key, place]));
  /** By length of a run: the key that ends it earliest. */
  const ends: string[] = [];
  const before = new Map<string, string | undefined>();
  for (const key of keys) {
    const place = placeOf.get(key)!;
    let length = ends.findIndex((end) => placeOf.get(end)! > place);
    if (length < 0) length = ends.length;
    before.set(key, ends[length - 1]);
    ends[length] = key;
  }
  const run = new Set<string>();
  for (let key = ends.at(-1); key !== undefined; key = before.get(key)) run.add(key);
  return run;
}
