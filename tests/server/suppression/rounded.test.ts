import { describe, expect, it } from 'vitest';
import type { KindOfFigure } from '../../../server/suppression/rounded/kinds-of-figures.ts';
import { roundedFigure } from '../../../server/suppression/rounded/rounded-figure.ts';
import { stepOfRecords, stepWithin, toStep } from '../../../server/suppression/rounded/steps.ts';

const END = { least: 0, most: Number.POSITIVE_INFINITY };
const AMOUNTS: KindOfFigure = {
  ...END,
  isCount: false,
  per: 'base',
  isOfEverybody: false,
  weights: 'design',
  least: Number.NEGATIVE_INFINITY,
};
const COUNT: KindOfFigure = { ...END, isCount: true, per: 'sample', isOfEverybody: false, weights: 'design' };
const SHARE: KindOfFigure = { isCount: true, per: 'base', isOfEverybody: false, weights: 'design', least: 0, most: 1 };

describe('the step of a figure', () => {
  it.each([
    [1, 1],
    [0.3, 0.2],
    [0.05, 0.05],
    [34_567, 20_000],
    [999, 500],
    [0.00052, 0.0005],
  ])('of %s is %s', (value, within) => {
    expect(stepWithin(value)).toBe(within);
  });

  it.each([
    [1, 1],
    [0.026, 0.03],
    [0.0121, 0.015],
    [6172.5, 8000],
    [8.5, 10],
  ])('of records that add %s is %s', (added, over) => {
    expect(stepOfRecords(added)).toBe(over);
  });

  it('gives numbers without dust, and no -0', () => {
    expect([toStep(0.241_34, 0.002), toStep(1_234_567, 20_000), toStep(0.3, 0.1)]).toEqual([0.242, 1_240_000, 0.3]);
    expect([toStep(0.046, 0.015), toStep(2.9, 1.5)]).toEqual([0.045, 3]);
    expect(Object.is(toStep(-0.001, 0.01), 0)).toBe(true);
  });
});

describe('a rounded figure', () => {
  const FIGURE = { estimate: 1234.5, se: 61.2345, lower: 1114.48, upper: 1354.52 };
  const ALL = { n: 1000, cases: 1000 };

  it('is a multiple of a step no larger than its error, and its limits are never nearer than the exact ones', () => {
    expect(roundedFigure(FIGURE, AMOUNTS, ALL)).toEqual({ estimate: 1250, se: 70, lower: 1100, upper: 1400, step: 50 });
  });

  it('of a total that the weights were fitted to is that total, whatever its cases are', () => {
    const sure = { estimate: 5636, se: 1.5e-13, lower: 5636, upper: 5636 };
    const told = [23, 24, 25, 26, 27].map((cases) =>
      roundedFigure(sure, { ...COUNT, weights: 'fitted' }, { n: 160, cases }),
    );
    expect(new Set(told.map(({ estimate }) => estimate))).toEqual(new Set([5600]));
    // Nearly fitted: the error is less than one record adds.
    const nearly = { estimate: 5640, se: 60, lower: 5520, upper: 5760 };
    const near = [23, 24, 25, 26, 27].map((cases) =>
      roundedFigure(nearly, { ...COUNT, weights: 'fitted' }, { n: 160, cases }),
    );
    expect(new Set(near.map(({ estimate }) => estimate))).toEqual(new Set([5650]));
  });

  it('of everybody in a study whose weights nobody explains is told to what ten of its records add', () => {
    const told = [23, 24, 25, 26, 27].map((cases) => {
      const known = { estimate: 5636, se: 900, lower: 3800, upper: 7400 };
      return roundedFigure(known, { ...COUNT, isOfEverybody: true, weights: 'unknown' }, { n: 160, cases });
    });
    expect(new Set(told.map(({ estimate }) => estimate))).toEqual(new Set([5000]));
  });

  it('of people whom the weights were not fitted to, all of one weight, is told to what five of its records add', () => {
    const told = [23, 24, 25, 26, 27].map((cases) => {
      const estimate = 245 * cases;
      const raked = { estimate, se: 900, lower: estimate - 1800, upper: estimate + 1800 };
      return roundedFigure(raked, { ...COUNT, isOfEverybody: true, weights: 'fitted' }, { n: 160, cases }).estimate;
    });
    expect(new Set(told)).toEqual(new Set([6000]));
  });

  it('of a stratum of one weight is told to what five of its records add', () => {
    const told = [13, 14, 15, 16, 17].map((cases) => {
      const sure = 133.7 * cases;
      return roundedFigure({ estimate: sure, se: 0, lower: sure, upper: sure }, COUNT, { n: 190, cases });
    });
    expect(new Set(told.map(({ estimate }) => estimate))).toEqual(new Set([2000]));
    const few = roundedFigure({ estimate: 401, se: 0, lower: 401, upper: 401 }, COUNT, { n: 190, cases: 3 });
    expect(few.estimate).toBe(1000);
  });

  it.each([13, 14, 15, 16, 17])('of %s cases of one weight is that of 15, with the error of 15 of 190', (cases) => {
    const se = 100 * Math.sqrt(cases);
    const total = { estimate: 100 * cases, se, lower: 100 * cases - 2 * se, upper: 100 * cases + 2 * se };
    expect(roundedFigure(total, COUNT, { n: 190, cases })).toMatchObject({ estimate: 1500, se: 400, step: 500 });
    const share = {
      estimate: cases / 190,
      se: Math.sqrt(((cases / 190) * (1 - cases / 190)) / 190),
      lower: 0.03,
      upper: 0.14,
    };
    expect(roundedFigure(share, SHARE, { n: 190, cases })).toMatchObject({ estimate: 0.09, se: 0.02, step: 0.03 });
  });

  it.each([188, 189, 191, 192])('of 15 of %s is that of 15 of 190', (n) => {
    const p = 15 / n;
    const share = { estimate: p, se: Math.sqrt((p * (1 - p)) / n), lower: 0.03, upper: 0.14 };
    expect(roundedFigure(share, SHARE, { n, cases: 15 })).toMatchObject({ estimate: 0.09, se: 0.02 });
  });

  it('of records is told to what five of them add, whatever digits its error would bear', () => {
    for (const se of [12, 120])
      expect(roundedFigure({ ...FIGURE, se }, COUNT, ALL)).toMatchObject({ estimate: 1232, step: 8 });
  });

  it('of records lies between its limits, by how few or many cases it is', () => {
    for (let n = 30; n <= 400; n += 7) {
      for (let cases = 5; cases <= n - 5; cases += 3) {
        const p = cases / n;
        // Clusters that are alike by chance: the error is nearly none.
        const share = { estimate: p, se: 1e-6, lower: p - 2e-6, upper: p + 2e-6, deff: 1e-6 };
        const { estimate, lower, upper } = roundedFigure(share, SHARE, { n, cases });
        expect([lower! <= p, upper! >= p, estimate! > 0, estimate! < 1], `${cases} of ${n}`).not.toContain(false);
      }
    }
  });

  it('of all of its base is told as it is, and of nearly all as less', () => {
    const all = { estimate: 1, se: 0, lower: 0.9812, upper: 1 };
    expect(roundedFigure(all, SHARE, { n: 190, cases: 190 })).toMatchObject({ estimate: 1, lower: 0.98, upper: 1 });
    const nearly = { estimate: 187 / 190, se: 0.009, lower: 0.9546, upper: 0.9967 };
    expect(roundedFigure(nearly, SHARE, { n: 190, cases: 187 }).estimate).toBeLessThan(1);
  });

  it('has limits between which the exact one lies, however small the error is', () => {
    const figure = { estimate: 6486, se: 15, lower: 6456, upper: 6516, deff: 0.01 };
    const { lower, upper } = roundedFigure(figure, { ...AMOUNTS, per: 'base' }, { n: 190, cases: 13 });
    expect([lower! <= 6486, upper! >= 6486]).toEqual([true, true]);
    const counted = roundedFigure({ estimate: 1300, se: 5, lower: 1290, upper: 1310 }, COUNT, { n: 190, cases: 13 });
    expect([counted.estimate, counted.lower! <= 1300]).toEqual([1500, true]);
  });

  it('has an error of one digit or so where the cases are few: with two it is often that of one way to have them', () => {
    const errors = [5, 6, 7].map((cases) => {
      const se = 100 * Math.sqrt(cases - cases ** 2 / 1500);
      return roundedFigure({ estimate: 100 * cases, se, lower: 0, upper: 900 }, COUNT, { n: 190, cases }).se;
    });
    expect(errors).toEqual([200, 200, 200]);
  });

  it('goes by the error of a simple random sample where clusters are alike by chance', () => {
    expect(roundedFigure({ ...FIGURE, se: 0.612, deff: 0.0001 }, AMOUNTS, ALL)).toMatchObject({
      estimate: 1250,
      se: 0.7,
      lower: 1100,
      upper: 1400,
    });
  });

  it('has two digits where there is no error, or no chance in it', () => {
    expect(roundedFigure({ estimate: 4567, se: null, lower: null, upper: null }, AMOUNTS, ALL).estimate).toBe(4600);
    expect(roundedFigure({ estimate: 50.8636, se: 0, lower: 50.8636, upper: 50.8636 }, AMOUNTS, ALL)).toMatchObject({
      estimate: 50,
      lower: 50,
      upper: 50,
    });
  });

  it('keeps limits that are cut at an end, those of nobody with one digit, and blanks blank', () => {
    expect(
      roundedFigure({ estimate: 100, se: 61.2, lower: 0, upper: 250 }, { ...COUNT, isCount: false }, ALL),
    ).toMatchObject({ lower: 0, upper: 250 });
    expect(
      roundedFigure({ estimate: 0, se: 0, lower: 0, upper: 0.015_678 }, SHARE, { n: 190, cases: 0 }),
    ).toMatchObject({
      estimate: 0,
      upper: 0.02,
    });
    expect(roundedFigure({ estimate: null, se: null, lower: null, upper: null }, AMOUNTS, ALL)).toMatchObject({
      estimate: null,
      se: null,
      lower: null,
      upper: null,
    });
  });
});
