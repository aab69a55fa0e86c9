import { radixSort } from '../statistics/radix-sort.ts';
import { bucketsOf, FEW, MOVES, sortRows } from '../statistics/sort-rows.ts';

/** Numbers of a record: what ranks the row, its amount, its weight, and which row it is. */
export const RECORD_LENGTH = 4;
export const RANK_AT = 0;
export const AMOUNT_AT = 1;
export const WEIGHT_AT = 2;
export const ROW_AT = 3;

/** Columns of all rows of the file. */
export interface RecordColumns {
  readonly ranks: Float64Array;
  readonly amounts: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Rows from the least value to the greatest; rows of equal value keep their order. What their sums need stands side by
 * side: looked up row by row in the order of the values, each column would be waited for anew.
 *
 * @returns the records, and one more of NaN, which no value equals
 */
export function sortedRecords(rows: Int32Array, columns: RecordColumns): Float64Array {
  if (rows.length < FEW) return recordsOf(sortRows(rows, columns.ranks).rows, columns);
  const records = distribute(rows, columns);
  return insertInOrder(records) ? records : recordsOf(radixSort(rows, columns.ranks), columns);
}

function roomFor(rows: number): Float64Array {
  return new Float64Array(RECORD_LENGTH * (rows + 1)).fill(Number.NaN, RECORD_LENGTH * rows);
}

function recordsOf(rows: Int32Array, { ranks, amounts, weights }: RecordColumns): Float64Array {
  const records = roomFor(rows.length);
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!;
    records[RECORD_LENGTH * k + RANK_AT] = ranks[row]!;
    records[RECORD_LENGTH * k + AMOUNT_AT] = amounts[row]!;
    records[RECORD_LENGTH * k + WEIGHT_AT] = weights[row]!;
    records[RECORD_LENGTH * k + ROW_AT] = row;
  }
  return records;
}

function distribute(rows: Int32Array, { ranks, amounts, weights }: RecordColumns): Float64Array {
  const { bucketOf, starts } = bucketsOf(rows, ranks);
  const records = roomFor(rows.length);
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!;
    const at = RECORD_LENGTH * starts[bucketOf[k]!]!++;
    records[at + RANK_AT] = ranks[row]!;
    records[at + AMOUNT_AT] = amounts[row]!;
    records[at + WEIGHT_AT] = weights[row]!;
    records[at + ROW_AT] = row;
  }
  return records;
}

/** Orders records that nearly are; false, and half done, where that would take long. */
function insertInOrder(records: Float64Array): boolean {
  const end = records.length - RECORD_LENGTH;
  let left = MOVES * end;
  for (let from = RECORD_LENGTH; from < end; from += RECORD_LENGTH) {
    const value = records[from]!;
    if (records[from - RECORD_LENGTH]! <= value) continue;
    const amount = records[from + AMOUNT_AT]!;
    const weight = records[from + WEIGHT_AT]!;
    const row = records[from + ROW_AT]!;
    let at = from;
    do {
      records[at] = records[at - RECORD_LENGTH]!;
      records[at + AMOUNT_AT] = records[at + AMOUNT_AT - RECORD_LENGTH]!;
      records[at + WEIGHT_AT] = records[at + WEIGHT_AT - RECORD_LENGTH]!;
      records[at + ROW_AT] = records[at + ROW_AT - RECORD_LENGTH]!;
      at -= RECORD_LENGTH;
    } while (at > 0 && records[at - RECORD_LENGTH]! > value);
    records[at] = value;
    records[at + AMOUNT_AT] = amount;
    records[at + WEIGHT_AT] = weight;
    records[at + ROW_AT] = row;
    left -= from - at;
    if (left < 0) return false;
  }
  return true;
}

/** Puts other weights of all rows into the records. */
export function reweigh(records: Float64Array, weights: Float64Array): void {
  for (let at = 0; at < records.length - RECORD_LENGTH; at += RECORD_LENGTH)
    records[at + WEIGHT_AT] = weights[records[at + ROW_AT]! | 0]!;
}
