import type { Design } from '../design/types.ts';
import type { LabelledGroups } from '../groups.ts';
import {
  type Model,
  type ModelCoefficient,
  type ModelOptions,
  type Multiplier,
  multiplier,
  testedCoefficients,
} from '../models/fit-model.ts';
import { countRows, modelDegrees } from '../models/fit-terms.ts';
import type { Shift } from '../models/model-frame.ts';
import type { ModelTerm } from '../models/model-term.ts';
import { checkOptions } from '../options.ts';
import { fitOutcomes } from './fit-outcomes.ts';
import { likelihoodCovariance } from './likelihood-covariance.ts';

export interface OrdinalCoefficient extends ModelCoefficient {
  /**
   * Odds of a higher outcome of the level over those of the reference, or their factor for one unit more; the
   * same wherever the outcomes are cut in two.
   */
  readonly oddsRatio: Multiplier;
}

/** Log odds of an outcome up to `below` against `above` and higher, with all terms at 0 or their reference. */
export interface Threshold extends ModelCoefficient {
  readonly below: string;
  readonly above: string;
}

/** A proportional odds model. The covariance matrix has the coefficients, then the thresholds. */
export interface OrdinalModel extends Model<OrdinalCoefficient> {
  readonly thresholds: readonly Threshold[];
}

/**
 * Proportional odds model of an ordered response: log odds of an outcome of at most k as threshold k minus a
 * sum of terms.
 *
 * P(y at most k) = 1 / (1 + exp(-(z_k - x'b))); coefficients and thresholds maximize sum of w log P(y).
 * Variance: A^-1 M A^-1, A minus the second derivatives of that sum and M the variance of its first derivatives
 * under the design. Limits and t tests with PSUs minus strata of the rows in the model, minus the coefficients.
 *
 * @param y the outcomes, the lowest first; -1 where missing (length n). Outcomes without rows are left out
 * @param terms categories and numbers (length n), and interactions of them
 * @param design strata, PSUs and weights, or replicates (length n)
 * @param options domain, confidence level, degrees of freedom
 * @returns coefficients on the log odds, above 0 where higher outcomes are likelier, each with its odds ratio;
 * thresholds; their covariance
 * @throws EstimationError separation, collinear-terms, not-converged, no-rows, invalid-groups, invalid-value,
 * invalid-option, invalid-weight, length-mismatch, single-psu-stratum
 * @see McCullagh (1980), Journal of the Royal Statistical Society B 42, 109-142; Binder (1983), International
 * Statistical Review 51, 279-292; R survey, svyolr
 * @example ordinalModel(groupsOf(['low', 'middle', 'high']), [], design3).thresholds[0].value.toFixed(9) // => '-0.693147181'
 */
export function ordinalModel(
  y: LabelledGroups,
  terms: readonly ModelTerm[],
  design: Design,
  options: ModelOptions = {},
): OrdinalModel {
  const { domain, level, df: choice = 'domain' } = checkOptions(options, design.rows);
  const { outcomes, data, fit, reach } = fitOutcomes({ family: 'ordinal', y, terms }, design, domain);
  const { frame, labels } = outcomes;
  const { columns, mask } = data;
  const told = (coefficients: ArrayLike<number>) => withoutShifts(coefficients, columns.width, frame.shifts);
  const { covariance, domainDf } = likelihoodCovariance({ data, fit, reach, told }, design);
  const df = modelDegrees(choice, design, domainDf, frame.names.length);
  const values = told(fit.coefficients);
  const cuts = labels.slice(1).map((above, k) => ({ term: `${labels[k]!}|${above}`, below: labels[k]!, above }));
  const tested = testedCoefficients([...frame.names.slice(1), ...cuts], { values, covariance, df }, level);
  return {
    coefficients: tested.slice(0, columns.width).map((each) => ({ ...each, oddsRatio: multiplier(each) })),
    thresholds: tested.slice(columns.width).map((each, k) => ({ ...each, ...cuts[k]! })),
    covariance,
    df,
    n: countRows(mask, design.weights),
  };
}

/** Coefficients before columns were shifted: what an intercept would take up goes into all thresholds. */
function withoutShifts(coefficients: ArrayLike<number>, width: number, shifts: readonly Shift[]): number[] {
  const values = Array.from(coefficients);
  // The columns of the frame begin with the intercept.
  for (const { column, into, by } of shifts) {
    const moved = by * coefficients[column - 1]!;
    if (into > 0) values[into - 1]! -= moved;
    else for (let k = width; k < values.length; k++) values[k]! += moved;
  }
  return values;
}
