import type { Design } from '../design/types.ts';
import type { LabelledGroups } from '../groups.ts';
import { type ModelColumns, modelColumns } from '../linear/model-columns.ts';
import { reachOf } from '../models/model-survey.ts';
import type { ModelTerm } from '../models/model-term.ts';
import { climbLikelihood, type LikelihoodFit } from './climb-likelihood.ts';
import type { LikelihoodData } from './likelihood-pass.ts';
import { multinomialLikelihood } from './multinomial-likelihood.ts';
import { ordinalLikelihood } from './ordinal-likelihood.ts';
import { type OutcomeFrame, outcomeFrame } from './outcome-frame.ts';
import { refuseOutcomes } from './refuse-outcomes.ts';

/** A model of several outcomes that is to be fitted. */
export interface OutcomeForm {
  readonly family: 'ordinal' | 'multinomial';
  /** The outcomes; of an ordinal model the lowest first. */
  readonly y: LabelledGroups;
  readonly terms: readonly ModelTerm[];
  /** The outcome that a multinomial model compares the others with; default the first one that occurs. */
  readonly reference?: string | undefined;
}

/** A model of several outcomes at its estimate. */
export interface FittedOutcomes {
  readonly outcomes: OutcomeFrame;
  readonly data: LikelihoodData;
  readonly fit: LikelihoodFit;
  /** Largest absolute value of each column. */
  readonly reach: Float64Array;
}

/**
 * Puts the terms into columns and fits them.
 *
 * @throws EstimationError as `ordinalModel`
 */
export function fitOutcomes(
  { family, y, terms, reference }: OutcomeForm,
  design: Design,
  domain: ArrayLike<boolean | number> | undefined,
): FittedOutcomes {
  const outcomes = outcomeFrame(y, terms, design, { ...(domain !== undefined && { domain }), reference });
  const { frame, labels, shares } = outcomes;
  const { mask } = frame;
  const { weights } = design;
  const columns = outcomeColumns(family, frame.columns);
  const likelihood = family === 'ordinal' ? ordinalLikelihood(labels.length) : multinomialLikelihood(labels.length);
  const data = { likelihood, columns, y: outcomes.y, weights, mask };
  const reach = reachOf(columns, weights, mask);
  const start = family === 'ordinal' ? firstThresholds(columns.width, shares) : firstOdds(columns.width, shares);
  const fit = climbLikelihood(data, reach, start);
  refuseOutcomes(fit, outcomes, data);
  return { outcomes, data, fit, reach };
}

/** The columns of a frame as the model has them: thresholds stand for the intercept. */
export function outcomeColumns(family: OutcomeForm['family'], columns: ModelColumns): ModelColumns {
  return family === 'ordinal' ? modelColumns(columns.rows, columns.blocks.slice(1)) : columns;
}

/** Where all rows have the same outcome probabilities. */
function firstThresholds(width: number, shares: readonly number[]): Float64Array {
  const start = new Float64Array(width + shares.length - 1);
  let below = 0;
  for (let k = 0; k < shares.length - 1; k++) {
    below += shares[k]!;
    start[width + k] = Math.log(below / (1 - below));
  }
  return start;
}

function firstOdds(width: number, shares: readonly number[]): Float64Array {
  const start = new Float64Array((shares.length - 1) * width);
  for (let k = 1; k < shares.length; k++) start[(k - 1) * width] = Math.log(shares[k]! / shares[0]!);
  return start;
}
