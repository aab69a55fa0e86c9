import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contrast,
  jackknife,
  linearModel,
  logisticModel,
  type Model,
  type ModelTerm,
  mean,
  meanBy,
  poissonModel,
  poststratify,
  reweight,
  riskRatio,
  taylorDesign,
  withReplicates,
} from '#estimation';
import { TWO_FITS } from '../tolerances.ts';

// A made-up survey of 40 persons in 2 strata of 5 PSUs; numbers without any pattern that matters.
const rows = Array.from({ length: 40 }, (_, row) => row);
const weights = rows.map((row) => 1 + ((row * 7) % 11));
const strata = rows.map((row) => row % 2);
const psus = rows.map((row) => row % 10);
const victim = rows.map((row) => ((row * 13) % 17 < 8 ? 1 : 0));
const incidents = rows.map((row) => (row * 5) % 7);
const loss = rows.map((row) => ((row * 29) % 23) * 1.5);
const area = Int32Array.from(rows, (row) => ((row * 3) % 4) % 3);
const age = rows.map((row) => 18 + ((row * 11) % 60));
const design = taylorDesign({ weights, strata: [strata], clusters: [psus], nest: true, lonelyPsu: 'fail' });

const labels = ['city', 'town', 'country'];
const byArea = (reference = 'city'): ModelTerm => ({ name: 'area', kind: 'category', codes: area, labels, reference });
const byAge: ModelTerm = { name: 'age', kind: 'number', values: age };
const groups = { codes: area, count: 3 };

// Rounding of sums over 40 rows.
const EXACT = 11;
const numbers = (model: Model) =>
  model.coefficients.flatMap(({ value, se, lower, upper, t, pValue }) => [value, se, lower, upper, t, pValue]);
const expectSame = (model: Model, other: Model) => {
  const expected = numbers(other);
  for (const [at, value] of numbers(model).entries()) expect(value).toBeCloseTo(expected[at] as number, TWO_FITS);
};

describe('a model of groups alone agrees with the estimators of groups', () => {
  it('a linear model without terms is the mean, with its standard error', () => {
    const { coefficients, df, n } = linearModel(loss, [], design);
    const plain = mean(loss, design);
    expect(coefficients[0]!.value).toBeCloseTo(plain.value as number, EXACT);
    expect(coefficients[0]!.se).toBeCloseTo(plain.se as number, EXACT);
    expect(coefficients[0]!.upper).toBeCloseTo(plain.upper as number, EXACT);
    expect([df, n]).toEqual([plain.df, plain.n]);
  });

  it('a logistic model without terms has the odds of the share and its logit limits', () => {
    const { value, lower, upper } = logisticModel(victim, [], design).coefficients[0]!.oddsRatio;
    const share = mean(victim, design, { limits: 'logit' });
    const odds = (p: unknown) => (p as number) / (1 - (p as number));
    expect(value).toBeCloseTo(odds(share.value), EXACT);
    expect(lower).toBeCloseTo(odds(share.lower), EXACT);
    expect(upper).toBeCloseTo(odds(share.upper), EXACT);
  });

  it('the coefficients of a linear model are differences of means, with the standard errors of contrasts', () => {
    const { coefficients } = linearModel(loss, [byArea()], design);
    const means = meanBy(loss, design, groups).map(({ value }) => value as number);
    expect(coefficients.map(({ level }) => level)).toEqual([undefined, 'town', 'country']);
    expect(coefficients[1]!.value).toBeCloseTo(means[1]! - means[0]!, EXACT);
    expect(coefficients[2]!.value).toBeCloseTo(means[2]! - means[0]!, EXACT);
  });

  it('the rate ratio of two groups is their relative risk', () => {
    const inCity: ModelTerm = {
      name: 'area',
      kind: 'category',
      codes: area.map((code) => (code === 0 ? 0 : 1)),
      labels: ['city', 'other'],
      reference: 'other',
    };
    const city = poissonModel(incidents, [inCity], design).coefficients[1]!;
    const risk = riskRatio(
      incidents,
      rows.map(() => 1),
      Array.from(area, (code) => code === 0),
      design,
    );
    expect(city.rateRatio.value).toBeCloseTo(risk.value as number, EXACT);
    // The delta method: the standard error of a logarithm is relative.
    expect(city.se).toBeCloseTo((risk.se as number) / (risk.value as number), EXACT);
  });
});

describe('what must not matter does not', () => {
  const families = { logistic: victim, poisson: incidents, linear: loss };
  const fitted = (family: keyof typeof families, terms: ModelTerm[], which = design, order = rows) => {
    const y = order.map((row) => families[family][row]!);
    return { logistic: logisticModel, poisson: poissonModel, linear: linearModel }[family](y, terms, which);
  };

  describe.each(['logistic', 'poisson', 'linear'] as const)('in a %s model', (family) => {
    const model = fitted(family, [byArea(), byAge]);

    it('the scale of the weights', () => {
      fc.assert(
        fc.property(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (scale) => {
          const scaled = taylorDesign({
            weights: weights.map((weight) => weight * scale),
            strata: [strata],
            clusters: [psus],
            nest: true,
            lonelyPsu: 'fail',
          });
          expectSame(fitted(family, [byArea(), byAge], scaled), model);
        }),
        { numRuns: 20 },
      );
    });

    it('the order of the rows', () => {
      const order = rows.map((row) => (row * 17 + 5) % 40);
      const turned = taylorDesign({
        weights: order.map((row) => weights[row]!),
        strata: [order.map((row) => strata[row]!)],
        clusters: [order.map((row) => psus[row]!)],
        nest: true,
        lonelyPsu: 'fail',
      });
      const terms: ModelTerm[] = [
        { name: 'area', kind: 'category', codes: Int32Array.from(order, (row) => area[row]!), labels },
        { name: 'age', kind: 'number', values: order.map((row) => age[row]!) },
      ];
      expectSame(fitted(family, terms, turned, order), model);
    });

    it('the level that the others are compared with', () => {
      const { coefficients, covariance, df } = fitted(family, [byArea('town'), byAge]);
      expect(coefficients.map(({ level }) => level)).toEqual([undefined, 'city', 'country', undefined]);
      // Country against city, by way of town.
      const values = coefficients.map(({ value }) => value);
      const turned = contrast({ values, covariance, df }, [0, -1, 1, 0]);
      expect(turned.value).toBeCloseTo(model.coefficients[2]!.value, TWO_FITS);
      expect(turned.se).toBeCloseTo(model.coefficients[2]!.se as number, TWO_FITS);
      expect(coefficients[3]!.pValue).toBeCloseTo(model.coefficients[3]!.pValue as number, TWO_FITS);
    });

    it('where the zero of a number lies', () => {
      const year: ModelTerm = { name: 'age', kind: 'number', values: age.map((years) => years + 2_000_000) };
      const { coefficients } = fitted(family, [byArea(), year]);
      expect(coefficients[3]!.value).toBeCloseTo(model.coefficients[3]!.value, EXACT);
      expect(coefficients[3]!.se).toBeCloseTo(model.coefficients[3]!.se as number, EXACT);
    });

    it('a level without rows', () => {
      const wider: ModelTerm = {
        name: 'area',
        kind: 'category',
        codes: area.map((code) => code + 1),
        labels: ['none', ...labels],
        reference: 'city',
      };
      expectSame(fitted(family, [wider, byAge]), model);
    });
  });
});

it('a row with a missing term counts as outside the domain, and its PSU stays', () => {
  const holes = age.map((years, row) => (row % 9 === 0 ? Number.NaN : years));
  const asMissing = linearModel(loss, [{ name: 'age', kind: 'number', values: holes }], design);
  const asDomain = linearModel(loss, [byAge], design, { domain: rows.map((row) => row % 9 !== 0) });
  expectSame(asMissing, asDomain);
  expect(asMissing.n).toBe(35);
});

it('more coefficients than the PSUs allow leave no limits', () => {
  const few = taylorDesign({ weights, clusters: [rows.map((row) => row % 3)], lonelyPsu: 'fail' });
  const { coefficients, df } = linearModel(loss, [byArea()], few);
  expect(df).toBe(0);
  expect(coefficients[1]!.lower).toEqual({ undefined: 'no-degrees-of-freedom' });
  expect(coefficients[1]!.value).toBeTypeOf('number');
});

it('a higher confidence level gives wider limits', () => {
  const wide = logisticModel(victim, [byAge], design, { level: 0.99 }).coefficients[1]!.oddsRatio;
  const usual = logisticModel(victim, [byAge], design).coefficients[1]!.oddsRatio;
  expect(wide.lower).toBeLessThan(usual.lower as number);
  expect(wide.upper).toBeGreaterThan(usual.upper as number);
});

it.each([
  ['replicate weights', withReplicates(design, jackknife(design))],
  [
    'weights calibrated to known totals',
    reweight(design, [poststratify({ codes: area, count: 3, labels, totals: [90, 80, 60] })]).design,
  ],
])('with %s a linear model without terms is the mean, with its standard error', (_name, which) => {
  const { value, se } = linearModel(loss, [], which, { domain: victim }).coefficients[0]!;
  const plain = mean(loss, which, { domain: victim });
  expect(value).toBeCloseTo(plain.value as number, EXACT);
  expect(se).toBeCloseTo(plain.se as number, EXACT);
});

it('a replicate without any row of a level is dropped, for it has no coefficient of that level', () => {
  // The one person of the second level lives in the first PSU.
  const lone: ModelTerm = {
    name: 'lone',
    kind: 'category',
    codes: Int32Array.from(rows, (row) => (row === 0 ? 1 : 0)),
    labels: ['no', 'yes'],
  };
  const replicated = withReplicates(design, jackknife(design));
  const { coefficients } = linearModel(loss, [lone], replicated);
  expect(coefficients[1]!.se).toBeTypeOf('number');
  expect(coefficients[1]!.value).toBeCloseTo(
    0 - (mean(loss, design, { domain: rows.map((row) => row > 0) }).value as number),
    EXACT,
  );
});
