import { fillMeans } from './family.ts';
import { type GlmData, makeRoom } from './fit-pass.ts';
import { addPredictor, fillChunk } from './row-chunk.ts';

/** y - mu of every row in the model; 0 elsewhere. */
export function residuals(data: GlmData, beta: Float64Array): Float64Array {
  const { family, columns, weights, mask } = data;
  const { chunk, eta, mean, variance } = makeRoom(columns);
  const padded = new Float64Array(columns.width + 1);
  padded.set(beta);
  const residual = new Float64Array(columns.rows);
  for (let row = 0; row < columns.rows; ) {
    row = fillChunk(chunk, row, weights, mask);
    eta.fill(0, 0, chunk.count);
    addPredictor(chunk, padded, eta);
    fillMeans(family, eta, chunk.count, mean, variance);
    for (let i = 0; i < chunk.count; i++) residual[chunk.rows[i]!] = data.y[chunk.rows[i]!]! - mean[i]!;
  }
  return residual;
}
