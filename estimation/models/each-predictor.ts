import type { GlmData } from './fit-pass.ts';
import { addPredictor, CHUNK_ROWS, fillChunk, makeChunk, type RowChunk } from './row-chunk.ts';

/** Visits the rows in the model chunk by chunk, with x'b of each. */
export function eachPredictor(
  { columns, weights, mask }: Pick<GlmData, 'columns' | 'weights' | 'mask'>,
  beta: Float64Array,
  visit: (chunk: RowChunk, eta: Float64Array) => void,
): void {
  const chunk = makeChunk(columns);
  const eta = new Float64Array(CHUNK_ROWS);
  const padded = new Float64Array(columns.width + 1);
  padded.set(beta);
  for (let row = 0; row < columns.rows; ) {
    row = fillChunk(chunk, row, weights, mask);
    eta.fill(0, 0, chunk.count);
    addPredictor(chunk, padded, eta);
    visit(chunk, eta);
  }
}
