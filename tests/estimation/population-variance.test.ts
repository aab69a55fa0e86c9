import { describe, expect, it } from 'vitest';
import { mean, replicateDesign, taylorDesign, variance, varianceBy } from '#estimation';
import { SUMS_OF_ROWS } from './tolerances.ts';

const y = [3, 1, 8, 4];

describe('the variance of a variable in the population', () => {
  it('is that of the sample when all weights are equal', () => {
    expect(variance(y, taylorDesign({ rows: 4, lonelyPsu: 'fail' })).value).toBeCloseTo(26 / 3, SUMS_OF_ROWS);
  });

  it('has the standard error of the mean of squares around a mean held fixed', () => {
    const design = taylorDesign({ weights: [1, 2, 1, 2], strata: [['a', 'a', 'b', 'b']], lonelyPsu: 'fail' });
    const m = mean(y, design).value as number;
    const squares = y.map((value) => (4 / 3) * (value - m) ** 2);
    expect(variance(y, design).se).toBeCloseTo(mean(squares, design).se as number, SUMS_OF_ROWS);
  });

  it('keeps its digits far from zero', () => {
    const far = y.map((value) => 1e9 + value);
    const design = taylorDesign({ rows: 4, lonelyPsu: 'fail' });
    expect(variance(far, design).value).toBeCloseTo(26 / 3, SUMS_OF_ROWS);
    expect(variance(far, design).se).toBeCloseTo(variance(y, design).se as number, SUMS_OF_ROWS);
  });

  it('estimates the mean anew in every replicate', () => {
    const weights = [1, 1, 1, 1];
    const factors = [
      [2, 2, 0, 0],
      [0, 0, 2, 2],
    ];
    const design = replicateDesign({ weights, factors, method: 'other', scale: 1, degreesOfFreedom: 1 });
    // Within the halves the mean squares are 1 and 4, times 4 / 3.
    expect(variance(y, design).se).toBeCloseTo(Math.sqrt(2 * ((4 / 3) * 1.5) ** 2), SUMS_OF_ROWS);
  });

  it('is undefined for one row and for none', () => {
    const groups = { codes: Int32Array.of(0, 0, 0, 1), count: 3 };
    const [, ofOneRow, ofNoRow] = varianceBy(y, taylorDesign({ rows: 4, lonelyPsu: 'fail' }), groups);
    expect([ofOneRow!.value, ofNoRow!.value]).toEqual([{ undefined: 'too-few-rows' }, { undefined: 'empty-domain' }]);
  });
});
