import type { GlmData } from './fit-pass.ts';
import type { ModelFrame } from './model-frame.ts';

/** A category level whose rows all have the response 0 or, in a logistic model, all 1. */
export interface PureLevel {
  readonly term: string;
  readonly level: string;
  readonly response: 0 | 1;
}

/** Finds such levels, also among reference levels. The intercept stands for all rows. */
export function pureLevels(frame: ModelFrame, data: GlmData): PureLevel[] {
  const { columns, names } = frame;
  const pure: PureLevel[] = [];
  columns.blocks.forEach((block, b) => {
    if (block.kind !== 'category') return;
    const start = columns.starts[b]!;
    const { term } = names[start] ?? names[0]!;
    const responses = countResponses(block.codes, block.count, data);
    for (let level = 0; level <= block.count; level++) {
      const count = responses.rows[level]!;
      const allZero = responses.zeros[level] === count;
      const allOne = responses.ones[level] === count;
      if (count === 0 || !(allZero || allOne)) continue;
      const label = level === block.count ? frame.references[b] : (names[start + level]!.level ?? '');
      // The rows beside the columns of an interaction are of no one level.
      if (label !== undefined) pure.push({ term, level: label, response: allZero ? 0 : 1 });
    }
  });
  return pure;
}

/**
 * For each level, its rows, those with the response 0 and, in a logistic model, those with 1. The reference
 * level is the last.
 */
function countResponses(codes: Int32Array, count: number, { family, y, weights, mask }: GlmData) {
  const rows = new Int32Array(count + 1);
  const zeros = new Int32Array(count + 1);
  const ones = new Int32Array(count + 1);
  for (let row = 0; row < codes.length; row++) {
    if (!(weights[row]! > 0) || (mask !== undefined && mask[row] !== 1)) continue;
    const level = codes[row]! < 0 ? count : codes[row]!;
    rows[level]!++;
    if (y[row] === 0) zeros[level]!++;
    if (y[row] === 1 && family === 'logistic') ones[level]!++;
  }
  return { rows, zeros, ones };
}
