import type { ModelColumns } from '../linear/model-columns.ts';
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
import type { CalibrationMethod } from './calibration-method.ts';

/** Sums over the rows at some coefficients b, with g = F(x' b). */
export interface CalibrationSums {
  /** Sum of w g x. */
  readonly reached: Float64Array;
  /** Sum of w F'(x' b) x x', row after row; all 0 if `withSlopes` is false. */
  readonly slopes: Float64Array;
  /** Sum of w times the integral of F - 1. */
  readonly integral: number;
}

/** The rows of a calibration, with the method that measures how far factors are from 1. */
export interface CalibrationRows {
  readonly columns: ModelColumns;
  readonly weights: Float64Array;
  readonly method: CalibrationMethod;
}

/** One pass over the rows that carry weight. */
export function calibrationPass(
  { columns, weights, method }: CalibrationRows,
  coefficients: Float64Array,
  withSlopes: boolean,
): CalibrationSums {
  const { width } = columns;
  const room = () => new Float64Array(CHUNK_ROWS);
  const w = room();
  const predictor = room();
  const products = room();
  const slopes = room();
  const spare = room();
  const reached = new Float64Array(width + 1);
  const matrix = new Float64Array((width + 1) * (width + 1));
  let integral = 0;
  eachChunk(columns, weights, (chunk) => {
    const { rows, count } = chunk;
    copyNumbers(weights, rows, count, w);
    fillPredictor(chunk, coefficients, predictor);
    for (let i = 0; i < count; i++) {
      products[i] = w[i]! * method.factor(predictor[i]!);
      integral += w[i]! * method.integral(predictor[i]!);
    }
    addScores(chunk, products, reached);
    if (!withSlopes) return;
    for (let i = 0; i < count; i++) slopes[i] = w[i]! * method.slope(predictor[i]!);
    addInformation(chunk, slopes, spare, matrix);
  });
  return { reached: reached.slice(0, width), slopes: squared(matrix, width), integral };
}

/** F(x' b) of each row; 1 where there is no weight. */
export function rowFactors(
  columns: ModelColumns,
  weights: Float64Array,
  method: Pick<CalibrationMethod, 'factor'>,
  coefficients: Float64Array,
): Float64Array {
  const factors = new Float64Array(columns.rows).fill(1);
  const predictor = new Float64Array(CHUNK_ROWS);
  eachChunk(columns, weights, (chunk) => {
    fillPredictor(chunk, coefficients, predictor);
    for (let i = 0; i < chunk.count; i++) factors[chunk.rows[i]!] = method.factor(predictor[i]!);
  });
  return factors;
}

function eachChunk(columns: ModelColumns, weights: Float64Array, visit: (chunk: RowChunk) => void): void {
  const chunk = makeChunk(columns);
  // Chunks only take positive weights, but an earlier step may have left negative ones.
  const sizes = weights.some((weight) => weight < 0) ? weights.map(Math.abs) : weights;
  for (let row = 0; row < columns.rows; ) {
    row = fillChunk(chunk, row, sizes);
    visit(chunk);
  }
}

function fillPredictor(chunk: RowChunk, coefficients: Float64Array, predictor: Float64Array): void {
  // One extra place, for rows that have no code of a category.
  const padded = new Float64Array(coefficients.length + 1);
  padded.set(coefficients);
  predictor.fill(0, 0, chunk.count);
  addPredictor(chunk, padded, predictor);
}

/** The lower triangle without its last row and column, mirrored. */
function squared(matrix: Float64Array, width: number): Float64Array {
  const square = new Float64Array(width * width);
  for (let a = 0; a < width; a++)
    for (let b = 0; b <= a; b++) square[a * width + b] = square[b * width + a] = matrix[a * (width + 1) + b]!;
  return square;
}
