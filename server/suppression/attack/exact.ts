/** An equation between unknowns: the factor of each. What they add up to does not matter for which are determined. */
export interface Equation {
  readonly factors: ReadonlyMap<number, bigint>;
}

/**
 * The unknowns that have one value in all solutions of some equations: those whose unit vector is in the row space.
 * Gauss-Jordan elimination over the rational numbers, in whole numbers of any size.
 */
export function exactUnknowns(equations: readonly Equation[]): Set<number> {
  const rows: Map<number, bigint>[] = [];
  const rowOf = new Map<number, Map<number, bigint>>();
  // Short ones first: most unknowns fall to one subtraction.
  const waiting = equations.map(({ factors }) => new Map(factors)).sort((a, b) => a.size - b.size);
  for (const row of waiting) {
    for (const unknown of [...row.keys()]) {
      const pivotRow = rowOf.get(unknown);
      if (pivotRow !== undefined && row.has(unknown)) eliminate(row, pivotRow, unknown);
    }
    const pivot = pivotIn(row);
    if (pivot === undefined) continue;
    for (const other of rows) if (other.has(pivot)) eliminate(other, row, pivot);
    rows.push(row);
    rowOf.set(pivot, row);
  }
  return new Set(rows.filter(({ size }) => size === 1).flatMap((row) => [...row.keys()]));
}

/** Takes an unknown out of a row by a multiple of another one. */
function eliminate(row: Map<number, bigint>, by: ReadonlyMap<number, bigint>, unknown: number): void {
  const own = row.get(unknown)!;
  const others = by.get(unknown)!;
  for (const [each, value] of row) row.set(each, value * others);
  for (const [each, value] of by) {
    const left = (row.get(each) ?? 0n) - value * own;
    if (left === 0n) row.delete(each);
    else row.set(each, left);
  }
  shorten(row);
}

function shorten(row: Map<number, bigint>): void {
  let common = 0n;
  for (const value of row.values()) {
    common = divisor(common, value);
    if (common === 1n) return;
  }
  if (common > 1n) for (const [each, value] of row) row.set(each, value / common);
}

function divisor(a: bigint, b: bigint): bigint {
  let one = a < 0n ? -a : a;
  let other = b < 0n ? -b : b;
  while (other !== 0n) {
    const rest = one % other;
    one = other;
    other = rest;
  }
  return one;
}

/** Any unknown of the row with the factor 1 or -1, which keeps numbers small; else its first. */
function pivotIn(row: ReadonlyMap<number, bigint>): number | undefined {
  for (const [unknown, value] of row) if (value === 1n || value === -1n) return unknown;
  return row.keys().next().value;
}
