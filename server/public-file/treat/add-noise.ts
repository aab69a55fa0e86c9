import type { PublicColumnSpec } from '#contract';
import type { RecordValue } from '../../microdata/record-value.ts';
import type { RecordTableColumn } from '../public-records.ts';
import type { Draws } from '../secret-draws.ts';

type Noise = NonNullable<PublicColumnSpec['noise']>;

/** What users need to correct for noise. */
export type StatedNoise =
  | { readonly matrix: Readonly<Record<string, Readonly<Record<string, number>>>> }
  | { readonly standardDeviation: number };

/** Values with noise. Blanks stay blank. */
export function addNoise(
  column: RecordTableColumn,
  noise: Noise,
  weights: Float64Array,
  draws: Draws,
): { readonly values: RecordValue[]; readonly stated: StatedNoise } {
  if ('share' in noise) return addToAmounts(column.values, noise.share, weights, draws);
  const matrix = 'matrix' in noise ? noise.matrix : invariantMatrix(column.values, noise.keep, weights);
  return { values: postRandomized(column.values, matrix, draws), stated: { matrix } };
}

/**
 * Post-randomisation (PRAM; Kooiman, Willenborg and Gouweleeuw 1997): each value changes by the chances of its
 * row. A value without a row stays.
 */
function postRandomized(
  values: readonly RecordValue[],
  matrix: Readonly<Record<string, Readonly<Record<string, number>>>>,
  draws: Draws,
): RecordValue[] {
  return values.map((value) => {
    const row = value === null ? undefined : matrix[String(value)];
    if (row === undefined) return value;
    let left = draws.uniform();
    for (const [to, chance] of Object.entries(row)) {
      left -= chance;
      if (left < 0) return to;
    }
    return value;
  });
}

/**
 * Keeps a value with the chance `keep` and draws otherwise from the weighted distribution: that distribution
 * is the same after it, in expectation.
 */
function invariantMatrix(
  values: readonly RecordValue[],
  keep: number,
  weights: Float64Array,
): Record<string, Record<string, number>> {
  const sums = new Map<string, number>();
  for (const [row, value] of values.entries())
    if (value !== null) sums.set(String(value), (sums.get(String(value)) ?? 0) + weights[row]!);
  const codes = [...sums.keys()].sort();
  const total = [...sums.values()].reduce((sum, one) => sum + one, 0);
  const shareOf = (code: string) => (total === 0 ? 1 / codes.length : sums.get(code)! / total);
  return Object.fromEntries(
    codes.map((from) => [
      from,
      Object.fromEntries(codes.map((to) => [to, (from === to ? keep : 0) + (1 - keep) * shareOf(to)])),
    ]),
  );
}

/** Normal, of mean 0. Zeros stay, and no amount changes its sign. */
function addToAmounts(values: readonly RecordValue[], share: number, weights: Float64Array, draws: Draws) {
  const rows = [...values.keys()].filter((row) => typeof values[row] === 'number' && values[row] !== 0);
  const sum = (of: (row: number) => number) => rows.reduce((total, row) => total + of(row), 0);
  const total = sum((row) => weights[row]!);
  const mean = sum((row) => weights[row]! * (values[row] as number)) / total;
  const variance = sum((row) => weights[row]! * ((values[row] as number) - mean) ** 2) / total;
  const standardDeviation = rows.length === 0 ? 0 : share * Math.sqrt(variance);
  return {
    values: values.map((value) => {
      if (typeof value !== 'number' || value === 0) return value;
      const changed = value + standardDeviation * draws.normal();
      return Math.sign(value) * Math.abs(changed);
    }),
    stated: { standardDeviation },
  };
}
