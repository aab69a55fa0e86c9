import { describe, expect, it } from 'vitest';
import {
  coefficientContrast,
  groupsOf,
  jackknife,
  type LabelledGroups,
  logisticModel,
  type Model,
  type ModelTerm,
  mean,
  multinomialModel,
  negativeBinomialModel,
  ordinalModel,
  poststratify,
  reweight,
  taylorDesign,
  waldTest,
  withReplicates,
} from '#estimation';
import { FLAT_FITS, TWO_FITS } from '../tolerances.ts';

// 72 persons in 2 strata of 6 PSUs; numbers without any pattern that matters.
const rows = Array.from({ length: 72 }, (_, row) => row);
const weights = rows.map((row) => 1 + ((row * 7) % 11));
const design = taylorDesign({
  weights,
  strata: [rows.map((row) => row % 2)],
  clusters: [rows.map((row) => row % 12)],
  lonelyPsu: 'fail',
});
const ages = Int32Array.from(rows, (row) => ((row * 3) % 11) % 3);
const labels = ['young', 'middle', 'old'];
const age: ModelTerm = { name: 'age', kind: 'category', codes: ages, labels };
const year: ModelTerm = { name: 'year', kind: 'number', values: rows.map((row) => 2015 + ((row * 11) % 9)) };
const crossed: ModelTerm = { kind: 'interaction', of: ['age', 'year'] };
const victim = rows.map((row) => ((row * 13) % 17 < 8 ? 1 : 0));
const incidents = rows.map((row) => ((row * row) % 13 < 8 ? 0 : (row * 5) % 7));
const fear = rows.map((row) => ['safe', 'unsafe', 'very unsafe'][((row * 31) % 19) % 3]!);
const calibrated = reweight(design, [poststratify({ codes: ages, count: 3, labels, totals: [90, 120, 160] })]).design;
const alone = rows.map((row) => (row === 0 ? 'alone' : String(row % 2)));
const lonely = taylorDesign({ weights, strata: [alone], clusters: [rows.map(String)], lonelyPsu: 'adjust' });
const domain = rows.map((row) => row % 5 !== 0);

const numbers = (model: Pick<Model, 'coefficients' | 'df' | 'n'>) => [
  model.df,
  model.n,
  ...model.coefficients.flatMap(({ value, se, lower, upper, t, pValue }) => [value, se, lower, upper, t, pValue]),
];
const expectSame = (
  model: Pick<Model, 'coefficients' | 'df' | 'n'>,
  other: Pick<Model, 'coefficients' | 'df' | 'n'>,
) => {
  const expected = numbers(other);
  for (const [at, value] of numbers(model).entries()) expect(value).toBeCloseTo(expected[at] as number, FLAT_FITS);
};

describe.each([
  ['a design', design],
  ['calibrated weights', calibrated],
  ['replicates', withReplicates(design, jackknife(design))],
  ['a lonely PSU', lonely],
])('with %s', (_name, which) => {
  const yesNo = groupsOf(victim, ['0', '1']);
  const logistic = logisticModel(victim, [age, year, crossed], which, { domain });

  it('a multinomial model of two outcomes is a logistic model', () => {
    expectSame(multinomialModel(yesNo, [age, year, crossed], which, { domain }), logistic);
  });

  it('an ordinal model of two outcomes is a logistic model, its threshold the intercept with the other sign', () => {
    const ordinal = ordinalModel(yesNo, [age, year, crossed], which, { domain });
    expectSame(ordinal, { ...logistic, coefficients: logistic.coefficients.slice(1) });
    const [threshold] = ordinal.thresholds;
    expect(threshold!.value).toBeCloseTo(-logistic.coefficients[0]!.value, 7);
    expect(threshold!.se).toBeCloseTo(logistic.coefficients[0]!.se as number, 7);
  });
});

it('a multinomial model without terms has the odds of the shares, whichever outcome is the reference', () => {
  const found = multinomialModel(groupsOf(fear), [], design, { reference: 'unsafe' });
  expect(found.coefficients.map(({ outcome }) => outcome)).toEqual(['safe', 'very unsafe']);
  const share = (outcome: string) =>
    mean(
      rows.map((row) => fear[row] === outcome),
      design,
    ).value as number;
  expect(found.coefficients[0]!.oddsRatio.value).toBeCloseTo(share('safe') / share('unsafe'), TWO_FITS);
});

it('a term of a multinomial model is tested over all outcomes, whichever is the reference', () => {
  const [one, other] = ['safe', 'very unsafe'].map((reference) =>
    waldTest(multinomialModel(groupsOf(fear), [age, year], design, { reference }), ['age']),
  );
  expect(one!.ndf).toBe(4);
  expect(one!.statistic).toBeCloseTo(other!.statistic as number, FLAT_FITS);
});

it('two outcomes are compared with each other by the difference of their coefficients', () => {
  const model = multinomialModel(groupsOf(fear), [age], design, { reference: 'safe' });
  const old = { term: 'age', level: 'old' };
  const turned = multinomialModel(groupsOf(fear), [age], design, { reference: 'unsafe' });
  const found = coefficientContrast(model, [
    { ...old, outcome: 'very unsafe' },
    { ...old, outcome: 'unsafe', times: -1 },
  ]);
  const { oddsRatio } = turned.coefficients.find(({ outcome, level }) => outcome === 'very unsafe' && level === 'old')!;
  expect(found.factor!.value).toBeCloseTo(oddsRatio.value, FLAT_FITS);
  expect(found.factor!.lower).toBeCloseTo(oddsRatio.lower as number, FLAT_FITS);
});

it('an ordinal model read from the other end has the opposite coefficients', () => {
  const order = ['safe', 'unsafe', 'very unsafe'];
  const up = ordinalModel(groupsOf(fear, order), [age, year], design);
  const down = ordinalModel(groupsOf(fear, [...order].reverse()), [age, year], design);
  for (const [at, { value, se }] of up.coefficients.entries()) {
    expect(down.coefficients[at]!.value).toBeCloseTo(-value, FLAT_FITS);
    expect(down.coefficients[at]!.se).toBeCloseTo(se as number, FLAT_FITS);
  }
  expect(up.thresholds.map(({ below, above }) => [below, above])).toEqual([
    ['safe', 'unsafe'],
    ['unsafe', 'very unsafe'],
  ]);
});

it('an outcome that nobody has is left out', () => {
  const wider = groupsOf(fear, ['safe', 'never', 'unsafe', 'very unsafe']);
  expectSame(
    ordinalModel(wider, [age], design),
    ordinalModel(groupsOf(fear, ['safe', 'unsafe', 'very unsafe']), [age], design),
  );
});

it('a negative binomial model without terms is the mean, with its standard error', () => {
  const { coefficients, theta } = negativeBinomialModel(incidents, [], design);
  const plain = mean(incidents, design);
  expect(coefficients[0]!.rateRatio.value).toBeCloseTo(plain.value as number, TWO_FITS);
  expect(coefficients[0]!.se).toBeCloseTo((plain.se as number) / (plain.value as number), TWO_FITS);
  expect(theta.lower).toBeLessThan(theta.value);
  expect(theta.upper).toBeGreaterThan(theta.value);
});

describe('a large file is that of its distinct rows, weighted by how often they occur', () => {
  const times = 1600;
  const many = Array.from({ length: rows.length * times }, (_, row) => row % rows.length);
  const repeated = (groups: LabelledGroups) => ({
    ...groups,
    codes: Int32Array.from(many, (row) => groups.codes[row]!),
  });
  const termsOf = (order: number[]): ModelTerm[] => [
    { name: 'age', kind: 'category', codes: Int32Array.from(order, (row) => ages[row]!), labels },
    { name: 'year', kind: 'number', values: Float64Array.from(order, (row) => 2015 + ((row * 11) % 9)) },
    crossed,
  ];
  const large = taylorDesign({
    weights: Float64Array.from(many, (row) => weights[row]!),
    clusters: [Int32Array.from(many)],
    lonelyPsu: 'fail',
  });
  const few = taylorDesign({ weights: weights.map((weight) => weight * times), clusters: [rows], lonelyPsu: 'fail' });
  const answers = groupsOf(fear, ['safe', 'unsafe', 'very unsafe']);

  it('in an ordinal model', () => {
    expectSame(
      { ...ordinalModel(repeated(answers), termsOf(many), large), n: 0 },
      { ...ordinalModel(answers, termsOf(rows), few), n: 0 },
    );
  });

  it('in a multinomial model', () => {
    expectSame(
      { ...multinomialModel(repeated(answers), termsOf(many), large), n: 0 },
      { ...multinomialModel(answers, termsOf(rows), few), n: 0 },
    );
  });

  it('in a negative binomial model', () => {
    const counts = Float64Array.from(many, (row) => incidents[row]!);
    expectSame(
      { ...negativeBinomialModel(counts, termsOf(many), large), n: 0 },
      { ...negativeBinomialModel(incidents, termsOf(rows), few), n: 0 },
    );
  });
});
