import type { Design, ReplicateDesign, TaylorDesign } from '../design/types.ts';
import { type FittedOutcomes, fitOutcomes, type OutcomeForm, outcomeColumns } from '../likelihood/fit-outcomes.ts';
import { likelihoodUnits, refitLikelihood } from '../likelihood/likelihood-covariance.ts';
import type { ModelColumns } from '../linear/model-columns.ts';
import { countRows, modelDegrees } from '../models/fit-terms.ts';
import { degreesOfRows } from '../models/model-covariance.ts';
import { unitTotals } from '../models/score-covariance.ts';
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
import { type MarginSums, plainUnits, rowsOfUnits, weightOfUnits } from './margin-sums.ts';
import { outcomeSums } from './outcome-sums.ts';

/** What the share of an outcome would be if every row were set to something. */
export interface OutcomeMargin extends PredictiveMargin {
  readonly outcome: string;
}

/** The margins of one model, setting by setting and in each outcome by outcome, with their covariances. */
export interface OutcomeMargins extends JointEstimates {
  readonly margins: readonly OutcomeMargin[];
  /** Rows in the model. */
  readonly n: number;
}

/**
 * Predictive margins of an ordinal or a multinomial model: for each outcome the weighted mean of its predicted
 * probabilities over the rows of the domain, with every row set to a level of one term (or several).
 *
 * m_gk = sum of w P(y = k at x_g) / sum of w. Variance as `predictiveMargins`.
 *
 * @param form family, outcomes and terms (length n)
 * @param at what the rows are set to, one entry for the margins of all outcomes; {} leaves them as they are
 * @param design strata, PSUs and weights, or replicates (length n)
 * @param options domain, level, degrees of freedom, variance, limits
 * @returns shares, setting by setting and outcome by outcome (of a multinomial model the reference first), with
 * limits and all covariances
 * @throws EstimationError as `ordinalModel`
 * @see Graubard and Korn (1999), Biometrics 55, 652-659
 * @example outcomeMargins({ family: 'ordinal', y: groupsOf(['low', 'middle', 'high']), terms: [] }, [{}], design3).margins[1].value.toFixed(9) // => '0.333333333'
 */
export function outcomeMargins(
  form: OutcomeForm,
  at: readonly MarginSetting[],
  design: Design,
  options: MarginOptions = {},
): OutcomeMargins {
  const { domain, level = 0.95, df: choice = 'domain' } = checkOptions({ ...options }, design.rows);
  const { variance, limits } = marginChoices(options);
  const fitted = fitOutcomes(form, design, domain);
  const { outcomes, data } = fitted;
  const { frame, labels } = outcomes;
  const settings = at.map((setting) => outcomeColumns(form.family, columnsAt(frame, setting, design.weights)));
  const set = { ...fitted, family: form.family, settings, variance };
  const sums = settings.map((columns) => outcomeSums({ ...fullSample(set, columns), unitsOf: plainUnits(design) }));
  const values = sums.flatMap((each) => each.map(({ value }) => value));
  const degrees = design.kind === 'replicate' ? design.degreesOfFreedom : degreesOfRows(data, design);
  const df = modelDegrees(choice, design, degrees, frame.names.length);
  const joint =
    design.kind === 'replicate'
      ? replicateEstimates(values, replicateOutcomes(set, design), design)
      : { values, covariance: linearizedOutcomes(set, sums, design) };
  return {
    ...joint,
    df,
    margins: withMarginLimits(joint, { df, level, limits }).map((margin, position) => ({
      at: at[Math.floor(position / labels.length)]!,
      outcome: labels[position % labels.length]!,
      ...margin,
    })),
    n: countRows(frame.mask, design.weights),
  };
}

interface SetForms extends FittedOutcomes {
  readonly family: OutcomeForm['family'];
  readonly variance: MarginVariance;
  /** The columns of each setting. */
  readonly settings: readonly ModelColumns[];
}

function fullSample({ data, family, fit }: SetForms, columns: ModelColumns) {
  return { data, family, columns, coefficients: fit.coefficients, weights: data.weights };
}

function linearizedOutcomes(set: SetForms, sums: readonly MarginSums[][], design: TaylorDesign) {
  const { data, fit, settings, variance } = set;
  const solved = sums.flatMap((each) => each.map(({ gradient }) => fit.factor.solve(gradient)));
  const calibrated = () =>
    settings.flatMap((columns, g) => {
      const distances = sums[g]!.map(() => new Float64Array(design.rows));
      outcomeSums(fullSample(set, columns), (row, at, chances) => {
        for (const [k, distance] of distances.entries()) distance[row] = chances[k]![at]! - sums[g]![k]!.value;
      });
      return distances.map((distance) => unitTotals(distance, data.mask, design));
    });
  const plain = () => {
    const unitWeights = weightOfUnits(data.mask, design);
    return sums.flatMap((ofSetting) => ofSetting.map((each) => rowsOfUnits(each, unitWeights)));
  };
  const ofRows = plainUnits(design) === undefined ? calibrated : plain;
  const scores = likelihoodUnits(data, fit, design);
  return marginCovariance({ scores, solved, ofRows, mask: data.mask }, design, variance);
}

/** The margins of every replicate; NaN where one has no estimate. */
function replicateOutcomes(set: SetForms, design: ReplicateDesign): Float64Array[] {
  const { data, family, outcomes, settings, variance } = set;
  const values = settings.flatMap(() =>
    outcomes.labels.map(() => new Float64Array(design.factors.length).fill(Number.NaN)),
  );
  refitLikelihood(set, design, (replicate, coefficients, weights) => {
    for (const [g, columns] of settings.entries()) {
      const rows = { data, family, columns, coefficients, weights: variance === 'fixed' ? data.weights : weights };
      for (const [k, { value }] of outcomeSums(rows).entries())
        values[g * outcomes.labels.length + k]![replicate] = value;
    }
  });
  return values;
}
