/** Counting sort: positions of `keys` in the order of their key, and where each key starts. */
export function sortByKey(keys: Int32Array, count: number): { order: Int32Array; start: Int32Array } {
  const start = new Int32Array(count + 1);
  for (const key of keys) start[key + 1]!++;
  for (let key = 0; key < count; key++) start[key + 1]! += start[key]!;
  const next = start.slice(0, count);
  const order = new Int32Array(keys.length);
  for (let position = 0; position < keys.length; position++) order[next[keys[position]!]!++] = position;
  return { order, start };
}

/** Positions of `keys` gathered by key; keys that do not occur have none. */
export function gatherByKey(keys: Int32Array, count: number): Int32Array[] {
  const { order, start } = sortByKey(keys, count);
  return Array.from({ length: count }, (_, key) => order.subarray(start[key]!, start[key + 1]!));
}
