import { describe, expect, it } from 'vitest';
import { accumulate, taylorDesign } from '#estimation';

describe('totals per PSU and group', () => {
  it('hold only the pairs that occur: a thousand groups of a large survey cost no more than its rows', () => {
    const rows = 20_000;
    const psus = Int32Array.from({ length: rows }, (_, row) => (row * 7919) % 5000);
    const codes = Int32Array.from({ length: rows }, (_, row) => (row * 31) % 1000);
    const design = taylorDesign({ clusters: [psus], lonelyPsu: 'fail' });
    const totals = accumulate([new Float64Array(rows).fill(1)], design, { groups: { codes, count: 1000 } });
    expect(totals.unit.length).toBeLessThanOrEqual(rows);
    expect(totals.groupStart).toHaveLength(1001);
    expect(totals.rowsOfGroup).toEqual(new Int32Array(1000).fill(20));
    expect(totals.weight.reduce((sum, weight) => sum + weight, 0)).toBe(rows);
  });

  it('keep a PSU whose rows all have the weight 0, without counting them', () => {
    const design = taylorDesign({ weights: [0, 3], clusters: [[1, 2]], lonelyPsu: 'fail' });
    const totals = accumulate([[5, 5]], design);
    expect(Array.from(totals.unit)).toEqual([0, 1]);
    expect(Array.from(totals.counted)).toEqual([0, 1]);
    expect(Array.from(totals.rowsOfGroup)).toEqual([2]);
  });

  it('are shifted by the first value only where values are close together', () => {
    const design = taylorDesign({ rows: 3, lonelyPsu: 'fail' });
    expect(
      Array.from(
        accumulate(
          [
            [1e9, 1e9 + 1, 1e9 + 2],
            [1, 0, 1],
            [-4, -5, -6],
            [-4, 5, 6],
          ],
          design,
        ).shifts,
      ),
    ).toEqual([1e9, 0, -4, 0]);
  });

  it('leave out rows in no group and outside the domain', () => {
    const design = taylorDesign({ rows: 4, lonelyPsu: 'fail' });
    const groups = { codes: Int32Array.of(0, 1, -1, 1), count: 2 };
    const totals = accumulate([[1, 2, 4, 8]], design, { groups, domain: [true, true, true, false] });
    expect(Array.from(totals.unit)).toEqual([0, 1]);
    expect(Array.from(totals.groupStart)).toEqual([0, 1, 2]);
  });
});
