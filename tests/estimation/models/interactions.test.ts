import { describe, expect, it } from 'vitest';
import {
  contrast,
  likelihoodRatioTest,
  linearModel,
  logisticModel,
  type ModelTerm,
  mean,
  taylorDesign,
  waldTest,
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
const victim = rows.map((row) => ((row * 13) % 17 < 8 ? 1 : 0));
const loss = rows.map((row) => ((row * 29) % 23) * 1.5);
const sexes = Int32Array.from(rows, (row) => ((row * 5) % 7) % 2);
const ages = Int32Array.from(rows, (row) => ((row * 3) % 11) % 3);
const years = rows.map((row) => 2015 + ((row * 11) % 9));
const sex: ModelTerm = { name: 'sex', kind: 'category', codes: sexes, labels: ['man', 'woman'] };
const age: ModelTerm = { name: 'age', kind: 'category', codes: ages, labels: ['young', 'middle', 'old'] };
const year: ModelTerm = { name: 'year', kind: 'number', values: years };
const both = (...of: string[]): ModelTerm => ({ kind: 'interaction', of });

describe('an interaction', () => {
  it('of two categories with all its terms gives back the share of every cell, with its standard error', () => {
    const { coefficients, covariance, df } = logisticModel(victim, [sex, age, both('sex', 'age')], design);
    expect(coefficients.map(({ term, level }) => [term, level])).toEqual([
      ['(Intercept)', undefined],
      ['sex', 'woman'],
      ['age', 'middle'],
      ['age', 'old'],
      ['sex:age', 'woman:middle'],
      ['sex:age', 'woman:old'],
    ]);
    const values = coefficients.map(({ value }) => value);
    const oldWomen = contrast({ values, covariance, df }, [1, 1, 0, 1, 0, 1]);
    const share = mean(victim, design, { domain: rows.map((row) => sexes[row] === 1 && ages[row] === 2) });
    const p = share.value as number;
    expect(oldWomen.value).toBeCloseTo(Math.log(p / (1 - p)), TWO_FITS);
    // The delta method: the derivative of the log odds is 1 / (p (1 - p)).
    expect(oldWomen.se).toBeCloseTo((share.se as number) / (p * (1 - p)), TWO_FITS);
  });

  it('of a category and a year gives each level a slope of its own, wherever the zero of the year lies', () => {
    const terms = [sex, year, both('year', 'sex')];
    const { coefficients } = linearModel(loss, terms, design);
    expect(coefficients[3]).toMatchObject({ term: 'year:sex', level: 'woman' });
    for (const [code, slope] of [coefficients[2]!.value, coefficients[2]!.value + coefficients[3]!.value].entries()) {
      const alone = linearModel(loss, [year], design, { domain: rows.map((row) => sexes[row] === code) });
      expect(slope).toBeCloseTo(alone.coefficients[1]!.value, SUMS_OF_ROWS);
    }
    const since2015: ModelTerm = { name: 'year', kind: 'number', values: years.map((each) => each - 2015) };
    const moved = linearModel(loss, [sex, since2015, both('year', 'sex')], design).coefficients;
    expect(moved[1]!.value).toBeCloseTo(coefficients[1]!.value + 2015 * coefficients[3]!.value, 7);
    expect(moved[3]!.se).toBeCloseTo(coefficients[3]!.se as number, TWO_FITS);
  });

  it('has no coefficient for combinations that nobody is in', () => {
    const domain = rows.map((row) => !(sexes[row] === 1 && ages[row] === 2));
    const { coefficients } = linearModel(loss, [sex, age, both('sex', 'age')], design, { domain });
    expect(coefficients.map(({ level }) => level)).toEqual([undefined, 'woman', 'middle', 'old', 'woman:middle']);
  });

  it('is refused where one of its terms follows from the rest, as when all young people are men', () => {
    const domain = rows.map((row) => !(sexes[row] === 1 && ages[row] === 0));
    expect(() => linearModel(loss, [sex, age, both('sex', 'age')], design, { domain })).toThrow('sex:age');
  });
});

describe('a test of terms', () => {
  it('of one coefficient is its t test', () => {
    const model = linearModel(loss, [sex, year], design);
    const { statistic, ndf, ddf, pValue } = waldTest(model, ['year']);
    expect([ndf, ddf]).toEqual([1, model.df]);
    expect(statistic).toBeCloseTo((model.coefficients[2]!.t as number) ** 2, TWO_FITS);
    expect(pValue).toBeCloseTo(model.coefficients[2]!.pValue as number, TWO_FITS);
  });

  it('does not depend on the level that the others are compared with, nor on the order in an interaction', () => {
    const turned: ModelTerm = { ...age, reference: 'old' } as ModelTerm;
    const tested = (terms: ModelTerm[], names: string[]) => [
      waldTest(logisticModel(victim, terms, design), names).statistic,
      likelihoodRatioTest({ family: 'logistic', y: victim, terms }, names, design).pValue,
    ];
    const [wald, ratio] = tested([sex, age, both('sex', 'age')], ['age', 'sex:age']);
    const [waldTurned, ratioTurned] = tested([turned, sex, both('age', 'sex')], ['sex:age', 'age']);
    expect(waldTurned).toBeCloseTo(wald as number, TWO_FITS);
    expect(ratioTurned).toBeCloseTo(ratio as number, TWO_FITS);
  });

  it('of more coefficients than the PSUs can tell apart has no result', () => {
    const few = taylorDesign({ clusters: [rows.map((row) => row % 3)], lonelyPsu: 'fail' });
    const model = linearModel(loss, [sex, age, year], few);
    expect(waldTest(model, ['sex', 'age', 'year'])).toMatchObject({ pValue: { undefined: 'singular-covariance' } });
    const form = { family: 'gaussian' as const, y: loss, terms: [sex, age, year] };
    const { pValue, deltas } = likelihoodRatioTest(form, ['sex', 'age', 'year'], few);
    expect([pValue, deltas]).toEqual([{ undefined: 'singular-covariance' }, { undefined: 'singular-covariance' }]);
  });
});
