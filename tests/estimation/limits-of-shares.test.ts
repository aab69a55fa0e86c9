import { expect, it } from 'vitest';
import { mean, nchsLabel, proportion, taylorDesign } from '#estimation';
import { intervalQuantile } from '../../estimation/distributions.ts';
import { SUMS_OF_ROWS } from './tolerances.ts';

const persons = (victims: number, n: number) => Array.from({ length: n }, (_, row) => (row < victims ? 1 : 0));
const simple = (n: number) => taylorDesign({ rows: n, lonelyPsu: 'fail' });

it('Korn-Graubard limits of a share of 0 are those of Clopper and Pearson', () => {
  const { lower, upper } = proportion(persons(0, 40), simple(40), { limits: 'beta-nchs', df: 'domain' });
  expect(lower).toBe(0);
  expect(upper).toBeCloseTo(1 - 0.025 ** (1 / 40), SUMS_OF_ROWS);
});

it('beta and arcsine limits do not exist for a share of 0, as in R', () => {
  for (const limits of ['beta', 'arcsine'] as const)
    expect(proportion(persons(0, 40), simple(40), { limits }).upper).toEqual({ undefined: 'share-at-boundary' });
});

it('arcsine limits of a half are symmetric', () => {
  const { lower, upper } = proportion(persons(20, 40), simple(40), { limits: 'arcsine' });
  expect((lower as number) + (upper as number)).toBeCloseTo(1, SUMS_OF_ROWS);
});

it('arcsine limits end at 0 and at 1, and hold their share', () => {
  for (const [victims, n] of [
    [1, 40],
    [1, 4],
    [39, 40],
    [2, 3],
  ] as const) {
    const share = proportion(persons(victims, n), simple(n), { limits: 'arcsine' });
    const lower = share.lower as number;
    const upper = share.upper as number;
    expect(lower).toBeLessThan(victims / n);
    expect(upper).toBeGreaterThan(victims / n);
    const width =
      (intervalQuantile(0.95, n - 1) * (share.se as number)) / Math.sqrt((victims * (n - victims)) / n ** 2) / 2;
    const angle = Math.asin(Math.sqrt(victims / n));
    expect(lower).toBeCloseTo(angle > width ? Math.sin(angle - width) ** 2 : 0, SUMS_OF_ROWS);
    expect(upper).toBeCloseTo(angle + width < Math.PI / 2 ? Math.sin(angle + width) ** 2 : 1, SUMS_OF_ROWS);
  }
});

it('a share of few rows is suppressed, and a share of 0 of many rows is reviewed', () => {
  const options = { limits: 'beta-nchs', df: 'domain' } as const;
  expect(nchsLabel(proportion(persons(10, 29), simple(29), options)).label).toBe('suppress');
  const nobody = nchsLabel(proportion(persons(0, 400), simple(400), options));
  expect(nobody).toEqual({ label: 'present', review: ['zero-or-all'], effectiveN: 400 });
});

it('a share without interval has no imprecise complement, and a share of 0 in a lonely stratum has the limits of its rows', () => {
  const options = { limits: 'beta-nchs', df: 1 } as const;
  const noDegrees = nchsLabel(proportion([1, 1], simple(2), { ...options, df: 0 }));
  expect(noDegrees.review).toEqual(['df', 'zero-or-all']);
  const lonely = taylorDesign({ clusters: [[1, 1, 1]], lonelyPsu: 'average' });
  const nobody = proportion([0, 0, 0], lonely, options);
  expect(nobody.se).toEqual({ undefined: 'no-stratum-left' });
  expect(nobody.lower).toBe(0);
  expect(nobody.upper).toBeCloseTo(1 - 0.025 ** (1 / 3), SUMS_OF_ROWS);
  expect(nchsLabel(nobody)).toEqual({ label: 'suppress', review: ['df', 'zero-or-all'], effectiveN: 3 });
});

it('a census has the share itself as its limits, and a thousandth of a degree of freedom has none', () => {
  const census = taylorDesign({ fpc: [[3, 3, 3]], lonelyPsu: 'fail' });
  expect(proportion([1, 0, 1], census, { limits: 'beta' })).toMatchObject({ lower: 2 / 3, upper: 2 / 3 });
  const { lower } = proportion([1, 0, 1], simple(3), { df: 1e-5, limits: 't' });
  expect(lower).toEqual({ undefined: 'no-degrees-of-freedom' });
});

it('the NCHS standard suppresses a figure that is not a share', () => {
  const label = nchsLabel(mean([1, 2, 3, 4], simple(4), { df: 'domain', limits: 'beta-nchs' }));
  expect(label).toMatchObject({ label: 'suppress', effectiveN: { undefined: 'not-a-share' } });
});
