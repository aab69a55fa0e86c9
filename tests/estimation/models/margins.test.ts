import { describe, expect, it } from 'vitest';
import {
  contrast,
  type Family,
  jackknife,
  linearModel,
  type ModelTerm,
  marginRatio,
  mean,
  poststratify,
  predictiveMargins,
  reweight,
  riskRatio,
  taylorDesign,
  withReplicates,
} from '#estimation';
import { SUMS_OF_ROWS, TWO_FITS } from '../tolerances.ts';

// 60 persons in 2 strata of 6 PSUs; numbers without any pattern that matters.
const rows = Array.from({ length: 60 }, (_, row) => row);
const design = taylorDesign({
  weights: rows.map((row) => 1 + ((row * 7) % 11)),
  strata: [rows.map((row) => row % 2)],
  clusters: [rows.map((row) => row % 12)],
  lonelyPsu: 'fail',
});
const y: Record<Family, number[]> = {
  logistic: rows.map((row) => ((row * 13) % 17 < 8 ? 1 : 0)),
  poisson: rows.map((row) => (row * 5) % 7),
  gaussian: rows.map((row) => ((row * 29) % 23) * 1.5),
};
const sexes = Int32Array.from(rows, (row) => ((row * 5) % 7) % 2);
const ages = Int32Array.from(rows, (row) => ((row * 3) % 11) % 3);
const sex: ModelTerm = { name: 'sex', kind: 'category', codes: sexes, labels: ['man', 'woman'] };
const age: ModelTerm = { name: 'age', kind: 'category', codes: ages, labels: ['young', 'middle', 'old'] };
const year: ModelTerm = { name: 'year', kind: 'number', values: rows.map((row) => 2015 + ((row * 11) % 9)) };
const crossed: ModelTerm = { kind: 'interaction', of: ['sex', 'year'] };
const labels = ['young', 'middle', 'old'];
const calibrated = reweight(design, [poststratify({ codes: ages, count: 3, labels, totals: [90, 120, 160] })]).design;
const families: Family[] = ['logistic', 'poisson', 'gaussian'];

describe.each(families)('margins of a %s model', (family) => {
  it.each([
    ['a design', design],
    ['calibrated weights', calibrated],
    ['replicates', withReplicates(design, jackknife(design))],
  ])('with rows as they are and all of their variance are the mean and its standard error, with %s', (_name, which) => {
    const form = { family, y: y[family], terms: [sex, age, year, crossed] };
    const domain = rows.map((row) => row % 5 !== 0);
    const { margins } = predictiveMargins(form, [{}], which, { variance: 'joint', domain });
    const plain = mean(y[family], which, { domain });
    expect(margins[0]!.value).toBeCloseTo(plain.value as number, TWO_FITS);
    expect(margins[0]!.se).toBeCloseTo(plain.se as number, TWO_FITS);
  });

  it('of one category alone are the means of its levels, whatever the variance takes in', () => {
    const form = { family, y: y[family], terms: [sex] };
    const at = [{ sex: 'man' }, { sex: 'woman' }];
    const inGroup = rows.map((row) => sexes[row]!);
    for (const variance of ['separate', 'joint', 'fixed'] as const) {
      const found = predictiveMargins(form, at, design, { variance });
      const woman = mean(y[family], design, { domain: inGroup });
      expect(found.margins[1]!.value).toBeCloseTo(woman.value as number, TWO_FITS);
      expect(found.margins[1]!.se).toBeCloseTo(woman.se as number, TWO_FITS);
      const everyone = rows.map(() => 1);
      const ratio = riskRatio(y[family], everyone, inGroup, design, { df: found.df });
      const { value, se, lower, upper } = marginRatio(found, 1, 0);
      expect([value, se, lower, upper].map((each) => (each as number).toFixed(TWO_FITS))).toEqual(
        [ratio.value, ratio.se, ratio.lower, ratio.upper].map((each) => (each as number).toFixed(TWO_FITS)),
      );
    }
  });
});

it('a difference of margins of a linear model is its coefficient, and the rows do not matter', () => {
  const form = { family: 'gaussian' as const, y: y.gaussian, terms: [sex, age, year] };
  const found = predictiveMargins(form, [{ year: 2016 }, { year: 2017 }], design);
  const slope = linearModel(y.gaussian, [sex, age, year], design).coefficients[4]!;
  const difference = contrast(found, [-1, 1]);
  expect(difference.value).toBeCloseTo(slope.value, SUMS_OF_ROWS);
  expect(difference.se).toBeCloseTo(slope.se as number, TWO_FITS);
  expect(difference.pValue).toBeCloseTo(slope.pValue as number, TWO_FITS);
});

it('logit limits of a share lie between 0 and 1', () => {
  const form = { family: 'logistic' as const, y: y.logistic, terms: [year] };
  const { lower, upper, value } = predictiveMargins(form, [{ year: 1900 }], design, { limits: 'logit' }).margins[0]!;
  expect(lower).toBeGreaterThan(0);
  expect(upper).toBeLessThan(1);
  expect(value).toBeGreaterThan(lower as number);
});

it('a ratio to a margin of 0 or below has no logarithm, and two equal ones without variance have no test', () => {
  const estimates = (values: number[], variance: number) => ({
    values,
    covariance: [
      [variance, variance],
      [variance, variance],
    ],
    df: 9,
  });
  expect(marginRatio(estimates([-1, 2], 1), 0, 1).lower).toEqual({ undefined: 'no-logarithm' });
  expect(marginRatio(estimates([2, 2], 1), 0, 1)).toMatchObject({
    value: 1,
    pValue: { undefined: 'zero-denominator' },
  });
  expect(marginRatio({ ...estimates([2, 3], 1), df: 0 }, 0, 1).upper).toEqual({ undefined: 'no-degrees-of-freedom' });
});
