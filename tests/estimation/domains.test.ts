import { describe, expect, it } from 'vitest';
import { mean, meanBy, ratio, riskRatio, taylorDesign, total } from '#estimation';
import { DOZEN_ROUNDINGS, FEW_ROUNDINGS } from './tolerances.ts';

const strata = [['n', 'n', 'n', 'n', 's', 's', 's', 's']];
const clusters = [['n1', 'n1', 'n2', 'n2', 's1', 's1', 's2', 's2']];
const design = taylorDesign({ weights: [1, 2, 3, 4, 5, 6, 7, 8], strata, clusters, lonelyPsu: 'fail' });

describe('a domain', () => {
  const domain = [true, true, false, false, true, false, false, true];

  it('is not a filter: PSUs without its members still count in the variance', () => {
    const kept = taylorDesign({
      weights: [1, 2, 5, 8],
      strata: [['n', 'n', 's', 's']],
      clusters: [['n1', 'n1', 's1', 's2']],
      lonelyPsu: 'remove',
    });
    const filtered = total([1, 1, 1, 1], kept);
    const estimate = total(Array(8).fill(1), design, { domain });
    expect(estimate.value).toBe(filtered.value);
    expect(estimate.se).toBeGreaterThan(filtered.se as number);
  });

  it('keeps the degrees of freedom of the file unless those of the domain are asked for', () => {
    expect(mean(Array(8).fill(1), design, { domain }).df).toBe(2);
    expect(mean(Array(8).fill(1), design, { domain, df: 'domain' }).df).toBe(1);
  });

  it('without rows has the total 0 and no mean', () => {
    const nobody = { domain: Array(8).fill(0) };
    expect(total(Array(8).fill(1), design, nobody)).toMatchObject({ value: 0, se: 0, n: 0 });
    expect(mean(Array(8).fill(1), design, nobody).value).toEqual({ undefined: 'empty-domain' });
    expect(ratio(Array(8).fill(1), Array(8).fill(1), design, nobody).se).toEqual({ undefined: 'empty-domain' });
    expect(riskRatio(Array(8).fill(1), Array(8).fill(1), Array(8).fill(1), design, nobody).value).toEqual({
      undefined: 'empty-domain',
    });
  });

  it('gives the same by groups as alone', () => {
    const codes = Int32Array.from(domain, (inside, row) => (inside ? row % 2 : -1));
    const y = [4, 8, 1, 3, 9, 2, 5, 7];
    const groups = meanBy(y, design, { codes, count: 3 }, { df: 'domain' });
    [0, 1].forEach((group) => {
      const alone = mean(y, design, { domain: Array.from(codes, (code) => code === group), df: 'domain' });
      expect(groups[group]).toEqual(alone);
    });
    expect(groups[2]?.value).toEqual({ undefined: 'empty-domain' });
  });
});

describe('a missing value', () => {
  const y = [1, Number.NaN, 3, 4, 5, 6, 7, 8];

  it('leaves its row out of the estimate, not its PSU out of the design', () => {
    const estimate = mean(y, design);
    expect(estimate.n).toBe(7);
    expect(estimate).toEqual(mean(y, design, { domain: y.map((value) => !Number.isNaN(value)) }));
  });

  it('of the numerator or of the denominator leaves the row out of both', () => {
    const x = [1, 1, 1, Number.NaN, 1, 1, 1, 1];
    expect(ratio(y, x, design).n).toBe(6);
    expect(ratio(y, x, design).value).toBeCloseTo((1 + 9 + 25 + 36 + 49 + 64) / 30, FEW_ROUNDINGS);
  });

  it('makes the estimate undefined when it is to propagate', () => {
    const estimate = total(y, design, { missing: 'propagate' });
    expect(estimate).toMatchObject({
      value: { undefined: 'missing-values' },
      lower: { undefined: 'missing-values' },
      n: 8,
    });
    const others = Array.from(y, (value) => !Number.isNaN(value));
    expect(total(y, design, { missing: 'propagate', domain: others }).value).toBe(200);
  });
});

describe('a weight of 0', () => {
  const zero = taylorDesign({ weights: [1, 2, 0, 0, 5, 6, 7, 8], strata, clusters, lonelyPsu: 'fail' });

  it('keeps the PSU in the variance and takes it out of n and of the degrees of freedom', () => {
    const estimate = total(Array(8).fill(1), zero);
    expect(estimate).toMatchObject({ value: 29, n: 6, df: 1 });
    expect(estimate.se).toBeCloseTo(Math.sqrt(2 * (1.5 ** 2 + 1.5 ** 2) + 2 * (2 ** 2 + 2 ** 2)), DOZEN_ROUNDINGS);
  });
});

describe('what cannot be computed says why', () => {
  const design4 = taylorDesign({ rows: 4, lonelyPsu: 'fail' });

  it('a denominator of 0', () => {
    expect(ratio([1, 1], [0, 0], taylorDesign({ rows: 2, lonelyPsu: 'fail' })).value).toEqual({
      undefined: 'zero-denominator',
    });
    const risk = riskRatio([1, 0], [1, 1], [1, 0], taylorDesign({ rows: 2, lonelyPsu: 'fail' }));
    expect(risk.value).toEqual({ undefined: 'zero-denominator' });
  });

  it('the coefficient of variation of an estimate of 0', () => {
    expect(mean(Array(8).fill(0), design)).toMatchObject({
      value: 0,
      se: 0,
      lower: 0,
      cv: { undefined: 'zero-estimate' },
    });
  });

  it('limits on the logarithm without a logarithm, a standard error or degrees of freedom', () => {
    const y = [3, -1, 2, 4];
    const limitsOf = (values: number[], ofDesign = design4, df?: number) => {
      const options = df === undefined ? {} : { df };
      const { lower, upper } = riskRatio(values, [1, 1, 1, 1], [1, 1, 0, 0], ofDesign, options);
      return [lower, upper];
    };
    const both = (code: string) => [{ undefined: code }, { undefined: code }];
    expect(limitsOf([-3, 1, 2, 4])).toEqual(both('no-logarithm'));
    expect(limitsOf(y, taylorDesign({ clusters: [[1, 1, 1, 1]], lonelyPsu: 'average' }))).toEqual(
      both('no-stratum-left'),
    );
    expect(limitsOf(y, design4, 0)).toEqual(both('no-degrees-of-freedom'));
    // The limits of so few degrees are too wide for numbers.
    expect(limitsOf(y, design4, 0.01)).toEqual(both('no-degrees-of-freedom'));
  });

  it('limits without degrees of freedom', () => {
    const onePsu = taylorDesign({ clusters: [[1, 1]], lonelyPsu: 'remove' });
    expect(mean([1, 2], onePsu).lower).toEqual({ undefined: 'no-degrees-of-freedom' });
    expect(mean([1, 2], taylorDesign({ rows: 2, lonelyPsu: 'fail' }), { df: 0 }).upper).toEqual({
      undefined: 'no-degrees-of-freedom',
    });
  });

  it('logit limits of a value that is not a share', () => {
    expect(ratio(Array(8).fill(3), [1, 2, 1, 2, 1, 2, 1, 2], design, { limits: 'logit' }).upper).toEqual({
      undefined: 'not-a-share',
    });
  });

  it('a design effect of one row, of a constant, of a sample taken whole, and of weights below the sample', () => {
    const y = [1, 2, 3, 4, 5, 6, 7, 8];
    const domain = [1, 0, 0, 0, 0, 0, 0, 0];
    expect(mean(y, design, { domain }).deff).toEqual({ undefined: 'too-few-rows' });
    expect(total(Array(8).fill(1), design).deff).toEqual({ undefined: 'no-comparison-variance' });
    expect(mean([1, 2], taylorDesign({ rows: 2, lonelyPsu: 'fail' }), { deff: 'srs' }).deff).toEqual({
      undefined: 'no-comparison-variance',
    });
    const light = taylorDesign({ weights: [0.5, 0.5], lonelyPsu: 'fail' });
    expect(mean([1, 2], light, { deff: 'srs' }).deff).toEqual({ undefined: 'sample-above-population' });
  });

  it('an effective sample size of a design without variance', () => {
    const whole = taylorDesign({ fpc: [[2, 2]], lonelyPsu: 'fail' });
    expect(mean([1, 2], whole).effectiveN).toEqual({ undefined: 'zero-design-effect' });
  });
});

describe('a file without rows', () => {
  const nobody = taylorDesign({ rows: 0, lonelyPsu: 'fail' });

  it('has figures too, which give the reason: an empty domain', () => {
    expect(mean([], nobody).value).toEqual({ undefined: 'empty-domain' });
    expect(total([], nobody).value).toBe(0);
    const groups = { codes: new Int32Array(0), count: 3 };
    expect(meanBy([], nobody, groups).map(({ value }) => value)).toEqual(Array(3).fill({ undefined: 'empty-domain' }));
  });
});
