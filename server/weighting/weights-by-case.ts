import { WEIGHT_NAMES, type WeightName } from '#contract';
import { type ModelBlock, modelColumns } from '#estimation';
import type { FittedWeighting } from '../analysis/analysis-file.ts';
import type { WeightOfUnits, WeightsOfCases } from '../analysis/from-interviews/weights-of-cases.ts';
import type { FittedWeights, MadeWeights, MultipliedWeights } from './make-weights.ts';
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

function weightOf({ weights, fitted, multiplied }: MadeWeights, of: WeightName): WeightOfUnits {
  const weight = weights[of];
  const isBefore = (name: WeightName) => WEIGHT_NAMES.indexOf(name) <= WEIGHT_NAMES.indexOf(of);
  const kept = fitted.flatMap((step, place) => {
    if (!isBefore(step.weight) || step.after.some((after, row) => after !== 0 && weight[row] === 0)) return [];
    const later = multiplied.filter((one) => one.fitsBefore > place && isBefore(one.weight));
    return [multipliedLater(step, later)];
  });
  return { weight, fitted: kept };
}

/**
 * A fit, as the units know it whose weights were multiplied after it. What the weights of households were fitted
 * to says of the adult of each what it says of that many adults: the residual is that of the factor times the
 * value, over the factor. It is the one of columns over the factor, with the weights times its square.
 */
function multipliedLater(
  { columns, before, after }: FittedWeights,
  later: readonly MultipliedWeights[],
): FittedWeighting {
  if (later.length === 0) return { columns, before, after };
  const times = before.map((_, row) => later.reduce((product, { factors }) => product * factors[row]!, 1));
  const squared = (weights: Float64Array) => weights.map((weight, row) => weight * times[row]! ** 2);
  const blocks = columns.blocks.map((block): ModelBlock => {
    if (block.kind === 'category') return { ...block, kind: 'slopes', values: times.map((factor) => 1 / factor) };
    return { ...block, values: block.values.map((value, row) => value / times[row]!) };
  });
  return { columns: modelColumns(columns.rows, blocks), before: squared(before), after: squared(after) };
}
