import { describe, expect, it } from 'vitest';
import { type LonelyPsu, mean, taylorDesign, total } from '#estimation';
import { ABOVE_TEN, SUMS_OF_ROWS } from './tolerances.ts';

// Strata a and b have two PSUs with totals 10, 14 and 3, 5; stratum c has one with the total 7.
const survey = (lonelyPsu: LonelyPsu, domainLonely = false) =>
  taylorDesign({ strata: [['a', 'a', 'b', 'b', 'c']], lonelyPsu, domainLonely });
const y = [10, 14, 3, 5, 7];
const fromPairs = 2 * (2 ** 2 + 2 ** 2) + 2 * (1 + 1);
const variance = (lonelyPsu: LonelyPsu) => (total(y, survey(lonelyPsu)).se as number) ** 2;

describe('a stratum with one PSU', () => {
  it('adds nothing when it is removed or taken with certainty', () => {
    expect(variance('remove')).toBeCloseTo(fromPairs, SUMS_OF_ROWS);
    expect(variance('certainty')).toBeCloseTo(fromPairs, SUMS_OF_ROWS);
  });

  it('adds its distance from the mean of all PSUs when it is adjusted', () => {
    expect(variance('adjust')).toBeCloseTo(fromPairs + (7 - 39 / 5) ** 2, SUMS_OF_ROWS);
  });

  it('adds what the other strata add on average', () => {
    expect(variance('average')).toBeCloseTo((fromPairs * 3) / 2, SUMS_OF_ROWS);
  });

  it('leaves no variance when every stratum had to be left out of the average', () => {
    const design = taylorDesign({ strata: [['a', 'b']], lonelyPsu: 'average' });
    expect(total([1, 2], design)).toMatchObject({
      value: 3,
      se: { undefined: 'no-stratum-left' },
      cv: { undefined: 'no-stratum-left' },
      deff: { undefined: 'no-stratum-left' },
    });
  });

  it('leaves no variance when all that was drawn within one PSU had to be left out of the average', () => {
    const design = taylorDesign({
      clusters: [
        [1, 1, 2],
        ['a', 'b', 'c'],
      ],
      fpc: [
        [9, 9, 9],
        [5, 5, 5],
      ],
      lonelyPsu: 'average',
    });
    expect(total([1, 2, 4], design).se).toEqual({ undefined: 'no-stratum-left' });
    expect(typeof total([1, 2, 4], design, { domain: [1, 1, 0] }).se).toBe('number');
  });

  it('does not count for a domain that has no row in it', () => {
    const domain = [1, 1, 1, 1, 0];
    expect(total(y, survey('average'), { domain }).se).toBeCloseTo(Math.sqrt(fromPairs), SUMS_OF_ROWS);
    expect(total(y, survey('adjust'), { domain }).se).toBeCloseTo(Math.sqrt(fromPairs), SUMS_OF_ROWS);
  });

  it('stops the estimate under the policy fail, also that of a domain elsewhere', () => {
    expect(() => total(y, survey('fail'), { domain: [1, 1, 0, 0, 0] })).toThrow(
      'stratum c: it has one PSU; choose a lonelyPsu policy or merge the stratum',
    );
  });

  it('that is fully sampled needs no policy', () => {
    const design = taylorDesign({ strata: [['a', 'a', 'c']], fpc: [[8, 8, 1]], lonelyPsu: 'fail' });
    expect(total([1, 3, 9], design).se).toBeCloseTo(Math.sqrt((1 - 2 / 8) * 2 * (4 ** 2 + 4 ** 2)), SUMS_OF_ROWS);
  });
});

describe('a stratum in which one PSU of several has rows of the domain', () => {
  const domain = [1, 1, 1, 0, 0];

  it('stays as it is unless the design says that it is lonely too', () => {
    expect(total(y, survey('adjust'), { domain }).se).toBeCloseTo(
      Math.sqrt(16 + 2 * (1.5 ** 2 + 1.5 ** 2)),
      SUMS_OF_ROWS,
    );
  });

  it('is centred, absent PSUs too, at the mean of the PSUs of the strata that take part', () => {
    const centre = 27 / 4;
    const lonely = 2 * ((3 - centre) ** 2 + centre ** 2);
    expect(total(y, survey('adjust', true), { domain }).se).toBeCloseTo(Math.sqrt(16 + lonely), SUMS_OF_ROWS);
  });

  it('is left out of the average', () => {
    expect(total(y, survey('average', true), { domain }).se).toBeCloseTo(Math.sqrt(16 * 2), SUMS_OF_ROWS);
    expect(mean(y, survey('average', true), { domain: [0, 0, 1, 0, 0] }).se).toEqual({ undefined: 'no-stratum-left' });
  });

  it('is left out of the average also when all its PSUs were sampled, as R does', () => {
    // R survey 4.4-2: svytotal with fpc = N, survey.lonely.psu average, survey.adjust.domain.lonely TRUE.
    const design = taylorDesign({
      weights: [8, 8, 6, 6, 2, 2, 1],
      strata: [[1, 1, 2, 2, 3, 3, 4]],
      fpc: [[8, 8, 6, 6, 2, 2, 1]],
      lonelyPsu: 'average',
      domainLonely: true,
    });
    const estimate = total([10, 14, 3, 5, 7, 9, 4], design, { domain: [1, 1, 1, 1, 1, 0, 1] });
    expect(estimate.se).toBeCloseTo(Math.sqrt(1152), ABOVE_TEN);
  });
});
