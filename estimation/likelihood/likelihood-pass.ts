import type { ModelColumns } from '../linear/model-columns.ts';
import { type MergedColumns, mergedCoefficients, unmergedSums } from '../models/merge-categories.ts';
import {
  addInformation,
  addPredictor,
  addScores,
  CHUNK_ROWS,
  copyNumbers,
  fillChunk,
  makeChunk,
  type RowChunk,
} from '../models/row-chunk.ts';
import { type LikelihoodRoom, makeLikelihoodRoom, type RowLikelihood } from './row-likelihood.ts';

/** The data of a model that is fitted by its likelihood. */
export interface LikelihoodData {
  readonly likelihood: RowLikelihood;
  readonly columns: ModelColumns;
  /** Outcome of each row, as the likelihood takes it. */
  readonly y: Float64Array;
  /** Weight of each row; rows of weight 0 are skipped. */
  readonly weights: Float64Array;
  /** 1 in the rows that count. */
  readonly mask: Uint8Array;
}

/** Sums over the rows at some coefficients: those of each predictor in turn, then the parameters. */
export interface LikelihoodSums {
  readonly logLikelihood: number;
  readonly gradient: Float64Array;
  /** Minus the second derivatives, row after row. */
  readonly information: Float64Array;
}

export function sizeOf({ likelihood, columns }: LikelihoodData): number {
  return likelihood.predictors * columns.width + likelihood.parameters;
}

/** Visits the rows of a model chunk by chunk, with the derivatives of each. */
export function eachLikelihood(
  data: LikelihoodData,
  beta: Float64Array,
  visit: (chunk: RowChunk, room: LikelihoodRoom) => void,
): number {
  const { likelihood, columns, y, weights, mask } = data;
  const { width } = columns;
  const chunk = makeChunk(columns);
  const room = makeLikelihoodRoom(likelihood);
  const padded = room.eta.map((_, e) => {
    const coefficients = new Float64Array(width + 1);
    coefficients.set(beta.subarray(e * width, (e + 1) * width));
    return coefficients;
  });
  const parameters = beta.subarray(likelihood.predictors * width);
  let logLikelihood = 0;
  for (let row = 0; row < columns.rows; ) {
    row = fillChunk(chunk, row, weights, mask);
    const { rows, count } = chunk;
    copyNumbers(y, rows, count, room.y);
    copyNumbers(weights, rows, count, room.w);
    for (const [e, eta] of room.eta.entries()) {
      eta.fill(0, 0, count);
      addPredictor(chunk, padded[e]!, eta);
    }
    logLikelihood += likelihood.fill(count, parameters, room);
    if (!(logLikelihood > -Infinity)) return -Infinity;
    visit(chunk, room);
  }
  return logLikelihood;
}

/** One pass over the rows, in a large file over merged categories. */
export function likelihoodPass(
  data: LikelihoodData,
  merged: MergedColumns | undefined,
  beta: Float64Array,
): LikelihoodSums {
  const { likelihood, columns } = data;
  const { predictors, parameters } = likelihood;
  const passed = merged?.columns ?? columns;
  const raw = sumsOfColumns({ ...data, columns: passed }, merged === undefined ? beta : mergedBeta(data, merged, beta));
  const { width } = columns;
  const size = sizeOf(data);
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const put = (row: number, column: number, value: number) => {
    information[row * size + column] = value;
    information[column * size + row] = value;
  };
  for (let e = 0; e < predictors; e++) {
    gradient.set(unmergedColumns(merged, raw.scores[e]!, width), e * width);
    for (let f = 0; f <= e; f++) {
      const block = unmergedBlock(merged, raw.curvatures[(e * (e + 1)) / 2 + f]!, passed.width, width);
      for (let a = 0; a < width; a++)
        for (let b = 0; b < width; b++) put(e * width + a, f * width + b, block[a * width + b]!);
    }
    for (let c = 0; c < parameters; c++)
      for (const [a, value] of unmergedColumns(merged, raw.mixed[e * parameters + c]!, width).entries())
        put(e * width + a, predictors * width + c, value);
  }
  for (let c = 0; c < parameters; c++) {
    gradient[predictors * width + c] = raw.parameterScores[c]!;
    for (let d = 0; d <= c; d++)
      put(predictors * width + c, predictors * width + d, raw.parameterInformation[c * parameters + d]!);
  }
  return { logLikelihood: raw.logLikelihood, gradient, information };
}

/** Sums over the rows of columns, with one extra place in each. */
function sumsOfColumns(data: LikelihoodData, beta: Float64Array) {
  const { likelihood, columns } = data;
  const { predictors, parameters } = likelihood;
  const { width } = columns;
  const vectors = (count: number) => Array.from({ length: count }, () => new Float64Array(width + 1));
  const scores = vectors(predictors);
  const mixed = vectors(predictors * parameters);
  const curvatures = Array.from(
    { length: (predictors * (predictors + 1)) / 2 },
    () => new Float64Array((width + 1) ** 2),
  );
  const parameterScores = new Float64Array(parameters);
  const spare = new Float64Array(CHUNK_ROWS);
  let parameterInformation = new Float64Array(0);
  const logLikelihood = eachLikelihood(data, beta, (chunk, room) => {
    for (const [e, sums] of scores.entries()) addScores(chunk, room.score[e]!, sums);
    for (const [at, sums] of mixed.entries()) addScores(chunk, room.mixed[at]!, sums);
    for (const [at, matrix] of curvatures.entries()) addInformation(chunk, room.curvature[at]!, spare, matrix);
    for (const [c, column] of room.parameterScore.entries())
      for (let i = 0; i < chunk.count; i++) parameterScores[c]! += column[i]!;
    parameterInformation = room.parameterInformation as Float64Array<ArrayBuffer>;
  });
  return { logLikelihood, scores, mixed, curvatures, parameterScores, parameterInformation };
}

function mergedBeta({ likelihood, columns }: LikelihoodData, merged: MergedColumns, beta: Float64Array): Float64Array {
  const { width } = columns;
  const parts = Array.from({ length: likelihood.predictors }, (_, e) =>
    Array.from(mergedCoefficients(merged, beta.subarray(e * width, (e + 1) * width))),
  );
  return Float64Array.from([...parts.flat(), ...beta.subarray(likelihood.predictors * width)]);
}

function unmergedColumns(merged: MergedColumns | undefined, sums: Float64Array, width: number): Float64Array {
  if (merged === undefined) return sums.subarray(0, width);
  const result = new Float64Array(width);
  for (const [a, columns] of merged.members.entries()) for (const column of columns) result[column]! += sums[a]!;
  return result;
}

/** The block of two predictors from its lower triangle, which has one extra row and column. */
function unmergedBlock(
  merged: MergedColumns | undefined,
  matrix: Float64Array,
  passed: number,
  width: number,
): Float64Array {
  const information = new Float64Array(passed * passed);
  for (let a = 0; a < passed; a++)
    for (let b = 0; b <= a; b++) {
      information[a * passed + b] = matrix[a * (passed + 1) + b]!;
      information[b * passed + a] = information[a * passed + b]!;
    }
  if (merged === undefined) return information;
  return unmergedSums(merged, { gradient: new Float64Array(passed), information }, width).information;
}
