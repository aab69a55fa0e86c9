/**
 * Every way in which a call to the estimation engine can be wrong. The list is closed: callers may switch on
 * it.
 *
 * - `length-mismatch`: columns that describe the same rows have different lengths.
 * - `invalid-weight`: a weight is negative, missing or infinite.
 * - `missing-design-value`: a stratum or cluster code is missing.
 * - `invalid-fpc`: a finite population correction is not positive, is smaller than the sample, or varies
 *   within its stratum.
 * - `clusters-not-nested`: a cluster code occurs in several strata and the design does not say `nest`.
 * - `single-psu-stratum`: a stratum has one PSU and the design's policy is `fail`.
 * - `invalid-groups`: a group code is not an integer from -1 to the number of groups minus 1.
 * - `invalid-indicator`: a column of yes and no holds something other than 0, 1 and missing.
 * - `invalid-value`: a variable holds an infinite number, or one too large to add up.
 * - `invalid-option`: a level outside 0 to 1, degrees of freedom that are not a number, an unknown choice, an
 *   estimate made with other options than a quality label needs.
 * - `invalid-response`: a response that the model cannot have, such as 2 in a logistic model or a negative
 *   count.
 * - `no-rows`: a model has no row that has a weight, a response and a value of every term.
 * - `replicates-undefined`: the design does not have the strata and PSUs that a replication method needs.
 * - `too-many-replicates`: the replicate factors of a design would not fit into memory.
 * - `separation`: a term predicts the response of a logistic or Poisson model perfectly, so its coefficient
 *   would be infinite.
 * - `collinear-terms`: a term of a model follows from the others.
 * - `no-overdispersion`: a negative binomial model of counts that vary no more than Poisson counts.
 * - `totals-differ`: totals of different designs, groupings or numbers of variables cannot be merged.
 * - `invalid-total`: a population total is missing, negative or infinite.
 * - `missing-total`: rows of the sample are in a cell, category or margin that has no population total.
 * - `missing-auxiliary`: a row that carries weight lacks the cell, class or value that a step of weighting
 *   needs.
 * - `empty-cell`: a population cell, category or class has no rows that could carry its total.
 * - `inconsistent-totals`: population totals contradict each other: margins of different sums, collinear
 *   constraints.
 * - `unreachable-totals`: no factors within the bounds give the population total.
 * - `not-converged`: the iterations of a calibration or of a model do not settle.
 * - `trimming-impossible`: every weight is beyond the limits, so no row is left to take the excess.
 * - `no-weight`: the weights that a step leaves do not add up to a positive sum.
 */
export const ESTIMATION_ERROR_CODES = [
  'length-mismatch',
  'invalid-weight',
  'missing-design-value',
  'invalid-fpc',
  'clusters-not-nested',
  'single-psu-stratum',
  'invalid-groups',
  'invalid-indicator',
  'invalid-value',
  'invalid-option',
  'invalid-response',
  'no-rows',
  'replicates-undefined',
  'too-many-replicates',
  'separation',
  'collinear-terms',
  'no-overdispersion',
  'totals-differ',
  'invalid-total',
  'missing-total',
  'missing-auxiliary',
  'empty-cell',
  'inconsistent-totals',
  'unreachable-totals',
  'not-converged',
  'trimming-impossible',
  'no-weight',
] as const;

export type EstimationErrorCode = (typeof ESTIMATION_ERROR_CODES)[number];

/** Where a call is wrong, what is wrong there, and what to do about it. */
export interface EstimationProblem {
  readonly code: EstimationErrorCode;
  /** The column, option, row or group that is wrong. */
  readonly place: string;
  readonly problem: string;
  readonly remedy: string;
}

/**
 * A call that breaks a precondition. The message says where, what is wrong, and what to do.
 *
 * The sentences of all errors stand beside this file, one catalogue for each family of functions.
 *
 * @example new EstimationError({ code: 'invalid-weight', place: 'row 3', problem: 'the weight is negative', remedy: 'correct it' }).message // => 'row 3: the weight is negative; correct it'
 */
export class EstimationError extends Error implements EstimationProblem {
  readonly code: EstimationErrorCode;
  readonly place: string;
  readonly problem: string;
  readonly remedy: string;

  constructor({ code, place, problem, remedy }: EstimationProblem) {
    super(`${place}: ${problem}; ${remedy}`);
    this.name = 'EstimationError';
    this.code = code;
    this.place = place;
    this.problem = problem;
    this.remedy = remedy;
  }
}

/** A number with its noun: `1 row`, `2 rows`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
