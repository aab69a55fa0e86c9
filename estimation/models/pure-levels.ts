import type { GlmData } from './fit-pass.ts';
import type { ModelFrame } from './model-frame.ts';

/** A category level whose rows all have the response 0 or, in a logistic model, all 1. */
export interface PureLevel {
  readonly term: string;
  readonly level: string;
  readonly response: 0 | 1;
}

/** Finds such levels, also among reference levels. The intercept stands for all rows. */
export function pureLevels(frame: ModelFrame, { family, y, weights, mask }: GlmData): PureLevel[] {
  const { columns, names, references } = frame;
  return columns.blocks.flatMap((block, b) => {
    if (block.kind === 'number') return [];
    const start = columns.starts[b]!;
    // The last place is that of the reference.
    const rowsOf = new Int32Array(block.count + 1);
    const least = new Int32Array(block.count + 1);
    const most = new Int32Array(block.count + 1);
    for (let row = 0; row < columns.rows; row++) {
      if (!(weights[row]! > 0) || (mask !== undefined && mask[row] !== 1)) continue;
      const code = block.codes[row]!;
      const level = code < 0 ? block.count : code;
      rowsOf[level]!++;
      if (y[row] === 0) least[level]!++;
      if (y[row] === 1 && family === 'logistic') most[level]!++;
    }
    const term = (names[start] ?? names[0]!).term;
    return Array.from(rowsOf, (count, level): PureLevel[] => {
      if (count === 0 || (least[level] !== count && most[level] !== count)) return [];
      const label = level === block.count ? references[b] : names[start + level]!.level;
      return [{ term, level: label ?? '', response: least[level] === count ? 0 : 1 }];
    }).flat();
  });
}
