import type { ModelColumns } from '../linear/model-columns.ts';
import { type Family, fillFirstPredictors, fillMeans } from './family.ts';
import {
  addInformation,
  addPredictor,
  addScores,
  CHUNK_ROWS,
  copyNumbers,
  fillChunk,
  makeChunk,
  type RowChunk,
} from './row-chunk.ts';

/** The data of a model. */
export interface GlmData {
  readonly family: Family;
  readonly columns: ModelColumns;
  /** Response of each row. */
  readonly y: Float64Array;
  /** Weight of each row; rows of weight 0 are skipped. */
  readonly weights: Float64Array;
  /** 1 in the rows that count; all rows when left out. */
  readonly mask?: Uint8Array;
}

/** Sums over the rows at some coefficients. */
export interface PassSums {
  /** sum of w x (y - mu). */
  readonly gradient: Float64Array;
  /** sum of w V x x', row after row (length width * width). */
  readonly information: Float64Array;
}

/** Memory that the passes over one model share. */
export interface PassRoom {
  readonly chunk: RowChunk;
  readonly eta: Float64Array;
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  readonly y: Float64Array;
  readonly w: Float64Array;
}

export function makeRoom(columns: ModelColumns): PassRoom {
  const column = () => new Float64Array(CHUNK_ROWS);
  return { chunk: makeChunk(columns), eta: column(), mean: column(), variance: column(), y: column(), w: column() };
}

/**
 * One pass over the rows: gradient and information at the coefficients. Without coefficients the predictors
 * come from the response (`meanOfY` is its mean) and the gradient from the working response, so that one
 * Newton step gives the first coefficients.
 */
export function fitPass(data: GlmData, room: PassRoom, beta: Float64Array | undefined, meanOfY: number): PassSums {
  const { family, columns, weights, mask } = data;
  const { chunk, eta, mean, variance, y, w } = room;
  const { width } = columns;
  const padded = new Float64Array(width + 1);
  if (beta !== undefined) padded.set(beta);
  const gradient = new Float64Array(width + 1);
  const matrix = new Float64Array((width + 1) * (width + 1));
  for (let row = 0; row < columns.rows; ) {
    row = fillChunk(chunk, row, weights, mask);
    const { rows, count } = chunk;
    copyNumbers(data.y, rows, count, y);
    copyNumbers(weights, rows, count, w);
    if (beta === undefined) fillFirstPredictors(family, count, meanOfY, room);
    else {
      eta.fill(0, 0, count);
      addPredictor(chunk, padded, eta);
    }
    fillMeans(family, count, room);
    for (let i = 0; i < count; i++) {
      const residual = y[i]! - mean[i]! + (beta === undefined ? variance[i]! * eta[i]! : 0);
      variance[i]! *= w[i]!;
      mean[i] = w[i]! * residual;
    }
    addScores(chunk, mean, gradient);
    addInformation(chunk, variance, eta, matrix);
  }
  const information = new Float64Array(width * width);
  for (let a = 0; a < width; a++)
    for (let b = 0; b <= a; b++) {
      information[a * width + b] = matrix[a * (width + 1) + b]!;
      information[b * width + a] = information[a * width + b]!;
    }
  return { gradient: gradient.slice(0, width), information };
}
