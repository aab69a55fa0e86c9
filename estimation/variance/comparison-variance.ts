import type { Design } from '../design/types.ts';
import type { Groups } from '../groups.ts';
import type { Options } from '../options.ts';
import { isUndefined, type Quantity } from '../quantity.ts';
import { type Chunk, ROWS_AT_A_TIME } from '../sums/chunk.ts';
import type { Finished } from './finish.ts';
import type { UnitTotals } from './totals.ts';

// The sum of squares around the mean comes from that around the shift if this loses at most four of sixteen
// digits.
const LOST = 1e4;

/** The rows that the estimates were made from. */
export interface ComparedRows {
  readonly columns: readonly Float64Array[];
  readonly design: Design;
  readonly groups?: Groups | undefined;
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

/** What a variable adds to the linearized value of each group: coefficient * (value - centre). */
interface Term {
  readonly column: Float64Array;
  readonly centres: Float64Array;
  readonly coefficients: Float64Array;
}

/** Sums of squares from the rows, some rows at a time: a loop over one variable is as fast as a loop can be. */
function sumSquares(rows: ComparedRows, results: readonly Finished[]): Float64Array {
  const { columns, design, groups, options } = rows;
  const terms = columns.map((column, v): Term => {
    const centres = Float64Array.from(results, ({ sums }) => sums.shifts[v]! + sums.sums[v]! / sums.weight);
    const coefficients = Float64Array.from(results, ({ linearization }) =>
      isUndefined(linearization) ? 0 : linearization!.coefficients[v]!,
    );
    return { column, centres, coefficients };
  });
  const squares = new Float64Array(results.length);
  const distance = new Float64Array(ROWS_AT_A_TIME);
  for (let start = 0; start < design.rows; start += ROWS_AT_A_TIME) {
    const chunk = { start, end: Math.min(start + ROWS_AT_A_TIME, design.rows) };
    distance.fill(0);
    for (const term of terms)
      if (groups === undefined) addDistances(term, chunk, distance);
      else addDistancesOfGroups(term, groups, chunk, distance);
    if (groups === undefined && options.domain === undefined) addSquares(distance, design.weights, chunk, squares);
    else addSquaresOfSome(distance, rows, chunk, squares);
  }
  return squares;
}

function addDistances({ column, centres, coefficients }: Term, { start, end }: Chunk, distance: Float64Array): void {
  const centre = centres[0]!;
  const coefficient = coefficients[0]!;
  for (let row = start; row < end; row++) distance[row - start]! += coefficient * (column[row]! - centre);
}

function addDistancesOfGroups(
  { column, centres, coefficients }: Term,
  { codes }: Groups,
  { start, end }: Chunk,
  distance: Float64Array,
): void {
  for (let row = start; row < end; row++) {
    const group = codes[row]!;
    if (group >= 0) distance[row - start]! += coefficients[group]! * (column[row]! - centres[group]!);
  }
}

/**
 * Adds weight * distance^2. A missing value makes the distance NaN, and the row is not one of the group's: it
 * adds 0, which is faster than to leave it out.
 */
function addSquares(distance: Float64Array, weights: Float64Array, { start, end }: Chunk, squares: Float64Array): void {
  let sum = squares[0]!;
  for (let row = start; row < end; row++) {
    const far = distance[row - start]!;
    const square = weights[row]! * far * far;
    sum += Number.isNaN(square) ? 0 : square;
  }
  squares[0] = sum;
}

function addSquaresOfSome(
  distance: Float64Array,
  { design: { weights }, groups, options: { domain } }: ComparedRows,
  { start, end }: Chunk,
  squares: Float64Array,
): void {
  for (let row = start; row < end; row++) {
    const group = groups === undefined ? 0 : groups.codes[row]!;
    if (group < 0 || (domain !== undefined && !domain[row])) continue;
    const far = distance[row - start]!;
    const square = weights[row]! * far * far;
    if (!Number.isNaN(square)) squares[group]! += square;
  }
}
