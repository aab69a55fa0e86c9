import { weightingErrors } from '../errors/weighting-errors.ts';
import type { ModelColumns } from '../linear/model-columns.ts';

/** Refuses rows that carry weight and lack a number. */
export function checkNumbers({ rows, blocks }: ModelColumns, weights: Float64Array): void {
  for (const block of blocks)
    if (block.kind !== 'category')
      for (let row = 0; row < rows; row++)
        if (!Number.isFinite(block.values[row]) && weights[row] !== 0)
          throw weightingErrors.rowWithout({ row, what: 'value of a column' });
}
