/**
 * Every way in which a call to the estimation engine can be wrong. The list is closed: callers may switch on it.
 *
 * - `length-mismatch`: columns that describe the same rows have different lengths.
 * - `invalid-weight`: a weight is negative, missing or infinite.
 * - `missing-design-value`: a stratum or cluster code is missing.
 * - `invalid-fpc`: a finite population correction is not positive, is smaller than the sample, or varies within its stratum.
 * - `clusters-not-nested`: a cluster code occurs in several strata and the design does not say `nest`.
 * - `single-psu-stratum`: a stratum has one PSU and the design's policy is `fail`.
 * - `invalid-groups`: a group code is not an integer between -1 and the number of groups less one.
 * - `invalid-indicator`: a share was asked of a column that holds something else than 0, 1 and missing.
 * - `invalid-value`: a variable holds an infinite number, or one too large to add up.
 * - `invalid-option`: a level outside 0 to 1, degrees of freedom that are not a number, an unknown choice.
 * - `invalid-response`: a response that the model cannot have, such as 2 in a logistic model or a negative count.
 * - `no-rows`: a model has no row with a weight, a response and a value of every term.
 * - `replicates-undefined`: the design does not have the strata and PSUs that a replication method needs.
 * - `too-many-replicates`: the replicate factors of a design would not fit into memory.
 * - `separation`: a term predicts the response of a logistic or Poisson model perfectly, so its coefficient would be infinite.
 * - `collinear-terms`: a term of a model follows from the others.
 * - `totals-differ`: totals of different designs, groupings or numbers of variables cannot be merged.
 * - `invalid-total`: a population total is missing, negative or infinite.
 * - `missing-total`: rows of the sample are in a cell, category or margin that has no population total.
 * - `missing-auxiliary`: a row that carries weight lacks the cell, class or value that a step of weighting needs.
 * - `empty-cell`: a population cell, category or class has no rows that could carry its total.
 * - `inconsistent-totals`: population totals contradict each other: margins of different sums, collinear constraints.
 * - `unreachable-totals`: no factors within the bounds give the population total.
 * - `not-converged`: the fit to the population totals, or of a model, does not come to an end.
 * - `trimming-impossible`: every weight is beyond the limits, and none is left to take the excess.
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

/**
 * A broken precondition of an estimate. The message says where, what, and what to do.
 *
 * @example new EstimationError('invalid-weight', 'row 3', 'the weight is negative', 'correct it').message // => 'row 3: the weight is negative; correct it'
 */
export class EstimationError extends Error {
  readonly code: EstimationErrorCode;
  readonly place: string;
  readonly problem: string;
  readonly remedy: string;

  constructor(code: EstimationErrorCode, place: string, problem: string, remedy: string) {
    super(`${place}: ${problem}; ${remedy}`);
    this.name = 'EstimationError';
    this.code = code;
    this.place = place;
    this.problem = problem;
    this.remedy = remedy;
  }
}
