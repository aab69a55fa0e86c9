import type { Design } from '../design/types.ts';
import { confidenceLimits, type Limits } from '../limits.ts';
import type { ModelOptions } from '../models/fit-model.ts';
import { countRows, fitTerms, type ModelForm, modelDegrees } from '../models/fit-terms.ts';
import { degreesOfRows } from '../models/model-covariance.ts';
import { checkChoice, checkOptions } from '../options.ts';
import { isUndefined, type Quantity } from '../quantity.ts';
import type { JointEstimates } from '../statistics/joint-estimates.ts';
import { replicateCovariance } from '../variance/replicate-covariance.ts';
import { type MarginVariance, marginCovariance, replicateMargins } from './margin-covariance.ts';
import { columnsAt, type MarginSetting } from './margin-settings.ts';
import { marginSums } from './margin-sums.ts';

/** A predictive margin: what the mean of the domain would be if every row were set to something. */
export interface PredictiveMargin extends Limits {
  readonly at: MarginSetting;
  readonly value: number;
  readonly se: Quantity;
}

/** Several margins of one model, with their covariances: `contrast` and `marginRatio` compare them. */
export interface PredictiveMargins extends JointEstimates {
  readonly margins: readonly PredictiveMargin[];
  /** Rows in the model. */
  readonly n: number;
}

export interface MarginOptions extends ModelOptions {
  /**
   * What the variance takes in beside that of the coefficients: the sampling of the rows, as if it were
   * independent of the coefficients (`separate`, default, as R has it), the two with their covariance (`joint`),
   * or nothing (`fixed`: the rows are the population that the margins are about). Replicates carry both
   * together.
   */
  readonly variance?: MarginVariance;
  /** `t` (default), or `logit` for shares, whose limits then lie between 0 and 1. */
  readonly limits?: 't' | 'logit';
}

const MARGIN_CHOICES = { variance: ['separate', 'joint', 'fixed'], limits: ['t', 'logit'] } as const;

/**
 * Predictive margins of a model: the weighted mean of its predictions over the rows of the domain, with every
 * row set to a level of one term (or several) and its other terms as they are.
 *
 * m_g = sum of w mu(x_g) / sum of w. Variance: D V D', D the derivatives of the margins with respect to the
 * coefficients and V the covariance of these, plus the covariance of the means of mu(x_g) over the sample.
 *
 * @param form family, response and terms (length n)
 * @param at what the rows are set to, one entry a margin, for example [{ sex: 'man' }, { sex: 'woman' }]; {} leaves
 * them as they are
 * @param design strata, PSUs and weights, or replicates (length n)
 * @param options domain, level, degrees of freedom, variance, limits
 * @returns margins in the unit of the response (shares for a logistic model, counts for a Poisson model), with
 * limits and all covariances
 * @throws EstimationError as `logisticModel`
 * @see Graubard and Korn (1999), Biometrics 55, 652-659; R survey, svypredmeans; Stata, margins vce(unconditional)
 * for `joint`
 * @example predictiveMargins({ family: 'gaussian', y: [1, 3, 5], terms: [{ name: 'time', kind: 'number', values: [1, 2, 3] }] }, [{ time: 4 }], design3).margins[0].value.toFixed(9) // => '7.000000000'
 */
export function predictiveMargins(
  form: ModelForm,
  at: readonly MarginSetting[],
  design: Design,
  options: MarginOptions = {},
): PredictiveMargins {
  const { domain, level = 0.95, df: choice = 'domain' } = checkOptions({ ...options }, design.rows);
  const { variance = 'separate', limits = 't' } = options;
  checkChoice('variance', variance, MARGIN_CHOICES.variance);
  checkChoice('limits', limits, MARGIN_CHOICES.limits);
  const fitted = fitTerms(form, design, domain);
  const { frame, data, fit } = fitted;
  const settings = at.map((setting) => columnsAt(frame, setting, design.weights));
  const sums = settings.map((columns) => marginSums({ ...data, columns }, fit.coefficients));
  const values = sums.map(({ value }) => value);
  const margins = { ...fitted, settings, sums };
  const replicates = design.kind === 'replicate' ? replicateMargins(margins, design, variance) : undefined;
  const covariance =
    design.kind === 'replicate'
      ? replicateCovariance(replicates!, values, design)
      : marginCovariance(margins, design, variance);
  const domainDf = design.kind === 'replicate' ? design.degreesOfFreedom : degreesOfRows(data, design);
  const df = modelDegrees(choice, design, domainDf, frame.names.length);
  return {
    margins: values.map((value, g) => {
      const se = isUndefined(covariance) ? covariance : Math.sqrt(Math.max(0, covariance[g]![g]!));
      const measured = { value, se, n: 0, allRows: 0, df, domainDf: df, level, limits };
      return { at: at[g]!, value, se, ...confidenceLimits(measured) };
    }),
    values,
    covariance,
    df,
    n: countRows(frame.mask, design.weights),
    ...(design.kind === 'replicate' &&
      replicates !== undefined && {
        replicates: { values: replicates, scale: design.scale, rscales: design.rscales, mse: design.mse },
      }),
  };
}
