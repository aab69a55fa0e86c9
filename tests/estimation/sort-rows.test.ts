import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AMOUNT_AT,
  RANK_AT,
  RECORD_LENGTH,
  ROW_AT,
  sortedRecords,
  WEIGHT_AT,
} from '../../estimation/concentration/sorted-records.ts';
import { sortRows } from '../../estimation/statistics/sort-rows.ts';

/** As many rows as each way of sorting is made for. */
const MANY = 3000;

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const kinds: Record<string, fc.Arbitrary<number>> = {
  'of any size': finite,
  'with cents, of a long tail': fc
    .double({ min: 0, max: 16, noNaN: true })
    .map((log) => Math.round(100 * Math.exp(log)) / 100),
  'that nearly are the same': fc.double({ min: 1, max: 1 + 1e-9, noNaN: true }),
  'that are few, with both zeros': fc.constantFrom(-1.5, -0, 0, 2.25, Number.MIN_VALUE, -Number.MIN_VALUE),
  'of one size but for one': fc.oneof(
    { weight: 2000, arbitrary: fc.double({ min: 5, max: 5.001, noNaN: true }) },
    { weight: 1, arbitrary: fc.constant(1e300) },
  ),
};

/** Records have what the columns have of each row, in this order, and end with one that equals none. */
function expectRecords(rows: Int32Array, ranks: Float64Array, expected: readonly number[]): void {
  const amounts = ranks.map((_, row) => row / 3);
  const weights = ranks.map((_, row) => 1 + (row % 5));
  const records = sortedRecords(rows, { ranks, amounts, weights });
  expect(records).toHaveLength(RECORD_LENGTH * (rows.length + 1));
  expect(records.at(RANK_AT - RECORD_LENGTH)).toBeNaN();
  const of = (field: number) => expected.map((_, k) => records[RECORD_LENGTH * k + field]!);
  expect(of(ROW_AT)).toEqual(expected);
  expect(of(RANK_AT).map(Math.abs)).toEqual(expected.map((row) => Math.abs(ranks[row]!)));
  expect(of(AMOUNT_AT)).toEqual(expected.map((row) => amounts[row]));
  expect(of(WEIGHT_AT)).toEqual(expected.map((row) => weights[row]));
}

describe('rows in the order of a variable', () => {
  it.each(Object.entries(kinds))('are those of a comparison sort, of values %s', (_, values) => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 0, maxLength: MANY, size: 'max' }), (numbers) => {
        const y = Float64Array.from(numbers);
        const rows = Int32Array.from(y.keys()).filter((row) => row % 7 !== 3);
        const expected = Array.from(rows).sort((a, b) => y[a]! - y[b]! || a - b);
        const sorted = sortRows(rows, y);
        expect(Array.from(sorted.rows)).toEqual(expected);
        expect(Array.from(sorted.values, Math.abs)).toEqual(expected.map((row) => Math.abs(y[row]!)));
        expectRecords(rows, y, expected);
      }),
      { numRuns: 60 },
    );
  });

  it('are found in a part of a longer column', () => {
    const y = new Float64Array(new SharedArrayBuffer(8 * 2000), 8 * 500, 1000).map((_, row) => (row * 7919) % 1000);
    expect(Array.from(sortRows(Int32Array.from(y.keys()), y).values)).toEqual(
      Array.from({ length: 1000 }, (_, k) => k),
    );
  });
});
