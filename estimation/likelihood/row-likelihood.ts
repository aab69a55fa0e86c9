import { CHUNK_ROWS } from '../models/row-chunk.ts';

/**
 * The log likelihood of one row and its derivatives. A row has one or more predictors, each with coefficients of
 * its own for the same columns, and the model may have parameters beside them (thresholds, a dispersion).
 */
export interface RowLikelihood {
  /** Predictors of a row. */
  readonly predictors: number;
  /** Parameters beside the coefficients. */
  readonly parameters: number;
  /** Whether the log likelihood is concave, so that its information is never negative. */
  readonly isConcave: boolean;
  /**
   * Writes the weighted derivatives of some rows.
   *
   * @returns their weighted log likelihood; -Infinity if the parameters are impossible
   */
  fill(count: number, parameters: Float64Array, room: LikelihoodRoom): number;
  /**
   * How far a row stands against a direction in which the likelihood would rise without end; 0 if it does not.
   *
   * @param moves of the predictors
   * @param parameterMoves of the parameters
   */
  against(y: number, moves: Float64Array, parameterMoves: Float64Array): number;
}

/** Some rows: what is known of them, and what `fill` writes. */
export interface LikelihoodRoom {
  readonly y: Float64Array;
  readonly w: Float64Array;
  /** For each predictor, its values. */
  readonly eta: readonly Float64Array[];
  /** For each predictor, w dl / d eta. */
  readonly score: readonly Float64Array[];
  /** For each pair e >= f, at e (e + 1) / 2 + f: -w d2l / d eta_e d eta_f. */
  readonly curvature: readonly Float64Array[];
  /** For each parameter, w dl / d parameter. */
  readonly parameterScore: readonly Float64Array[];
  /** For each predictor e and parameter c, at e * parameters + c: -w d2l / d eta_e d c. */
  readonly mixed: readonly Float64Array[];
  /** Sum over rows of -w d2l / dc dd, row after row. `fill` adds to it. */
  readonly parameterInformation: Float64Array;
}

export function makeLikelihoodRoom({ predictors, parameters }: RowLikelihood): LikelihoodRoom {
  const columns = (count: number) => Array.from({ length: count }, () => new Float64Array(CHUNK_ROWS));
  return {
    y: new Float64Array(CHUNK_ROWS),
    w: new Float64Array(CHUNK_ROWS),
    eta: columns(predictors),
    score: columns(predictors),
    curvature: columns((predictors * (predictors + 1)) / 2),
    parameterScore: columns(parameters),
    mixed: columns(predictors * parameters),
    parameterInformation: new Float64Array(parameters * parameters),
  };
}
