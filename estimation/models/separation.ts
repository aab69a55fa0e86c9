import type { GlmData } from './fit-pass.ts';
import { addPredictor, CHUNK_ROWS, fillChunk, makeChunk } from './row-chunk.ts';

// Moves below this share of the largest one count as 0: they are rounding errors, or a step that has not
// fully converged.
const STILL = 1e-8;

/**
 * Whether the likelihood rises without end in a direction of the coefficients: rows with the lowest response
 * (0) only move down, rows with the highest (1 in a logistic model) only move up, and rows between do not
 * move. Then the model has no estimate.
 *
 * @see Albert and Anderson (1984), Biometrika 71, 1-10
 */
export function isSeparating(data: GlmData, direction: Float64Array): boolean {
  const { family, columns, y, weights, mask } = data;
  if (family === 'gaussian') return false;
  const chunk = makeChunk(columns);
  const eta = new Float64Array(CHUNK_ROWS);
  const padded = new Float64Array(columns.width + 1);
  padded.set(direction);
  let largest = 0;
  let against = 0;
  for (let row = 0; row < columns.rows; ) {
    row = fillChunk(chunk, row, weights, mask);
    eta.fill(0, 0, chunk.count);
    addPredictor(chunk, padded, eta);
    for (let i = 0; i < chunk.count; i++) {
      const move = eta[i]!;
      const response = y[chunk.rows[i]!]!;
      largest = Math.max(largest, Math.abs(move));
      if (response === 0) against = Math.max(against, move);
      else if (response === 1 && family === 'logistic') against = Math.max(against, -move);
      else against = Math.max(against, Math.abs(move));
    }
  }
  return largest > 0 && against <= STILL * largest;
}
