import type { ModelColumns } from '../linear/model-columns.ts';

/**
 * A few hundred rows of a model, copied block by block so that every sum over them is a plain loop. The model
 * is never written out as rows times columns, so the memory of a fit does not grow with the file.
 */
export interface RowChunk {
  readonly columns: ModelColumns;
  /** The rows of the file that are in the chunk; `count` of them are filled. */
  readonly rows: Int32Array;
  count: number;
  /**
   * For each category and for slopes, the column that is not 0 in each row; `width`, an extra column, where
   * there is none.
   */
  readonly columnsByRow: readonly (Int32Array | undefined)[];
  /** For each number and for slopes, the values. */
  readonly valuesByRow: readonly (Float64Array | undefined)[];
}

/** Rows in one chunk: their columns stay in the processor's fastest memory. */
export const CHUNK_ROWS = 512;

export function makeChunk(columns: ModelColumns): RowChunk {
  return {
    columns,
    rows: new Int32Array(CHUNK_ROWS),
    count: 0,
    columnsByRow: columns.blocks.map(({ kind }) => (kind === 'number' ? undefined : new Int32Array(CHUNK_ROWS))),
    valuesByRow: columns.blocks.map(({ kind }) => (kind === 'category' ? undefined : new Float64Array(CHUNK_ROWS))),
  };
}

/**
 * Fills the chunk with the next rows that have a weight and, where there is a mask, a 1 in it.
 *
 * @returns the row to continue with
 */
export function fillChunk(chunk: RowChunk, from: number, weights: Float64Array, mask?: Uint8Array): number {
  const { columns, rows } = chunk;
  let row = from;
  let count = 0;
  for (; row < columns.rows && count < CHUNK_ROWS; row++)
    if (weights[row]! > 0 && (mask === undefined || mask[row] === 1)) rows[count++] = row;
  chunk.count = count;
  for (let b = 0; b < columns.blocks.length; b++) {
    const block = columns.blocks[b]!;
    if (block.kind !== 'number') copyColumns(chunk, b, block.codes);
    if (block.kind !== 'category') copyNumbers(block.values, rows, count, chunk.valuesByRow[b]!);
  }
  return row;
}

function copyColumns({ columns, columnsByRow, rows, count }: RowChunk, b: number, codes: Int32Array): void {
  const { width, starts } = columns;
  const start = starts[b]!;
  const columnOf = columnsByRow[b]!;
  for (let i = 0; i < count; i++) {
    const code = codes[rows[i]!]!;
    columnOf[i] = code < 0 ? width : start + code;
  }
}

export function copyNumbers(from: Float64Array, rows: Int32Array, count: number, to: Float64Array): void {
  for (let i = 0; i < count; i++) to[i] = from[rows[i]!]!;
}

/** eta += X beta; `beta` has one extra place, which holds 0. */
export function addPredictor(chunk: RowChunk, beta: Float64Array, eta: Float64Array): void {
  const { columns, count } = chunk;
  for (let b = 0; b < columns.blocks.length; b++) {
    const columnOf = chunk.columnsByRow[b];
    const x = chunk.valuesByRow[b];
    if (columnOf !== undefined && x !== undefined)
      for (let i = 0; i < count; i++) eta[i]! += beta[columnOf[i]!]! * x[i]!;
    else if (columnOf !== undefined) for (let i = 0; i < count; i++) eta[i]! += beta[columnOf[i]!]!;
    else if (x !== undefined) {
      const slope = beta[columns.starts[b]!]!;
      for (let i = 0; i < count; i++) eta[i]! += slope * x[i]!;
    }
  }
}

/** sums += X' r; `sums` has one extra place, which is not used. */
export function addScores(chunk: RowChunk, r: Float64Array, sums: Float64Array): void {
  const { columns, count } = chunk;
  for (let b = 0; b < columns.blocks.length; b++) {
    const columnOf = chunk.columnsByRow[b];
    const x = chunk.valuesByRow[b];
    if (columnOf !== undefined && x !== undefined) for (let i = 0; i < count; i++) sums[columnOf[i]!]! += r[i]! * x[i]!;
    else if (columnOf !== undefined) for (let i = 0; i < count; i++) sums[columnOf[i]!]! += r[i]!;
    else if (x !== undefined) {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += r[i]! * x[i]!;
      sums[columns.starts[b]!]! += sum;
    }
  }
}

/**
 * sums += X' r, unit by unit: `unit` is the unit of each row of the chunk, and column j of unit u stands at
 * j * units + u. There is room for one extra column, which is not used.
 */
export function addUnitScores(
  chunk: RowChunk,
  r: Float64Array,
  unit: Int32Array,
  units: number,
  sums: Float64Array,
): void {
  const { columns, count } = chunk;
  for (let b = 0; b < columns.blocks.length; b++) {
    const columnOf = chunk.columnsByRow[b];
    const x = chunk.valuesByRow[b];
    const start = columns.starts[b]! * units;
    if (columnOf !== undefined && x !== undefined)
      for (let i = 0; i < count; i++) sums[columnOf[i]! * units + unit[i]!]! += r[i]! * x[i]!;
    else if (columnOf !== undefined) for (let i = 0; i < count; i++) sums[columnOf[i]! * units + unit[i]!]! += r[i]!;
    else if (x !== undefined) for (let i = 0; i < count; i++) sums[start + unit[i]!]! += r[i]! * x[i]!;
  }
}

/** Lower triangle of matrix += X' diag(v) X; `matrix` has one extra row and column, which are not used. */
export function addInformation(chunk: RowChunk, v: Float64Array, vx: Float64Array, matrix: Float64Array): void {
  const { columns, count } = chunk;
  const stride = columns.width + 1;
  for (let a = 0; a < columns.blocks.length; a++) {
    const columnOf = chunk.columnsByRow[a];
    const x = chunk.valuesByRow[a];
    const start = columns.starts[a]! * stride;
    // The weight of the row times its value in this block.
    const weighted = x === undefined ? v : vx;
    if (x !== undefined) for (let i = 0; i < count; i++) vx[i] = v[i]! * x[i]!;
    const added = { count, stride, matrix, v: weighted };
    if (columnOf !== undefined) {
      if (x === undefined) for (let i = 0; i < count; i++) matrix[columnOf[i]! * (stride + 1)]! += v[i]!;
      else for (let i = 0; i < count; i++) matrix[columnOf[i]! * (stride + 1)]! += vx[i]! * x[i]!;
    } else if (x !== undefined) matrix[start + columns.starts[a]!]! += productOf(vx, x, count);
    for (let b = 0; b < a; b++) {
      const otherColumnOf = chunk.columnsByRow[b];
      const values = chunk.valuesByRow[b];
      const column = columns.starts[b]!;
      if (columnOf !== undefined && otherColumnOf !== undefined && values === undefined)
        addCategoryByCategory(columnOf, otherColumnOf, added);
      else if (columnOf !== undefined && otherColumnOf !== undefined)
        addCategoryBySlopes(columnOf, otherColumnOf, values!, added);
      else if (columnOf !== undefined && values !== undefined) addNumberByCategory(columnOf, values, column, added);
      else if (otherColumnOf !== undefined && values !== undefined)
        for (let i = 0; i < count; i++) matrix[start + otherColumnOf[i]!]! += vx[i]! * values[i]!;
      else if (otherColumnOf !== undefined) addCategoryByNumber(otherColumnOf, start, added);
      else if (values !== undefined) matrix[start + column]! += productOf(vx, values, count);
    }
  }
}

function productOf(a: Float64Array, b: Float64Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Rows that are added to a matrix, and how it is laid out. */
interface AddedRows {
  readonly count: number;
  readonly stride: number;
  readonly matrix: Float64Array;
  /** Weight of each row. */
  readonly v: Float64Array;
}

function addCategoryByCategory(columnOf: Int32Array, otherColumnOf: Int32Array, added: AddedRows): void {
  const { count, stride, matrix, v } = added;
  for (let i = 0; i < count; i++) matrix[columnOf[i]! * stride + otherColumnOf[i]!]! += v[i]!;
}

function addCategoryBySlopes(
  columnOf: Int32Array,
  otherColumnOf: Int32Array,
  x: Float64Array,
  { count, stride, matrix, v }: AddedRows,
): void {
  for (let i = 0; i < count; i++) matrix[columnOf[i]! * stride + otherColumnOf[i]!]! += v[i]! * x[i]!;
}

function addNumberByCategory(columnOf: Int32Array, x: Float64Array, column: number, added: AddedRows): void {
  const { count, stride, matrix, v } = added;
  for (let i = 0; i < count; i++) matrix[columnOf[i]! * stride + column]! += v[i]! * x[i]!;
}

function addCategoryByNumber(otherColumnOf: Int32Array, start: number, added: AddedRows): void {
  const { count, matrix, v } = added;
  for (let i = 0; i < count; i++) matrix[start + otherColumnOf[i]!]! += v[i]!;
}
