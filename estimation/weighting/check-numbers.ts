import type { ModelColumns } from '../linear/model-columns.ts';
import { withoutGroup } from './sums-by-group.ts';

/** Refuses rows that carry weight and lack a number. */
export function checkNumbers({ rows, blocks }: ModelColumns, weights: Float64Array): void {
  for (const block of blocks)
    if (block.kind === 'number')
      for (let row = 0; row < rows; row++)
        if (!Number.isFinite(block.values[row]) && weights[row] !== 0) throw withoutGroup(row, 'value of a column');
}
