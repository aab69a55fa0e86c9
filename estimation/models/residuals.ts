import { fillMeans } from './family.ts';
import { type GlmData, makeRoom } from './fit-pass.ts';
import { addPredictor, fillChunk, type RowChunk } from './row-chunk.ts';

/** Visits the rows in the model chunk by chunk, with y - mu of each. */
export function eachResidual(
  data: GlmData,
  beta: Float64Array,
  visit: (chunk: RowChunk, residual: Float64Array) => void,
): void {
  const { family, columns, weights, mask, y } = data;
  const room = makeRoom(columns);
  const { chunk, eta, mean } = room;
  const padded = new Float64Array(columns.width + 1);
  padded.set(beta);
  for (let row = 0; row < columns.rows; ) {
    row = fillChunk(chunk, row, weights, mask);
    const { rows, count } = chunk;
    eta.fill(0, 0, count);
    addPredictor(chunk, padded, eta);
    fillMeans(family, count, room);
    for (let i = 0; i < count; i++) mean[i] = y[rows[i]!]! - mean[i]!;
    visit(chunk, mean);
  }
}

/** y - mu of every row in the model; 0 elsewhere. */
export function residuals(data: GlmData, beta: Float64Array): Float64Array {
  const all = new Float64Array(data.columns.rows);
  eachResidual(data, beta, ({ rows, count }, residual) => {
    for (let i = 0; i < count; i++) all[rows[i]!] = residual[i]!;
  });
  return all;
}
