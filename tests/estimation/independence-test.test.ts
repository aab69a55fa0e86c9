import { expect, it } from 'vitest';
import { type IndependenceMethod, independenceTest, taylorDesign } from '#estimation';
import { P_OF_ZERO, SUMS_OF_ROWS, TWO_FITS } from './tolerances.ts';

// 12, 8 and 5, 15 persons: victims or not by area.
const counts = [12, 8, 5, 15];
const cells = counts.flatMap((count, cell) => Array.from({ length: count }, () => cell));
const rows = { codes: Int32Array.from(cells, (cell) => cell >> 1), count: 2 };
const columns = { codes: Int32Array.from(cells, (cell) => cell & 1), count: 2 };
const simple = taylorDesign({ rows: cells.length, lonelyPsu: 'fail' });

it('a simple random sample gives nearly the statistic of Pearson', () => {
  const { statistic, ndf } = independenceTest(rows, columns, simple, { method: 'raoScottChisq' });
  const pearson = (40 * (12 * 15 - 8 * 5) ** 2) / (20 * 20 * 17 * 23);
  // Under the estimated, not the independent, cell shares the correction is not exactly 1.
  expect(Math.abs((statistic as number) / pearson - 1)).toBeLessThan(0.15);
  expect(ndf).toBe(1);
});

it.each(['raoScottF', 'raoScottChisq', 'wald', 'adjWald'] as IndependenceMethod[])(
  '%s does not depend on the order of categories nor on which of the two are the rows',
  (method) => {
    const pearson = independenceTest(rows, columns, simple, { method });
    const turned = { codes: columns.codes.map((code) => 2 - code), count: 3 };
    const other = independenceTest(turned, rows, simple, { method });
    for (const field of ['statistic', 'ndf', 'pValue'] as const)
      expect(other[field]).toBeCloseTo(pearson[field] as number, TWO_FITS);
  },
);

it('a table of one column has no test', () => {
  const domain = columns.codes.map((code) => 1 - code);
  expect(independenceTest(rows, columns, simple, { domain }).pValue).toEqual({ undefined: 'too-few-categories' });
});

it('cells in proportion are independent', () => {
  const even = Array.from({ length: 40 }, (_, row) => row);
  const half = { codes: Int32Array.from(even, (row) => row & 1), count: 2 };
  const quarter = { codes: Int32Array.from(even, (row) => (row >> 1) & 1), count: 2 };
  const { statistic, pValue } = independenceTest(half, quarter, simple);
  expect(statistic).toBeCloseTo(0, SUMS_OF_ROWS);
  expect(pValue).toBeCloseTo(1, P_OF_ZERO);
});

it('two PSUs cannot tell nine cells apart', () => {
  const nine = Array.from({ length: 18 }, (_, row) => row);
  const design = taylorDesign({ clusters: [nine.map((row) => (row * 7) % 2)], lonelyPsu: 'fail' });
  const first = { codes: Int32Array.from(nine, (row) => row % 3), count: 3 };
  const second = { codes: Int32Array.from(nine, (row) => Math.floor(row / 3) % 3), count: 3 };
  expect(independenceTest(first, second, design, { method: 'wald' }).statistic).toEqual({
    undefined: 'singular-covariance',
  });
});
