import { blockWidth, type ModelBlock, type ModelColumns, modelColumns } from '../linear/model-columns.ts';
import type { PassSums } from './fit-pass.ts';

/**
 * A model in which categories are crossed into one, and the way back. With fewer blocks a pass over many rows
 * is several times faster.
 */
export interface MergedColumns {
  readonly columns: ModelColumns;
  /** For each merged column, the columns that it replaces: those that are 1 together, or one number. */
  readonly members: readonly (readonly number[])[];
}

// Combinations of levels in one merged category: their sums must stay in the processor's fast memory.
const MOST_COMBINATIONS = 512;

/** Crosses categories as long as they have few combinations. */
export function mergeCategories({ rows, blocks, starts }: ModelColumns): MergedColumns {
  const merged: ModelBlock[] = [];
  const members: number[][] = [];
  let group: number[] = [];
  let combinations = 1;
  const close = () => {
    if (group.length > 0) merged.push(cross(rows, group, blocks, combinations));
    for (let cell = 0; group.length > 0 && cell < combinations; cell++)
      members.push(columnsOf(cell, group, blocks, starts));
    group = [];
    combinations = 1;
  };
  for (const [b, block] of blocks.entries()) {
    if (block.kind !== 'category') continue;
    if (combinations * (block.count + 1) > MOST_COMBINATIONS) close();
    group.push(b);
    combinations *= block.count + 1;
  }
  close();
  for (const [b, block] of blocks.entries()) {
    if (block.kind === 'category') continue;
    merged.push(block);
    for (let column = 0; column < blockWidth(block); column++) members.push([starts[b]! + column]);
  }
  return { columns: modelColumns(rows, merged), members };
}

/**
 * One code for the levels of several categories together; the place after the last level is that of rows
 * without one.
 */
function cross(rows: number, group: readonly number[], blocks: readonly ModelBlock[], count: number): ModelBlock {
  const codes = new Int32Array(rows);
  for (const b of group) {
    const block = blocks[b]!;
    if (block.kind === 'category') addDigit(codes, block.codes, block.count);
  }
  return { kind: 'category', codes, count };
}

function addDigit(codes: Int32Array, levels: Int32Array, count: number): void {
  for (let row = 0; row < codes.length; row++) {
    const level = levels[row]!;
    codes[row] = codes[row]! * (count + 1) + (level < 0 ? count : level);
  }
}

function columnsOf(
  cell: number,
  group: readonly number[],
  blocks: readonly ModelBlock[],
  starts: readonly number[],
): number[] {
  const columns: number[] = [];
  let rest = cell;
  for (const b of [...group].reverse()) {
    const block = blocks[b]!;
    const count = block.kind === 'category' ? block.count : 0;
    const level = rest % (count + 1);
    rest = (rest - level) / (count + 1);
    if (level < count) columns.push(starts[b]! + level);
  }
  return columns;
}

/** Coefficients of the merged columns. */
export function mergedCoefficients({ members }: MergedColumns, beta: Float64Array): Float64Array {
  return Float64Array.from(members, (columns) => columns.reduce((sum, column) => sum + beta[column]!, 0));
}

/** Sums over the columns of the model from those over the merged ones. */
export function unmergedSums({ members }: MergedColumns, merged: PassSums, width: number): PassSums {
  const gradient = new Float64Array(width);
  const information = new Float64Array(width * width);
  members.forEach((rows, a) => {
    for (const row of rows) gradient[row]! += merged.gradient[a]!;
    members.forEach((columns, b) => {
      const value = merged.information[a * members.length + b]!;
      if (value === 0) return;
      for (const row of rows) for (const column of columns) information[row * width + column]! += value;
    });
  });
  return { gradient, information };
}
