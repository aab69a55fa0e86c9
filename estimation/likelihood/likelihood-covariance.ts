import type { Design, ReplicateDesign, TaylorDesign } from '../design/types.ts';
import { blockWidth, columnValue } from '../linear/model-columns.ts';
import { degreesOfRows } from '../models/model-covariance.ts';
import { eachReplicate } from '../models/refit-replicates.ts';
import { addUnitScores, CHUNK_ROWS } from '../models/row-chunk.ts';
import { presentUnitsOf, type UnitScores, unitTotals } from '../models/score-covariance.ts';
import { isUndefined, type Undefined } from '../quantity.ts';
import { replicateCovariance } from '../variance/replicate-covariance.ts';
import { unitCovariance } from '../variance/unit-covariance.ts';
import { climbLikelihood, type LikelihoodFit } from './climb-likelihood.ts';
import { eachLikelihood, type LikelihoodData, sizeOf } from './likelihood-pass.ts';

/** What the covariance of coefficients is computed from. */
export interface LikelihoodModel {
  readonly data: LikelihoodData;
  readonly fit: LikelihoodFit;
  readonly reach: Float64Array;
  /** The coefficients and parameters as they are told, from those of the fit; linear. */
  readonly told: (coefficients: ArrayLike<number>) => number[];
}

/**
 * Covariance matrix of the told coefficients. By linearization A^-1 M A^-1, A minus the second derivatives of
 * the log likelihood and M the covariance of its first; by replicates that of the coefficients of each.
 */
export function likelihoodCovariance(
  model: LikelihoodModel,
  design: Design,
): { readonly covariance: number[][] | Undefined; readonly domainDf: number } {
  const { data, fit, told } = model;
  if (design.kind === 'replicate') {
    const full = told(fit.coefficients);
    const values = full.map(() => new Float64Array(design.factors.length).fill(Number.NaN));
    refitLikelihood(model, design, (replicate, coefficients) => {
      for (const [at, value] of told(coefficients).entries()) values[at]![replicate] = value;
    });
    return { covariance: replicateCovariance(values, full, design), domainDf: design.degreesOfFreedom };
  }
  const { values: scores, present } = likelihoodUnits(data, fit, design);
  const middle = unitCovariance(scores, present, design);
  const domainDf = degreesOfRows(data, design);
  if (isUndefined(middle)) return { covariance: middle, domainDf };
  const half = middle.map((row) => told(fit.factor.solve(row)));
  const whole = middle.map((_, j) => told(fit.factor.solve(half.map((row) => row[j]!))));
  return { covariance: whole.map((row, a) => row.map((value, b) => (value + whole[b]![a]!) / 2)), domainDf };
}

/** Fits a model under the weights of every replicate; replicates without an estimate are passed over. */
export function refitLikelihood(
  { data, fit, reach }: Omit<LikelihoodModel, 'told'>,
  design: ReplicateDesign,
  visit: (replicate: number, coefficients: Float64Array, weights: Float64Array) => void,
): void {
  eachReplicate(data.mask, design, (replicate, weights) => {
    const again = climbLikelihood({ ...data, weights }, reach, fit.coefficients, true);
    if (again.converged && again.factor.kept.length === sizeOf(data)) visit(replicate, again.coefficients, weights);
  });
}

/** What each unit adds to the derivatives of the likelihood. */
export function likelihoodUnits(data: LikelihoodData, fit: LikelihoodFit, design: TaylorDesign): UnitScores {
  const values = design.fittedSteps.length > 0 ? calibratedUnits(data, fit, design) : unitsOf(data, fit, design);
  return { values, present: presentUnitsOf(data.mask, design) };
}

/** For each coefficient and parameter, the total of its weighted score in every unit. */
function unitsOf(
  data: LikelihoodData,
  { coefficients }: LikelihoodFit,
  { rowUnit, unitCount }: TaylorDesign,
): Float64Array[] {
  const { width } = data.columns;
  const { predictors, parameters } = data.likelihood;
  const unit = new Int32Array(CHUNK_ROWS);
  const totals = Array.from({ length: predictors }, () => new Float64Array((width + 1) * unitCount));
  const ofParameters = Array.from({ length: parameters }, () => new Float64Array(unitCount));
  eachLikelihood(data, coefficients, (chunk, room) => {
    const { rows, count } = chunk;
    for (let i = 0; i < count; i++) unit[i] = rowUnit[rows[i]!]!;
    for (const [e, sums] of totals.entries()) addUnitScores(chunk, room.score[e]!, unit, unitCount, sums);
    for (const [c, sums] of ofParameters.entries())
      for (let i = 0; i < count; i++) sums[unit[i]!]! += room.parameterScore[c]![i]!;
  });
  const ofColumns = totals.flatMap((sums) =>
    Array.from({ length: width }, (_, j) => sums.subarray(j * unitCount, (j + 1) * unitCount)),
  );
  return [...ofColumns, ...ofParameters];
}

/** The same for weights that were fitted to totals, row by row and column by column. */
function calibratedUnits(data: LikelihoodData, { coefficients }: LikelihoodFit, design: TaylorDesign): Float64Array[] {
  const { columns, likelihood, mask } = data;
  const rowsOf = (count: number) => Array.from({ length: count }, () => new Float64Array(columns.rows));
  const scores = rowsOf(likelihood.predictors);
  const ofParameters = rowsOf(likelihood.parameters);
  eachLikelihood(data, coefficients, ({ rows, count }, room) => {
    for (const [e, score] of scores.entries())
      for (let i = 0; i < count; i++) score[rows[i]!] = room.score[e]![i]! / room.w[i]!;
    for (const [c, score] of ofParameters.entries())
      for (let i = 0; i < count; i++) score[rows[i]!] = room.parameterScore[c]![i]! / room.w[i]!;
  });
  const product = new Float64Array(columns.rows);
  const ofColumns = scores.flatMap((score) =>
    columns.blocks.flatMap((block) =>
      Array.from({ length: blockWidth(block) }, (_, column) => {
        for (let row = 0; row < columns.rows; row++)
          product[row] = mask[row] === 1 ? columnValue(block, column, row) * score[row]! : 0;
        return unitTotals(product, mask, design);
      }),
    ),
  );
  return [...ofColumns, ...ofParameters.map((score) => unitTotals(score, mask, design))];
}
