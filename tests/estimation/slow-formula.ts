// The estimators written a second time, as the text-books print them: row by row, stratum by stratum, no
// shortcuts and nothing shared with the engine.

export interface SlowRow {
  readonly weight: number;
  readonly stratum: string | number;
  readonly psu: string | number;
  /** 1 in the domain, 0 outside. */
  readonly domain: number;
  readonly y: number;
  readonly x: number;
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/**
 * Ultimate-cluster variance of the total of z, sampling with replacement; strata with one PSU add nothing.
 */
function variance(rows: readonly SlowRow[], z: (row: SlowRow) => number): number {
  let total = 0;
  for (const stratum of new Set(rows.map((row) => row.stratum))) {
    const inStratum = rows.filter((row) => row.stratum === stratum);
    const psus = [...new Set(inStratum.map((row) => row.psu))];
    if (psus.length < 2) continue;
    const values = psus.map((psu) => sum(inStratum.filter((row) => row.psu === psu).map((row) => row.weight * z(row))));
    const mean = sum(values) / psus.length;
    total += (psus.length / (psus.length - 1)) * sum(values.map((value) => (value - mean) ** 2));
  }
  return total;
}

export function slowTotal(rows: readonly SlowRow[]) {
  return {
    value: sum(rows.map((row) => row.weight * row.domain * row.y)),
    se: Math.sqrt(variance(rows, (row) => row.domain * row.y)),
  };
}

export function slowRatio(rows: readonly SlowRow[]) {
  const denominator = sum(rows.map((row) => row.weight * row.domain * row.x));
  const value = slowTotal(rows).value / denominator;
  const z = (row: SlowRow) => (row.domain * (row.y - value * row.x)) / denominator;
  return { value, se: Math.sqrt(variance(rows, z)) };
}

/** Relative risk by the delta method on the four totals, with their full covariance written out. */
export function slowRiskRatio(rows: readonly SlowRow[]) {
  const part = (pick: (row: SlowRow) => number) => sum(rows.map((row) => row.weight * pick(row)));
  const parts = [
    (row: SlowRow) => row.domain * row.y,
    (row: SlowRow) => row.domain * row.x,
    (row: SlowRow) => (1 - row.domain) * row.y,
    (row: SlowRow) => (1 - row.domain) * row.x,
  ];
  const [y1, x1, y0, x0] = parts.map(part) as [number, number, number, number];
  const value = y1 / x1 / (y0 / x0);
  const gradient = [value / y1, -value / x1, -value / y0, value / x0];
  let total = 0;
  for (let i = 0; i < 4; i++)
    for (let j = 0; j < 4; j++) {
      const f = parts[i]!;
      const g = parts[j]!;
      const covariance = (variance(rows, (row) => f(row) + g(row)) - variance(rows, (row) => f(row) - g(row))) / 4;
      total += gradient[i]! * gradient[j]! * covariance;
    }
  // Covariances that cancel can leave a rounding error below 0.
  return { value, se: Math.sqrt(Math.max(0, total)) };
}
