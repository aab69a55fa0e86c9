import { WEIGHT_NAMES, type WeightName } from '#contract';
import type { FittedWeighting } from '../analysis/analysis-file.ts';
import type { WeightOfUnits, WeightsOfCases } from '../analysis/from-interviews/weights-of-cases.ts';
import type { MadeWeights } from './make-weights.ts';
import { refuseNegativeWeights } from './warned/negative-weights.ts';

/**
 * Made weights as the figures take them: households by the weight of those whose adult answered, persons by their own.
 *
 * A step that fitted weights to totals stays with them, for the variance, where all who carried weight after it carry
 * some in the end: what later steps took away from the totals is no longer known without error.
 *
 * @throws WeightingError where weights are negative
 */
export function weightsByCase(made: MadeWeights, name: string): WeightsOfCases {
  refuseNegativeWeights(made);
  return {
    name,
    hash: made.hash,
    rowOf: new Map(made.sample.cases.map((id, row) => [id, row])),
    household: weightOf(made, 'household_screener'),
    person: weightOf(made, 'person'),
    ...(made.design && { design: made.design }),
  };
}

function weightOf({ weights, fitted }: MadeWeights, of: WeightName): WeightOfUnits {
  const weight = weights[of];
  const isBefore = (name: WeightName) => WEIGHT_NAMES.indexOf(name) <= WEIGHT_NAMES.indexOf(of);
  const kept = fitted.filter(
    (step) => isBefore(step.weight) && step.after.every((after, row) => after === 0 || weight[row] !== 0),
  );
  return { weight, fitted: kept.map(({ columns, before, after }): FittedWeighting => ({ columns, before, after })) };
}
