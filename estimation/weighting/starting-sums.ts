import type { ModelColumns } from '../linear/model-columns.ts';

/** The sums of the columns under the weights before a step. */
export interface StartingSums {
  readonly sums: Float64Array;
  /** Sums of the absolute values: equal to the size of `sums` where no terms cancel. */
  readonly absolute: Float64Array;
}

export function startingSums({ rows, blocks, starts, width }: ModelColumns, weights: Float64Array): StartingSums {
  const sums = new Float64Array(width);
  const absolute = new Float64Array(width);
  blocks.forEach((block, index) => {
    const start = starts[index]!;
    for (let row = 0; row < rows; row++) {
      const weight = weights[row]!;
      const column = start + (block.kind === 'category' ? block.codes[row]! : 0);
      if (weight === 0 || column < start) continue;
      const term = block.kind === 'category' ? weight : weight * block.values[row]!;
      sums[column]! += term;
      absolute[column]! += Math.abs(term);
    }
  });
  return { sums, absolute };
}
