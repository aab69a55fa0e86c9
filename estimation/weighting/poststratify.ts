import { checkPopulationTotals, type GroupsWithTotals } from '../groups.ts';
import { modelColumns } from '../linear/model-columns.ts';
import { fitToTotal } from './fit-to-total.ts';
import { sumsByGroup } from './sums-by-group.ts';
import type { WeightingStep } from './weighting-step.ts';

/** Cells, their labels and population totals; `partial` skips population cells without sample. */
export interface Poststratification extends GroupsWithTotals {
  readonly partial?: boolean;
}

/**
 * Post-stratification: the weights of each cell are multiplied by its population total over their sum.
 *
 * @param input cells of the rows (codes of length n), a label and a population total (persons, households)
 * per cell
 * @returns the step
 * @throws EstimationError length-mismatch, invalid-groups, invalid-total; when applied missing-auxiliary (a
 * row in no cell), empty-cell, missing-total, unreachable-totals, invalid-weight
 * @see Holt and Smith (1979), Journal of the Royal Statistical Society A 142, 33-46; R survey, postStratify
 * @example poststratify({ codes: Int32Array.of(0, 0, 1), count: 2, labels: ['man', 'woman'], totals: [10, 30] }).apply(Float64Array.of(1, 3, 1)).weights // => Float64Array.of(2.5, 7.5, 30)
 */
export function poststratify(input: Poststratification): WeightingStep {
  const { codes, count, partial = false } = input;
  checkPopulationTotals(input, 'cell');
  return {
    kind: 'poststratify',
    columns: modelColumns(codes.length, [{ kind: 'category', codes, count }]),
    apply(weights) {
      const sums = sumsByGroup(weights, input, 'cell');
      const factors = sums.map((sum, cell) => fitToTotal({ groups: input, group: cell, sum, what: 'cell', partial }));
      const fitted = weights.map((weight, row) => (weight === 0 ? 0 : weight * factors[codes[row]!]!));
      const reached = sumsByGroup(fitted, input, 'cell');
      let distance = 0;
      for (let cell = 0; cell < count; cell++)
        if (factors[cell]! > 0) distance = Math.max(distance, Math.abs(reached[cell]! / input.totals[cell]! - 1));
      return { weights: fitted, convergence: { iterations: 1, distance } };
    },
  };
}
