import type { Design } from '../design/types.ts';
import type { Groups } from '../groups.ts';
import type { Options } from '../options.ts';
import { isUndefined, type Quantity } from '../quantity.ts';
import type { Finished } from './finish.ts';
import type { UnitTotals } from './totals.ts';

// The sum of squares around the mean comes from that around the shift if this loses at most four of sixteen
// digits.
const LOST = 1e4;

/** The rows that the estimates were made from. */
export interface ComparedRows {
  readonly columns: readonly Float64Array[];
  readonly design: Design;
  readonly groups?: Groups;
  readonly options: Options;
}

/**
 * Variance that a simple random sample of the same size would give each group: W^2 s^2 / n for the total of
 * the linearized value z, times 1 - n / W without replacement; s^2 = n / (n - 1) * weighted mean of (z - mean
 * z)^2.
 *
 * A variable far from 0, and statistics of several variables, need a second pass over the rows: squares
 * around the mean, which is then known, keep all their digits.
 */
export function comparisonVariance(totals: UnitTotals, rows: ComparedRows, results: readonly Finished[]): Quantity[] {
  const { design, options } = rows;
  const squares = squaresOfOne(totals, design, results) ?? sumSquares(rows, results);
  return results.map(({ sums: { n, weight } }, group) => {
    if (n < 2) return { undefined: 'too-few-rows' };
    const sampled = options.deff === 'srs' ? n / weight : 0;
    // Weights that add up to less than the sample were not scaled to a population.
    if (sampled > 1) return { undefined: 'sample-above-population' };
    const variance = ((weight * squares[group]!) / (n - 1)) * (1 - sampled);
    return variance > 0 ? variance : { undefined: 'no-comparison-variance' };
  });
}

/** Sums of squares from the totals alone, where they keep enough digits. */
function squaresOfOne(totals: UnitTotals, design: Design, results: readonly Finished[]): Float64Array | undefined {
  const column = totals.squares[0];
  // In replicates of whole weights the totals hold no weights.
  if (totals.squares.length !== 1 || column === undefined || design.base !== design.weights) return undefined;
  const squares = new Float64Array(results.length);
  for (let group = 0; group < results.length; group++) {
    const { sums, linearization } = results[group]!;
    if (linearization === undefined || isUndefined(linearization) || sums.weight === 0) continue;
    const aroundShift = column[group]!;
    const aroundMean = aroundShift - sums.sums[0]! ** 2 / sums.weight;
    if (aroundShift > 0 && !(aroundMean * LOST > aroundShift)) return undefined;
    squares[group] = aroundMean * linearization.coefficients[0]! ** 2;
  }
  return squares;
}

function sumSquares(
  { columns, design, groups, options: { domain } }: ComparedRows,
  results: readonly Finished[],
): Float64Array {
  const variables = columns.length;
  const centres = new Float64Array(results.length * variables);
  const coefficients = new Float64Array(results.length * variables);
  results.forEach(({ sums, linearization }, group) => {
    for (let v = 0; v < variables; v++) {
      centres[group * variables + v] = sums.shifts[v]! + sums.sums[v]! / sums.weight;
      coefficients[group * variables + v] = isUndefined(linearization) ? 0 : linearization.coefficients[v]!;
    }
  });
  const squares = new Float64Array(results.length);
  for (let row = 0; row < design.rows; row++) {
    if (domain !== undefined && !domain[row]) continue;
    const group = groups === undefined ? 0 : groups.codes[row]!;
    const weight = design.weights[row]!;
    if (group < 0 || weight === 0) continue;
    let distance = 0;
    for (let v = 0; v < variables; v++) {
      const position = group * variables + v;
      distance += coefficients[position]! * (columns[v]![row]! - centres[position]!);
    }
    // A missing value makes the distance NaN, and the row is not one of the group's.
    if (!Number.isNaN(distance)) squares[group]! += weight * distance * distance;
  }
  return squares;
}
