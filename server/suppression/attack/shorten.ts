/** Divides an equation by what all of its factors have in common. */
export function shorten(row: Map<number, bigint>): void {
  let common = 0n;
  for (const value of row.values()) {
    common = divisor(common, value);
    if (common === 1n) return;
  }
  if (common > 1n) for (const [each, value] of row) row.set(each, value / common);
}

export function divisor(a: bigint, b: bigint): bigint {
  let one = a < 0n ? -a : a;
  let other = b < 0n ? -b : b;
  while (other !== 0n) [one, other] = [other, one % other];
  return one;
}
