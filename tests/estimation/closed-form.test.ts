import { describe, expect, it } from 'vitest';
import { mean, proportion, ratio, riskRatio, taylorDesign, total } from '#estimation';
import { ABOVE_TEN, DOZEN_ROUNDINGS, FEW_ROUNDINGS, PRINTED_BY_R, SUMS_OF_ROWS } from './tolerances.ts';

const people = (rows: number) => taylorDesign({ rows, lonelyPsu: 'fail' });

describe('a simple random sample with equal weights', () => {
  const y = [3, 5, 8, 12];

  it('has the plain mean and s / sqrt(n) as its standard error', () => {
    const estimate = mean(y, people(4));
    expect(estimate.value).toBe(7);
    expect(estimate.se).toBeCloseTo(Math.sqrt(46 / 3 / 4), FEW_ROUNDINGS);
    expect(estimate.df).toBe(3);
    expect(estimate.n).toBe(4);
  });

  it('has exact binomial limits of a share of 0 or 1: binom.test(0, 8) of R gives 0 and 0.369416647552819', () => {
    const none = proportion(Array(8).fill(0), people(8));
    expect(none.lower).toBe(0);
    expect(none.upper).toBeCloseTo(0.369416647552819, PRINTED_BY_R);
    const all = proportion(Array(8).fill(1), people(8));
    expect(all.lower).toBeCloseTo(1 - 0.369416647552819, PRINTED_BY_R);
    expect(all.upper).toBe(1);
  });

  it('has limits of t: 3.1824463052842629 standard errors with 3 degrees of freedom', () => {
    const estimate = mean(y, people(4));
    expect(estimate.upper).toBeCloseTo(7 + 3.1824463052842629 * Math.sqrt(46 / 3 / 4), ABOVE_TEN);
  });

  it('has normal limits, 1.959963984540054, when the degrees of freedom are infinite', () => {
    const estimate = mean(y, people(4), { df: 'infinite' });
    expect(estimate.df).toBe(Infinity);
    expect(estimate.lower).toBeCloseTo(7 - 1.959963984540054 * Math.sqrt(46 / 3 / 4), SUMS_OF_ROWS);
  });

  it('has the design effect 1, and an effective size equal to n', () => {
    const estimate = mean(y, people(4));
    expect(estimate.deff).toBeCloseTo(1, FEW_ROUNDINGS);
    expect(estimate.effectiveN).toBeCloseTo(4, DOZEN_ROUNDINGS);
  });

  it('without replacement is corrected by 1 - n / N, in the variance and in the design effect', () => {
    const design = taylorDesign({ fpc: [[16, 16, 16, 16]], lonelyPsu: 'fail' });
    const estimate = total(y, design, { deff: 'srs' });
    expect(estimate.value).toBe(112);
    expect(estimate.se).toBeCloseTo(16 * Math.sqrt(((1 - 4 / 16) * 46) / 3 / 4), SUMS_OF_ROWS);
    expect(estimate.deff).toBeCloseTo(1, DOZEN_ROUNDINGS);
  });

  it('taken whole has no sampling error', () => {
    expect(total(y, taylorDesign({ fpc: [[4, 4, 4, 4]], lonelyPsu: 'fail' })).se).toBe(0);
  });
});

it('a stratified sample adds the variances of its strata', () => {
  const design = taylorDesign({ weights: [10, 10, 2, 2], strata: [['a', 'a', 'b', 'b']], lonelyPsu: 'fail' });
  // Weighted PSU values are 20 and 80 in stratum a, 8 and 14 in stratum b: 30 and 3 from their means.
  expect(total([2, 8, 4, 7], design).se).toBeCloseTo(Math.sqrt(2 * (2 * 30 ** 2) + 2 * (2 * 3 ** 2)), SUMS_OF_ROWS);
});

it('PSUs whose members all agree make each of them count as one observation', () => {
  const clusters = [[1, 1, 1, 2, 2, 2, 3, 3, 3]];
  const estimate = mean([1, 1, 1, 0, 0, 0, 1, 1, 1], taylorDesign({ clusters, lonelyPsu: 'fail' }));
  expect(estimate.se).toBeCloseTo(Math.sqrt(1 / 3 / 3), FEW_ROUNDINGS);
  expect(estimate.deff).toBeCloseTo(4, DOZEN_ROUNDINGS);
});

it('a share has logit limits by default, which stay between 0 and 1', () => {
  const indicator = [1, 1, 1, 1, 1, 1, 1, 0];
  const estimate = proportion(indicator, people(8));
  const se = Math.sqrt((7 / 8) * (1 / 8) * (1 / 7));
  const half = (2.364624251592785 * se) / ((7 / 8) * (1 / 8));
  expect(estimate.se).toBeCloseTo(se, FEW_ROUNDINGS);
  expect(estimate.upper).toBeCloseTo(1 / (1 + Math.exp(-(Math.log(7) + half))), SUMS_OF_ROWS);
  expect(proportion(indicator, people(8), { limits: 't' }).upper).toBeGreaterThan(1);
});

it('the ratio to a column of ones is the mean', () => {
  const design = taylorDesign({ weights: [1, 4, 2], lonelyPsu: 'fail' });
  const a = ratio([5, 6, 9], [1, 1, 1], design);
  const b = mean([5, 6, 9], design);
  expect(a.value).toBeCloseTo(b.value as number, FEW_ROUNDINGS);
  expect(a.se).toBeCloseTo(b.se as number, FEW_ROUNDINGS);
  expect(a.deff).toBeCloseTo(b.deff as number, DOZEN_ROUNDINGS);
});

it('the relative risk of a group against the rest is the inverse of that of the rest against the group', () => {
  const design = taylorDesign({ weights: [1, 4, 2, 3, 5], clusters: [[1, 1, 2, 2, 3]], lonelyPsu: 'fail' });
  const y = [1, 0, 1, 2, 1];
  const x = [1, 1, 1, 2, 1];
  const there = riskRatio(y!, x!, [1, 1, 0, 1, 0], design);
  const back = riskRatio(y!, x!, [0, 0, 1, 0, 1], design);
  expect(there.value).toBeCloseTo(1 / (back.value as number), FEW_ROUNDINGS);
  expect(there.cv).toBeCloseTo(back.cv as number, DOZEN_ROUNDINGS);
  expect(there.lower).toBeCloseTo(1 / (back.upper as number), DOZEN_ROUNDINGS);
  expect(there.upper).toBeCloseTo(1 / (back.lower as number), DOZEN_ROUNDINGS);
});

it('values of a thousand million that differ by units keep their digits', () => {
  const y = [3, 5, 8, 12];
  const large = mean(
    y.map((value) => 1e9 + value),
    people(4),
  );
  expect(large.value).toBe(1e9 + 7);
  expect(large.se).toBe(mean(y, people(4)).se);
  expect(large.deff).toBeCloseTo(1, FEW_ROUNDINGS);
});
