import type { Design, ReplicateDesign, TaylorDesign } from '../design/types.ts';
import type { ModelColumns } from '../linear/model-columns.ts';
import { countRows, type FittedTerms, fitTerms, type ModelForm, modelDegrees } from '../models/fit-terms.ts';
import { degreesOfRows } from '../models/model-covariance.ts';
import { eachReplicate, refitReplicates } from '../models/refit-replicates.ts';
import { scoreUnits, unitTotals } from '../models/score-covariance.ts';
import { checkOptions } from '../options.ts';
import type { JointEstimates } from '../statistics/joint-estimates.ts';
import { type MarginVariance, marginCovariance } from './margin-covariance.ts';
import {
  type MarginOptions,
  marginChoices,
  type PredictiveMargin,
  replicateEstimates,
  withMarginLimits,
} from './margin-options.ts';
import { columnsAt, type MarginSetting } from './margin-settings.ts';
import { type MarginSums, marginSums, plainUnits, rowsOfUnits, weightOfUnits } from './margin-sums.ts';

/** Several margins of one model, with their covariances: `contrast` and `marginRatio` compare them. */
export interface PredictiveMargins extends JointEstimates {
  readonly margins: readonly PredictiveMargin[];
  /** Rows in the model. */
  readonly n: number;
}

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
  const { variance, limits } = marginChoices(options);
  const fitted = { ...fitTerms(form, design, domain), variance };
  const { frame, data, fit } = fitted;
  const settings = at.map((setting) => columnsAt(frame, setting, design.weights));
  const unitsOf = plainUnits(design);
  const sums = settings.map((columns) => marginSums({ ...data, columns }, fit.coefficients, { unitsOf }));
  const values = sums.map(({ value }) => value);
  const degrees = design.kind === 'replicate' ? design.degreesOfFreedom : degreesOfRows(data, design);
  const df = modelDegrees(choice, design, degrees, frame.names.length);
  const joint =
    design.kind === 'replicate'
      ? replicateEstimates(values, replicateMargins({ ...fitted, settings }, design), design)
      : { values, covariance: linearized({ ...fitted, settings, sums }, design) };
  return {
    ...joint,
    df,
    margins: withMarginLimits(joint, { df, level, limits }).map((margin, g) => ({ at: at[g]!, ...margin })),
    n: countRows(frame.mask, design.weights),
  };
}

interface SetTerms extends FittedTerms {
  readonly variance: MarginVariance;
  /** The columns of each margin. */
  readonly settings: readonly ModelColumns[];
}

function linearized(
  { data, fit, settings, sums, variance }: SetTerms & { readonly sums: readonly MarginSums[] },
  design: TaylorDesign,
) {
  const solved = sums.map(({ gradient }) => fit.factor.solve(gradient));
  const calibrated = () =>
    settings.map((columns, g) => {
      const distance = new Float64Array(design.rows);
      const visit = (row: number, prediction: number) => {
        distance[row] = prediction - sums[g]!.value;
      };
      marginSums({ ...data, columns }, fit.coefficients, { visit });
      return unitTotals(distance, data.mask, design);
    });
  const plain = () => {
    const unitWeights = weightOfUnits(data.mask, design);
    return sums.map((each) => rowsOfUnits(each, unitWeights));
  };
  const ofRows = plainUnits(design) === undefined ? calibrated : plain;
  const scores = scoreUnits(data, fit.coefficients, design);
  return marginCovariance({ scores, solved, ofRows, mask: data.mask }, design, variance);
}

/**
 * The margins of every replicate, from its own coefficients and, unless the rows are fixed, its own weights;
 * NaN where a replicate has no estimate.
 */
function replicateMargins({ data, fit, settings, variance }: SetTerms, design: ReplicateDesign): Float64Array[] {
  const coefficients = refitReplicates(data, fit.coefficients, design);
  const values = settings.map(() => new Float64Array(design.factors.length).fill(Number.NaN));
  eachReplicate(data.mask, design, (replicate, weights) => {
    const beta = Float64Array.from(coefficients, (column) => column[replicate]!);
    if (Number.isNaN(beta[0])) return;
    for (const [g, columns] of settings.entries()) {
      const rows = { ...data, columns, weights: variance === 'fixed' ? data.weights : weights };
      values[g]![replicate] = marginSums(rows, beta).value;
    }
  });
  return values;
}
