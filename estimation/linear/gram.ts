import { type ModelColumns, readRow } from './model-columns.ts';

/**
 * X' W X of model columns, row after row in one array (length width * width); rows of weight 0 are skipped.
 */
export function gram(columns: ModelColumns, weights: Float64Array): Float64Array {
  const { rows, width, blocks } = columns;
  const matrix = new Float64Array(width * width);
  const positions = new Int32Array(blocks.length);
  const value = new Float64Array(blocks.length);
  for (let row = 0; row < rows; row++) {
    const w = weights[row]!;
    if (w === 0) continue;
    const filled = readRow(columns, row, positions, value);
    for (let a = 0; a < filled; a++) {
      const wx = w * value[a]!;
      const line = positions[a]! * width;
      for (let b = 0; b <= a; b++) matrix[line + positions[b]!]! += wx * value[b]!;
    }
  }
  return mirrored(matrix, width);
}

/** X' W y of model columns (length width). */
export function crossProduct(columns: ModelColumns, weights: Float64Array, y: Float64Array): Float64Array {
  const { rows, width, blocks } = columns;
  const sums = new Float64Array(width);
  const positions = new Int32Array(blocks.length);
  const value = new Float64Array(blocks.length);
  for (let row = 0; row < rows; row++) {
    const wy = weights[row]! * y[row]!;
    if (wy === 0) continue;
    const filled = readRow(columns, row, positions, value);
    for (let a = 0; a < filled; a++) sums[positions[a]!]! += wy * value[a]!;
  }
  return sums;
}

/** X' W Z of two sets of columns, row after row of X (length width of X * width of Z). */
export function crossGram(x: ModelColumns, z: ModelColumns, weights: Float64Array): Float64Array {
  const matrix = new Float64Array(x.width * z.width);
  const atX = new Int32Array(x.blocks.length);
  const atZ = new Int32Array(z.blocks.length);
  const valueX = new Float64Array(x.blocks.length);
  const valueZ = new Float64Array(z.blocks.length);
  for (let row = 0; row < x.rows; row++) {
    const w = weights[row]!;
    if (w === 0) continue;
    const filledX = readRow(x, row, atX, valueX);
    const filledZ = readRow(z, row, atZ, valueZ);
    for (let a = 0; a < filledX; a++) {
      const line = atX[a]! * z.width;
      for (let b = 0; b < filledZ; b++) matrix[line + atZ[b]!]! += w * valueX[a]! * valueZ[b]!;
    }
  }
  return matrix;
}

/**
 * Copies the lower triangle to the upper one. Blocks stand in order, so a row's columns come in ascending
 * order.
 */
function mirrored(matrix: Float64Array, width: number): Float64Array {
  for (let a = 0; a < width; a++) for (let b = 0; b < a; b++) matrix[b * width + a] = matrix[a * width + b]!;
  return matrix;
}

/** Sum of a * b. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}
