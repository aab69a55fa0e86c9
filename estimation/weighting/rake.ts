import { weightingErrors } from '../errors/weighting-errors.ts';
import { checkPopulationTotals, type GroupsWithTotals } from '../groups.ts';
import { modelColumns } from '../linear/model-columns.ts';
import { fitToTotal } from './fit-to-total.ts';
import { findPatterns, type Patterns, sumsByPattern } from './patterns.ts';
import { solveCalibration } from './solve-calibration.ts';
import { checkWeights } from './sums-by-group.ts';
import type { WeightingStep } from './weighting-step.ts';

const MARGINS_HOLD = 1e-12;
// Proportional fitting gains a digit in a few rounds, or it stays slow; then Newton steps finish the fit.
const ROUNDS = 60;
// Sums of margins count as equal up to the rounding of printed tables of totals.
const MARGINS_AGREE = 1e-9;

/** A margin: a category of every row, with the population total of each. */
export interface Margin extends GroupsWithTotals {
  /** Name of the variable, for example `sex`. */
  readonly name: string;
}

/**
 * Raking: the weights are fitted to the totals of one margin after the other until all hold (iterative
 * proportional fitting), to a relative distance of 1e-12.
 *
 * @param input margins with codes of length n; their totals add up to the same population
 * @returns the step
 * @throws EstimationError length-mismatch, invalid-groups, invalid-option, invalid-total,
 * inconsistent-totals; when applied missing-auxiliary (a row without a category), empty-cell, missing-total,
 * unreachable-totals, not-converged, invalid-weight
 * @see Deming and Stephan (1940), Annals of Mathematical Statistics 11, 427-444; Deville, Särndal and Sautory
 *   (1993), JASA 88, 1013-1020
 * @example rake({ margins: [{ name: 'sex', codes: Int32Array.of(0, 0, 1), count: 2, labels: ['man', 'woman'], totals: [4, 6] }] }).apply(Float64Array.of(1, 1, 1)).weights // => Float64Array.of(2, 2, 6)
 */
export function rake({ margins }: { readonly margins: readonly Margin[] }): WeightingStep {
  const rows = commonRows(margins);
  const scaled = scaledToOneSum(margins);
  const blocks = scaled.map(({ codes, count }) => ({ kind: 'category', codes, count }) as const);
  const patterns = findPatterns(rows, blocks);
  return {
    kind: 'rake',
    columns: modelColumns(rows, blocks),
    apply(weights) {
      checkWeights(weights, rows);
      const before = sumsByPattern(weights, patterns);
      scaled.forEach((margin, index) => {
        const { codes } = patterns.blocks[index]!;
        if (codes.some((code, pattern) => code < 0 && before[pattern] !== 0))
          throw weightingErrors.rowWithout({
            row: margin.codes.findIndex((code, row) => code < 0 && weights[row] !== 0),
            what: margin.name,
          });
        const sums = sumsOfMargin(before, codes, margin.count);
        for (let level = 0; level < margin.count; level++)
          fitToTotal({ groups: margin, group: level, sum: sums[level]!, what: margin.name, partial: false });
      });
      const { cells, iterations } = fitProportionally(before, scaled, patterns);
      const factors = cells.map((cell, pattern) => (before[pattern] === 0 ? 0 : cell / before[pattern]!));
      const raked = weights.map((weight, row) => (weight === 0 ? 0 : weight * factors[patterns.codes[row]!]!));
      return { weights: raked, convergence: { iterations, distance: distanceFrom(margins, cells, patterns) } };
    },
  };
}

function fitProportionally(before: Float64Array, margins: readonly Margin[], patterns: Patterns) {
  const cells = before.slice();
  for (let iterations = 0; iterations < ROUNDS; iterations++) {
    let distance = 0;
    margins.forEach(({ count, totals }, index) => {
      const { codes } = patterns.blocks[index]!;
      const factors = sumsOfMargin(cells, codes, count).map((sum, level) => (sum === 0 ? 1 : totals[level]! / sum));
      for (const factor of factors) distance = Math.max(distance, Math.abs(factor - 1));
      for (let cell = 0; cell < cells.length; cell++) if (cells[cell] !== 0) cells[cell]! *= factors[codes[cell]!]!;
    });
    if (distance <= MARGINS_HOLD) return { cells, iterations };
  }
  return fitByNewton(before, margins, patterns);
}

/** Raking is calibration with F = exp. */
function fitByNewton(before: Float64Array, margins: readonly Margin[], patterns: Patterns) {
  const constraints = {
    columns: patterns.columns,
    names: margins.flatMap(({ name, labels }) => labels.map((label) => `${name}=${label}`)),
    totals: Float64Array.from(margins.flatMap(({ totals }) => Array.from(totals, (total) => total || 0))),
  };
  const { factors, convergence } = solveCalibration(constraints, before, {
    method: 'raking',
    bounds: [-Infinity, Infinity],
  });
  return {
    cells: before.map((cell, pattern) => cell * factors[pattern]!),
    iterations: ROUNDS + convergence.iterations,
  };
}

function sumsOfMargin(cells: Float64Array, codes: Int32Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  for (let cell = 0; cell < cells.length; cell++) if (cells[cell] !== 0) sums[codes[cell]!]! += cells[cell]!;
  return sums;
}

/** The largest relative distance of a margin from its total as given. */
function distanceFrom(margins: readonly Margin[], cells: Float64Array, patterns: Patterns): number {
  let distance = 0;
  margins.forEach(({ count, totals }, index) => {
    sumsOfMargin(cells, patterns.blocks[index]!.codes, count).forEach((sum, level) => {
      if (sum !== 0) distance = Math.max(distance, Math.abs(sum / totals[level]! - 1));
    });
  });
  return distance;
}

function commonRows(margins: readonly Margin[]): number {
  const rows = margins[0]?.codes.length;
  if (rows === undefined) throw weightingErrors.noMargins();
  for (const margin of margins) {
    checkPopulationTotals(margin, margin.name);
    if (margin.codes.length !== rows)
      throw weightingErrors.marginLength({ margin: margin.name, length: margin.codes.length, rows });
  }
  return rows;
}

/** The margins scaled to the sum of the first one, so that all of them can hold to the last bit. */
function scaledToOneSum(margins: readonly Margin[]): Margin[] {
  const sums = margins.map(({ totals }) => Array.from(totals).reduce((sum, total) => sum + (total || 0), 0));
  return margins.map((margin, index) => {
    if (Math.abs(sums[index]! - sums[0]!) > MARGINS_AGREE * sums[0]!)
      throw weightingErrors.marginsDiffer({
        margin: margin.name,
        sum: sums[index]!,
        other: margins[0]!.name,
        otherSum: sums[0]!,
      });
    return { ...margin, totals: Float64Array.from(margin.totals, (total) => (total * sums[0]!) / sums[index]!) };
  });
}
