/**
 * The columns of a linear model, held as blocks. A category is one block that represents one 0/1 column per
 * code, so a model of many levels costs one integer per row. Slopes are a number with a column of its own for
 * each code, which holds 0 in the rows of other codes.
 */
export type ModelBlock =
  /**
   * Code of each row, from 0 to `count` - 1, or -1 for a row without code, which holds 0 in all columns of
   * the block.
   */
  | { readonly kind: 'category'; readonly codes: Int32Array; readonly count: number }
  | { readonly kind: 'number'; readonly values: Float64Array }
  | {
      readonly kind: 'slopes';
      readonly codes: Int32Array;
      readonly count: number;
      readonly values: Float64Array;
    };

export interface ModelColumns {
  readonly rows: number;
  readonly blocks: readonly ModelBlock[];
  /** First column of each block. */
  readonly starts: readonly number[];
  /** Number of columns. */
  readonly width: number;
}

/**
 * Puts blocks of the same number of rows side by side.
 *
 * @example modelColumns(2, [{ kind: 'category', codes: Int32Array.of(0, 2), count: 3 }, { kind: 'number', values: Float64Array.of(5, 6) }]).width // => 4
 */
export function modelColumns(rows: number, blocks: readonly ModelBlock[]): ModelColumns {
  const starts: number[] = [];
  let width = 0;
  for (const block of blocks) {
    starts.push(width);
    width += blockWidth(block);
  }
  return { rows, blocks, starts, width };
}

export function blockWidth(block: ModelBlock): number {
  return block.kind === 'number' ? 1 : block.count;
}

/**
 * Writes the columns that are not 0 in one row to `positions` and their values to `value`.
 *
 * @returns how many there are, at most one per block
 */
export function readRow(columns: ModelColumns, row: number, positions: Int32Array, value: Float64Array): number {
  let filled = 0;
  for (let b = 0; b < columns.blocks.length; b++) {
    const block = columns.blocks[b]!;
    const start = columns.starts[b]!;
    if (block.kind === 'number') {
      const x = block.values[row]!;
      if (x === 0) continue;
      positions[filled] = start;
      value[filled++] = x;
    } else {
      const code = block.codes[row]!;
      const x = block.kind === 'slopes' ? block.values[row]! : 1;
      if (code < 0 || x === 0) continue;
      positions[filled] = start + code;
      value[filled++] = x;
    }
  }
  return filled;
}

/** Value of a row in one column of a block. */
export function columnValue(block: ModelBlock, column: number, row: number): number {
  if (block.kind === 'number') return block.values[row]!;
  if (block.codes[row] !== column) return 0;
  return block.kind === 'slopes' ? block.values[row]! : 1;
}
