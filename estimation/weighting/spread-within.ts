import { weightingErrors } from '../errors/weighting-errors.ts';
import { checkLabelled, type LabelledGroups } from '../groups.ts';
import { checkWeights } from './sums-by-group.ts';
import type { StepKind, WeightingStep } from './weighting-step.ts';

/** Which rows of a class keep their weight and take that of the others. */
interface Spread {
  readonly kind: StepKind;
  readonly classes: LabelledGroups;
  /** 1 for rows that keep their weight, 0 for the others. */
  readonly keeps: Float64Array;
  /** 0 for rows that have no part in the step and lose their weight. Left out: all have a part in it. */
  readonly inside?: Float64Array | undefined;
  /** What is true of rows that keep their weight, for messages: `responded`. */
  readonly what: string;
}

/** A step that gives the weight of a class to those of its rows that keep some. */
export function spreadWithin({ kind, classes, keeps, inside, what }: Spread): WeightingStep {
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
