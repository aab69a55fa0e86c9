import { weightingErrors } from '../errors/weighting-errors.ts';
import { checkLabelled, type LabelledGroups } from '../groups.ts';
import { checkWeights } from './sums-by-group.ts';
import type { StepKind, WeightingStep } from './weighting-step.ts';

/**
 * A step that gives the weight of a class to those of its rows that keep some.
 *
 * @param keeps 1 for rows that keep their weight and take that of the others, 0 for the others
 * @param inside 0 for rows that have no part in it and lose their weight; undefined: all have
 * @param what says of a row that it keeps weight, for messages
 */
export function spreadWithin(
  kind: StepKind,
  classes: LabelledGroups,
  keeps: Float64Array,
  inside: Float64Array | undefined,
  what: string,
): WeightingStep {
  checkLabelled(classes, 'classes');
  const { codes, count, labels } = classes;
  return {
    kind,
    columns: undefined,
    apply(weights) {
      checkWeights(weights, codes.length);
      const classWeights = new Float64Array(count);
      const keptWeights = new Float64Array(count);
      for (let row = 0; row < codes.length; row++) {
        const weight = weights[row]!;
        if (weight === 0 || inside?.[row] === 0) continue;
        const code = codes[row]!;
        if (code < 0) throw weightingErrors.rowWithout({ row, what: 'class' });
        if (Number.isNaN(keeps[row]) || Number.isNaN(inside?.[row]))
          throw weightingErrors.rowWithout({ row, what: `answer to whether it ${what}` });
        classWeights[code]! += weight;
        if (keeps[row] === 1) keptWeights[code]! += weight;
      }
      const factors = classWeights.map((sum, code) => {
        if (sum !== 0 && keptWeights[code] === 0)
          throw weightingErrors.emptyClass({ label: labels[code], weight: sum, receivers: what });
        return sum === 0 ? 0 : sum / keptWeights[code]!;
      });
      const spread = weights.map((weight, row) =>
        weight === 0 || keeps[row] === 0 || inside?.[row] === 0 ? 0 : weight * factors[codes[row]!]!,
      );
      return { weights: spread, convergence: { iterations: 1, distance: undefined } };
    },
  };
}
