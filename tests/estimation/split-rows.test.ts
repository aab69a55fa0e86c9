import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accumulate, finish, type Linearize, mergeTotals, taylorDesign, type UnitTotals } from '#estimation';
import type { BlockOfRows } from './accumulate-block.ts';
import type { SlowRow } from './slow-formula.ts';
import { anySurvey, column, designOf } from './survey.ts';
import { RELATIVE_ROUNDING } from './tolerances.ts';

const ratio: Linearize = ({ totals, shifts }) => {
  const y = totals[0]!;
  const x = totals[1]!;
  if (x === 0) return { undefined: 'zero-denominator' };
  return {
    value: y / x,
    constant: (shifts[0]! - (y / x) * shifts[1]!) / x,
    coefficients: [1 / x, -y / x / x],
  };
};

/** Equal but for rounding; `size` is the size of the numbers that were added up. */
function expectSame(found: unknown, expected: unknown, size: number): void {
  if (typeof expected !== 'number') expect(found).toEqual(expected);
  else expect(Math.abs((found as number) - expected)).toBeLessThanOrEqual(RELATIVE_ROUNDING * size);
}

function expectSameResult(parts: readonly UnitTotals[], whole: UnitTotals, rows: readonly SlowRow[]): void {
  const design = designOf(rows);
  const merged = parts.reduce((sum, part) => mergeTotals(sum, part));
  expect(merged.unit).toEqual(whole.unit);
  expect(merged.counted).toEqual(whole.counted);
  expect(merged.rowsOfGroup).toEqual(whole.rowsOfGroup);
  for (const [cell, weight] of whole.weight.entries()) expectSame(merged.weight[cell], weight, weight);
  for (let group = 0; group < whole.groupCount; group++)
    for (const [v, squares] of whole.squares.entries()) {
      const from = whole.groupStart[group]!;
      const to = whole.groupStart[group + 1]!;
      const weight = whole.weight.subarray(from, to).reduce((sum, each) => sum + each, 0);
      expectSame(merged.squares[v]![group], squares[group]!, squares[group]!);
      for (let cell = from; cell < to; cell++)
        expectSame(merged.sums[v]![cell], whole.sums[v]![cell], Math.sqrt(weight * squares[group]!));
    }
  const expected = finish(whole, design, ratio);
  for (const [group, result] of finish(merged, design, ratio).entries()) {
    expectSame(result.value, expected[group]!.value, 40);
    expectSame(result.variance, expected[group]!.variance, 1600);
    expect([result.sums.n, result.domainDf]).toEqual([expected[group]!.sums.n, expected[group]!.domainDf]);
  }
}

/** A survey, the part that each of its rows falls into, the group of each row, and an order of the parts. */
const anySplit = fc.tuple(anySurvey, fc.integer({ min: 2, max: 5 })).chain(([rows, parts]) =>
  fc.record({
    rows: fc.constant(rows),
    part: fc.array(fc.nat(parts - 1), { minLength: rows.length, maxLength: rows.length }),
    group: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: rows.length, maxLength: rows.length }),
    order: fc.shuffledSubarray(
      Array.from({ length: parts }, (_, part) => part),
      { minLength: parts },
    ),
  }),
);

describe('a file whose rows are shared out', () => {
  it('gives the same estimates however the rows are split and in whatever order the parts come back', () => {
    fc.assert(
      fc.property(anySplit, ({ rows, part, group, order }) => {
        const design = designOf(rows);
        const columns = [column(rows, 'y'), column(rows, 'x')];
        const groups = { codes: Int32Array.from(group), count: 3 };
        const parts = order.map((wantedPart) =>
          accumulate(columns, design, { groups, domain: part.map((where) => where === wantedPart) }),
        );
        expectSameResult(parts, accumulate(columns, design, { groups }), rows);
      }),
    );
  });

  it('gives the same estimates when it is cut into blocks of rows, which may be empty', () => {
    fc.assert(
      fc.property(anySplit, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }), (split, cuts) => {
        const { rows, group } = split;
        const design = designOf(rows);
        const columns = [column(rows, 'y'), column(rows, 'x')];
        const groups = { codes: Int32Array.from(group), count: 3 };
        const edges = [0, ...cuts.map((share) => Math.round(share * rows.length)).sort((a, b) => a - b), rows.length];
        const blocks = edges
          .slice(1)
          .map((to, block) => accumulate(columns, design, { groups, rows: [edges[block]!, to] }));
        expectSameResult(blocks, accumulate(columns, design, { groups }), rows);
      }),
    );
  });

  it('gives the same estimates when parts are merged two by two instead of one after the other', () => {
    fc.assert(
      fc.property(anySplit, ({ rows, part, group }) => {
        const design = designOf(rows);
        const columns = [column(rows, 'y'), column(rows, 'x')];
        const groups = { codes: Int32Array.from(group), count: 3 };
        const quarter = (wantedPart: number) =>
          accumulate(columns, design, { groups, domain: part.map((where, row) => (where + row) % 4 === wantedPart) });
        const blocks = [mergeTotals(quarter(3), quarter(0)), mergeTotals(quarter(2), quarter(1))];
        expectSameResult(blocks, accumulate(columns, design, { groups }), rows);
      }),
    );
  });
});

describe('two worker threads that share the columns of a file', () => {
  it('accumulate a block of rows each, and the main thread finishes from their totals', async () => {
    const count = 20_000;
    const weights = sharedColumn(count, (row) => 1 + ((row * 37) % 101) / 10);
    const y = sharedColumn(count, (row) => 1e6 + ((row * 7919) % 1000) / 8);
    const x = sharedColumn(count, (row) => 1 + ((row * 31) % 7));
    const psu = Int32Array.from({ length: count }, (_, row) => (row * 13) % 400);
    const design = taylorDesign({
      weights,
      strata: [psu.map((unit) => unit % 40)],
      clusters: [psu],
      lonelyPsu: 'fail',
    });
    const groups = { codes: Int32Array.from({ length: count }, (_, row) => ((row * 17) % 9) - 1), count: 8 };

    const variables = [y, x];
    const blocks = await Promise.all(
      [[0, 9_000] as const, [9_000, count] as const].map((rows) =>
        accumulateBlock({ variables, design, groups, rows }),
      ),
    );
    const merged = finish(mergeTotals(blocks[1]!, blocks[0]!), design, ratio);
    const alone = finish(accumulate(variables, design, { groups }), design, ratio);
    for (const [group, { value, variance }] of merged.entries()) {
      expectSame(value, alone[group]!.value, 1e6);
      expectSame(variance, alone[group]!.variance, alone[group]!.variance as number);
    }
  });
});

/** A column in memory that threads share. */
function sharedColumn(length: number, value: (row: number) => number): Float64Array {
  const numbers = new Float64Array(new SharedArrayBuffer(8 * length));
  for (let row = 0; row < length; row++) numbers[row] = value(row);
  return numbers;
}

async function accumulateBlock(work: BlockOfRows): Promise<UnitTotals> {
  const worker = new Worker(new URL('./accumulate-block.ts', import.meta.url), { workerData: work });
  const [totals] = await once(worker, 'message');
  await worker.terminate();
  return totals;
}
