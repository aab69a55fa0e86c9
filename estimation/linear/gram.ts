import { type ModelColumns, readRow } from './model-columns.ts';

/** X' W X of model columns, row after row in one array (length width * width); rows of weight 0 are passed over. */
export function gram(columns: ModelColumns, weights: Float64Array): Float64Array {
  const { rows, width, blocks } = columns;
  const matrix = new Float64Array(width * width);
  const at = new Int32Array(blocks.length);
  const value = new Float64Array(blocks.length);
  for (let row = 0; row < rows; row++) {
    const w = weights[row]!;
    if (w === 0) continue;
    const filled = readRow(columns, row, at, value);
    for (let a = 0; a < filled; a++) {
      const wx = w * value[a]!;
      const line = at[a]! * width;
      for (let b = 0; b <= a; b++) matrix[line + at[b]!]! += wx * value[b]!;
    }
  }
  return mirrored(matrix, width);
}

/** X' W y of model columns (length width). */
export function crossProduct(columns: ModelColumns, weights: Float64Array, y: Float64Array): Float64Array {
  const { rows, width, blocks } = columns;
  const sums = new Float64Array(width);
  const at = new Int32Array(blocks.length);
  const value = new Float64Array(blocks.length);
  for (let row = 0; row < rows; row++) {
    const wy = weights[row]! * y[row]!;
    if (wy === 0) continue;
    const filled = readRow(columns, row, at, value);
    for (let a = 0; a < filled; a++) sums[at[a]!]! += wy * value[a]!;
  }
  return sums;
}

/** Copies the lower triangle to the upper one. Blocks stand in order, so a row's columns come in ascending order. */
function mirrored(matrix: Float64Array, width: number): Float64Array {
  for (let a = 0; a < width; a++) for (let b = 0; b < a; b++) matrix[b * width + a] = matrix[a * width + b]!;
  return matrix;
}
