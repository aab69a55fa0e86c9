import { describe, expect, it } from 'vitest';
import type { JudgedComparison } from '../../../server/analysis/compared/judged-comparisons.ts';
import { roundedComparison } from '../../../server/suppression/rounded/rounded-comparison.ts';

const FIGURE = { name: '', lower: null, upper: null, n: 190, label: '', flag: '' };
const EXACT = {
  of: { ...FIGURE, estimate: 0.2412, se: 0.0312 },
  minus: { ...FIGURE, estimate: 0.1967, se: 0.0287 },
  difference: 0.0445,
  se: 0.0424,
  lower: -0.0386,
  upper: 0.1276,
  t: 1.0495,
  p: 0.2945,
  p_adjusted: 0.2945,
  significant: false,
  ratio: { value: 1.226, se: 0.23, lower: 0.85, upper: 1.77 },
};
const TOLD = {
  of: { estimate: 0.24, se: 0.031, lower: 0.18, upper: 0.3, n: 190, flag: '' },
  minus: { estimate: 0.2, se: 0.029, lower: 0.14, upper: 0.26, n: 185, flag: '' },
};
const rounded = (more: object = {}) => roundedComparison({ ...EXACT, ...more } as unknown as JudgedComparison, TOLD);

describe('a comparison that is told', () => {
  it('is the difference of the told figures, and its own digits stand nowhere', () => {
    const told = rounded();
    expect(told).toMatchObject({
      difference: 0.04,
      se: 0.042,
      lower: -0.06,
      upper: 0.14,
      t: null,
      p: 1,
      p_adjusted: 1,
    });
    expect(told).not.toHaveProperty('ratio');
    expect([told.of.estimate, told.minus.n]).toEqual([0.24, 185]);
  });

  it.each([
    [0.0004, 0.001],
    [0.004, 0.01],
    [0.04, 0.05],
    [0.06, 1],
  ])('has of a p value of %s the level below which it is, %s', (p, level) => {
    expect(rounded({ p, p_adjusted: p })).toMatchObject({ p: level, p_adjusted: level });
  });

  it('does not say the contrary of its test', () => {
    expect(rounded({ difference: -0.01, significant: true }).difference).toBeLessThan(0);
  });

  it.each([
    ['has 0 between its limits where the exact ones have', { lower: -0.0004, upper: 0.0894 }, 0.27, [0, 0.12]],
    [
      'has 0 beyond its lower limit where that of the exact ones is above',
      { lower: 0.0132, upper: 0.0758 },
      0.2,
      [0.01, 0.04],
    ],
    ['and beyond its upper one', { difference: -0.0445, lower: -0.0758, upper: -0.0132 }, 0.19, [-0.06, -0.01]],
  ])('%s', (_, limits, estimate, expected) => {
    const of = { ...TOLD.of, estimate };
    const told = roundedComparison({ ...EXACT, ...limits } as unknown as JudgedComparison, { ...TOLD, of });
    expect([told.lower, told.upper]).toEqual(expected);
  });

  it('has no limits where it has no error', () => {
    expect(rounded({ se: null, lower: -0.0386, upper: 0.1276 })).toMatchObject({ se: null, lower: null, upper: null });
    expect(rounded({ se: 0, lower: 0.0445, upper: 0.0445 })).toMatchObject({ lower: null, upper: null });
    expect(rounded({ difference: null })).toMatchObject({ difference: null, lower: null, upper: null });
  });
});
