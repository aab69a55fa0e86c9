import { describe, expect, it } from 'vitest';
import { SUMS_OF_WEIGHTS } from '../estimation/tolerances.ts';
import { syntheticSurvey } from './survey.ts';

const survey = syntheticSurvey(20_000);
const count = (values: Iterable<number>) => new Set(values).size;

describe('the synthetic national survey of the benchmark', () => {
  it('is the same at every run', () => {
    const again = syntheticSurvey(20_000);
    expect(again.income).toEqual(survey.income);
    expect(again.outcomes[29]).toEqual(survey.outcomes[29]);
    expect(again.factors[199]).toEqual(survey.factors[199]);
  });

  it('has 500 strata, 10,000 PSUs and nobody outside them', () => {
    expect(count(survey.stratum)).toBe(500);
    expect(count(survey.psu)).toBe(10_000);
    expect(survey.psu).toHaveLength(20_000);
    expect(survey.weight.every((weight) => weight > 0 && Number.isFinite(weight))).toBe(true);
  });

  it('has strata of 2 PSUs and strata of more than 50', () => {
    const stratumOfPsu = new Map(Array.from(survey.psu, (psu, row) => [psu, survey.stratum[row]!]));
    const psus = new Int32Array(500);
    for (const stratum of stratumOfPsu.values()) psus[stratum]!++;
    expect(Math.min(...psus)).toBe(2);
    expect(Math.max(...psus)).toBeGreaterThan(50);
    expect(Math.max(...psus)).toBeLessThanOrEqual(60);
  });

  it('has 8 regions, 2 sexes, 5 age groups, 3 levels of education and 30 questions answered yes or no', () => {
    const { region, sex, age, education, outcomes } = survey;
    expect([region, sex, age, education].map(count)).toEqual([8, 2, 5, 3]);
    expect(outcomes).toHaveLength(30);
    expect(outcomes.map(count)).toEqual(new Array(30).fill(2));
  });

  it('has no more unreported incidents than incidents', () => {
    expect(survey.unreported.every((unreported, row) => unreported <= survey.incidents[row]!)).toBe(true);
  });

  it('has 200 replicates whose factors add up to the PSUs of every stratum', () => {
    expect(survey.factors).toHaveLength(200);
    for (const factors of survey.factors)
      expect(factors.reduce((sum, factor) => sum + factor, 0)).toBeCloseTo(10_000, SUMS_OF_WEIGHTS);
  });
});
