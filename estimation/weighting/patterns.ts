import { type ModelBlock, type ModelColumns, modelColumns } from '../linear/model-columns.ts';

type CategoryBlock = Extract<ModelBlock, { kind: 'category' }>;

/** Groups of rows that are equal in all columns. */
export interface Patterns {
  /** The columns of one row of each pattern. */
  readonly columns: ModelColumns;
  /** The blocks of these columns. */
  readonly blocks: readonly CategoryBlock[];
  /** Pattern of each row of the file. */
  readonly codes: Int32Array;
  readonly count: number;
}

// A table of this many integers is faster than a map and still small beside the file.
const MOST_TABLE_PATTERNS = 1 << 22;

/**
 * Patterns of columns that are all categories. A fit of a million rows to four margins becomes a fit of a few
 * hundred patterns.
 */
export function findPatterns(rows: number, blocks: readonly CategoryBlock[]): Patterns {
  let codes = new Int32Array(rows);
  let count = 1;
  for (const block of blocks) ({ codes, count } = crossed(codes, count, block.codes, block.count + 1));
  const first = new Int32Array(count);
  for (let row = rows - 1; row >= 0; row--) first[codes[row]!] = row;
  const compact = blocks.map((block) => ({ ...block, codes: first.map((row) => block.codes[row]!) }));
  return { columns: modelColumns(count, compact), blocks: compact, codes, count };
}

/** The pairs that occur, numbered in the order of first appearance. Codes of `other` start at -1. */
function crossed(
  codes: Int32Array,
  count: number,
  other: Int32Array,
  levels: number,
): { codes: Int32Array<ArrayBuffer>; count: number } {
  const pairs = new Int32Array(codes.length);
  const table = count * levels <= MOST_TABLE_PATTERNS ? new Int32Array(count * levels) : undefined;
  const map = new Map<number, number>();
  let pairCount = 0;
  for (let row = 0; row < codes.length; row++) {
    const key = codes[row]! * levels + other[row]! + 1;
    let pair = table ? table[key]! : (map.get(key) ?? 0);
    if (pair === 0) {
      pairCount++;
      pair = pairCount;
      if (table) table[key] = pair;
      else map.set(key, pair);
    }
    pairs[row] = pair - 1;
  }
  return { codes: pairs, count: pairCount };
}

/** Sum of the weights of each pattern. */
export function sumsByPattern(weights: Float64Array, { codes, count }: Patterns): Float64Array {
  const sums = new Float64Array(count);
  for (let row = 0; row < codes.length; row++) sums[codes[row]!]! += weights[row]!;
  return sums;
}
