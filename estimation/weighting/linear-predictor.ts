import type { ModelColumns } from '../linear/model-columns.ts';

/** X b of model columns (length rows). */
export function linearPredictor({ rows, blocks, starts }: ModelColumns, coefficients: Float64Array): Float64Array {
  const sums = new Float64Array(rows);
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b]!;
    const start = starts[b]!;
    if (block.kind === 'number') {
      const coefficient = coefficients[start]!;
      for (let row = 0; row < rows; row++) sums[row]! += coefficient * block.values[row]!;
    } else {
      for (let row = 0; row < rows; row++)
        if (block.codes[row]! >= 0) sums[row]! += coefficients[start + block.codes[row]!]!;
    }
  }
  return sums;
}
