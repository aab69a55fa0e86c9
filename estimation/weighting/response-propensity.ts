import { type Column, toIndicator } from '../columns.ts';
import type { EstimationError } from '../errors/estimation-error.ts';
import { inputErrors } from '../errors/input-errors.ts';
import { weightingErrors } from '../errors/weighting-errors.ts';
import { type ModelColumns, modelColumns } from '../linear/model-columns.ts';
import { fitGlm } from '../models/fit-glm.ts';
import { rowFactors } from './calibration-pass.ts';
import { checkNumbers } from './check-numbers.ts';
import { propensityClasses } from './propensity-classes.ts';
import { spreadWithin } from './spread-within.ts';
import { checkWeights } from './sums-by-group.ts';
import type { WeightingStep } from './weighting-step.ts';

export interface ResponsePropensity {
  /** 1 where the unit responded, 0 where it did not. */
  readonly responded: Column;
  /**
   * 0 where the unit is known not to belong to the population; it gets weight 0. Default: all belong to it.
   */
  readonly eligible?: Column;
  /** Columns that are known for respondents and nonrespondents. The model adds an intercept. */
  readonly columns: ModelColumns;
  /** The name of each column in messages. */
  readonly names: readonly string[];
  /**
   * `inverse`: weights are divided by the propensity. `classes` (default): they are adjusted within classes
   * of similar propensity, which avoids very large factors.
   */
  readonly adjustment?: 'inverse' | 'classes';
  /** Number of classes, which have the same number of units. Default 5. */
  readonly classes?: number;
}

/**
 * Nonresponse adjustment by response propensity: a weighted logistic model gives each eligible unit its
 * probability p of response. `inverse`: weight / p for respondents. `classes`: units in the order of p are
 * cut into classes of the same size, equal p together, and the respondents take the weight of their class.
 * Nonrespondents get 0. The model is fitted to every replicate again.
 *
 * @param input one value per sampled unit (length n)
 * @returns the step
 * @throws EstimationError length-mismatch, invalid-indicator, invalid-option; when applied missing-auxiliary,
 * no-rows, not-converged (a column tells response from nonresponse), empty-cell, invalid-weight
 * @see Rosenbaum and Rubin (1984), JASA 79, 516-524; Valliant, Dever and Kreuter (2018), section 13.5
 * @example responsePropensity({ responded: [1, 0, 1, 1], columns: modelColumns(4, []), names: [] }).apply(Float64Array.of(1, 1, 1, 1)).weights // => Float64Array.of(4 / 3, 0, 4 / 3, 4 / 3)
 */
export function responsePropensity(input: ResponsePropensity): WeightingStep {
  const { columns, names, adjustment = 'classes', classes = 5 } = input;
  const { rows } = columns;
  const responded = toIndicator(input.responded, rows, 'responded');
  const eligible = input.eligible === undefined ? undefined : toIndicator(input.eligible, rows, 'eligible');
  checkPropensityOptions(names, columns, adjustment, classes);
  const everyone = { kind: 'category', codes: new Int32Array(rows), count: 1 } as const;
  const model = modelColumns(rows, [everyone, ...columns.blocks]);
  return {
    kind: 'propensity',
    columns: undefined,
    apply(weights) {
      checkWeights(weights, rows);
      // The weights of ineligible units do not count in the model.
      const eligibleWeights = weights.map((weight, row) => (eligible?.[row] === 0 ? 0 : weight));
      for (let row = 0; row < rows; row++)
        if (eligibleWeights[row] !== 0 && Number.isNaN(responded[row]! + (eligible?.[row] ?? 1)))
          throw weightingErrors.rowWithout({ row, what: 'answer to whether it responded' });
      checkNumbers(columns, eligibleWeights);
      const fit = fitGlm({ family: 'logistic', columns: model, y: responded, weights: eligibleWeights });
      if (!fit.converged) throw responseNotConverged(fit.separation, names);
      const inverse = rowFactors(model, eligibleWeights, inversePropensity, fit.coefficients);
      const adjusted =
        adjustment === 'inverse'
          ? eligibleWeights.map((weight, row) => (responded[row] === 1 ? weight * inverse[row]! : 0))
          : spreadWithin({
              kind: 'propensity',
              classes: propensityClasses(inverse, eligibleWeights, classes),
              keeps: responded,
              inside: eligible,
              what: 'responded',
            }).apply(eligibleWeights).weights;
      return { weights: adjusted, convergence: { iterations: fit.iterations, distance: undefined } };
    },
  };
}

const inversePropensity = { factor: (u: number) => 1 + Math.exp(-u) };

function checkPropensityOptions(
  names: readonly string[],
  { width }: ModelColumns,
  adjustment: string,
  classes: number,
): void {
  if (names.length !== width) throw weightingErrors.namesOfModel({ length: names.length, columns: width });
  if (adjustment !== 'inverse' && adjustment !== 'classes')
    throw inputErrors.unknownChoice({ option: 'adjustment', value: adjustment, allowed: ['inverse', 'classes'] });
  if (!(Number.isInteger(classes) && classes > 0)) throw weightingErrors.numberOfClasses({ classes });
}

function responseNotConverged(separation: Float64Array | undefined, names: readonly string[]): EstimationError {
  if (separation === undefined) return weightingErrors.responseNotSettled();
  // The first coefficient is the intercept.
  const sizes = Array.from(separation.subarray(1), Math.abs);
  const name = names[sizes.indexOf(Math.max(...sizes))] ?? 'response';
  return weightingErrors.responseSeparated({ column: name });
}
