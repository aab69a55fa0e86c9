import { describe, expect, it } from 'vitest';
import type { TableCell } from '../../../server/analysis/tables/table-cell.ts';
import type { PublishedCell } from '../../../server/suppression/published-cells.ts';
import type { KindOfFigure } from '../../../server/suppression/rounded/kinds-of-figures.ts';
import { withRoundedNumbers } from '../../../server/suppression/rounded/rounded-cell.ts';
import { roundedFigure } from '../../../server/suppression/rounded/rounded-figure.ts';
import { stepWithin, toStep } from '../../../server/suppression/rounded/steps.ts';
import { fileOf, smallStudy } from '../analysis/small-survey.ts';
import { less, released, subtracted } from './released.ts';

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

  it('gives numbers without dust, and no -0', () => {
    expect([toStep(0.241_34, 0.002), toStep(1_234_567, 20_000), toStep(0.3, 0.1)]).toEqual([0.242, 1_240_000, 0.3]);
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
    expect(roundedFigure(total, COUNT, { n: 190, cases })).toMatchObject({ estimate: 1500, se: 400, step: 100 });
    const share = {
      estimate: cases / 190,
      se: Math.sqrt(((cases / 190) * (1 - cases / 190)) / 190),
      lower: 0.03,
      upper: 0.14,
    };
    expect(roundedFigure(share, SHARE, { n: 190, cases })).toMatchObject({ estimate: 0.08, se: 0.02, step: 0.005 });
  });

  it.each([188, 189, 191, 192])('of 15 of %s is that of 15 of 190', (n) => {
    const p = 15 / n;
    const share = { estimate: p, se: Math.sqrt((p * (1 - p)) / n), lower: 0.03, upper: 0.14 };
    expect(roundedFigure(share, SHARE, { n, cases: 15 })).toMatchObject({ estimate: 0.08, se: 0.02 });
  });

  it('of records is told to no more than one of them adds, though its error would bear less', () => {
    expect(roundedFigure({ ...FIGURE, se: 120 }, COUNT, ALL).estimate).toBe(1235);
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

describe('a rounded cell', () => {
  const CELL = {
    estimate: 0.24,
    se: 0.0312,
    lower: 0.18,
    upper: 0.3,
    cv: 0.13,
    df: 186,
    deff: 1.234,
    effective_n: 154,
  };
  const cell = (more: object, kind = SHARE, counted?: number) =>
    withRoundedNumbers(
      { ...CELL, n: 190, n_positive: 46, not_computed: {}, ...more } as unknown as TableCell,
      kind,
      counted,
    );

  it('tells cases to the nearest five, some as five and none as none, and nothing else that says how many', () => {
    expect(cell({})).toMatchObject({ n: 190, n_positive: 45, df: null, deff: null, effective_n: null });
    expect(cell({}).not_computed).toEqual({ df: 'not-told', deff: 'not-told', effective_n: 'not-told' });
    expect(cell({ n: 1443, n_positive: 2 })).toMatchObject({ n: 1445, n_positive: 5 });
    expect(cell({ estimate: 0, n_positive: 0 })).toMatchObject({ n_positive: 0 });
  });

  it('has the coefficient of variation of what is told', () => {
    const { estimate, se, cv } = cell({ cv: 0.1333 });
    expect(cv).toBe(Number((se! / estimate!).toPrecision(2)));
  });

  it('goes by the records that it counts where it may not say how many', () => {
    const { estimate } = cell({ estimate: 11 / 190, n_positive: null }, SHARE, 11);
    expect(estimate).toBe(0.055);
  });
});

/** 8 districts of 25 adults. Of robberies the first has 3 victims and the third 11; the others have 9 and more. */
const VICTIMS = [3, 9, 11, 12, 13, 14, 12, 13];
const WEIGHTS = [80, 87, 94, 101, 108, 115, 122, 129];
const PERSONS = Array.from({ length: 200 }, (_, i) => {
  const area = i % 8;
  const place = Math.floor(i / 8);
  return `p${i},${1 + (place % 2)},${20 + area},s${area},p${i},${WEIGHTS[area]},${WEIGHTS[area]},1,2`;
});
const INCIDENTS = VICTIMS.flatMap((count, area) =>
  Array.from({ length: count }, (_, k) => `r${area}-${k},p${area + 8 * k},R,${WEIGHTS[area]},2,,,,,,,,`),
);

/** Districts, and zones of which one is two whole districts while the others cut through the rest. */
function study() {
  const small = smallStudy();
  const districts = Object.fromEntries(VICTIMS.map((_, area) => [`d${area}`, `{AGE} = ${20 + area}`]));
  const zones = {
    whole: '{AGE} = 20 or {AGE} = 23',
    cut: "{AGE} <> 20 and {AGE} <> 23 and {SEX} = '1'",
    other: "{AGE} <> 20 and {AGE} <> 23 and {SEX} = '2'",
  };
  const domains = { ...small.persons.domains, district: { categories: districts }, zone: { categories: zones } };
  return { ...small, persons: { ...small.persons, domains } };
}

const ROBBED = { indicator: 'victims_person', crime: 'robbery' };
const ADULTS = { indicator: 'adults', crime: 'any' };

describe('what exact figures beside each other tell', () => {
  const figures = [{ indicator: 'victims_person', crimes: ['robbery'] }, { indicator: 'adults' }];
  const release = async (specs: readonly object[]) => released(await fileOf(PERSONS, INCIDENTS, study()), specs);
  const at = (district: string) => ({ of: { ...ROBBED, domain: { district } }, column: 'n_positive' as const });

  /** The whole numbers of victims of two hidden districts that an attacker is left with, by cases and totals. */
  function solutions(cells: readonly (TableCell | PublishedCell)[], hidden: readonly [string, string]): string[] {
    const shown = VICTIMS.map((_, area) => `d${area}`).filter((district) => !hidden.includes(district));
    const left = (column: 'n_positive' | 'estimate') =>
      subtracted(cells, [{ of: ROBBED, column }, ...shown.map((district) => less({ ...at(district), column }))])!;
    const weights = hidden.map((district) => {
      const of = { ...ADULTS, domain: { district } };
      return subtracted(cells, [{ of, column: 'estimate' }])! / subtracted(cells, [{ of }])!;
    });
    const cases = left('n_positive');
    const total = left('estimate');
    return Array.from({ length: Math.max(0, cases - 1) }, (_, k) => [k + 1, cases - k - 1])
      .filter(([a, b]) => Math.abs(a! * weights[0]! + b! * weights[1]! - total) < 1e-6)
      .map((pair) => pair.join(' '));
  }

  it('weights that cells tell give hidden cases away, and rounded figures do not', async () => {
    const { made, cells } = await release([{ figures, by: [{ variable: 'district' }] }]);
    const hidden = VICTIMS.map((_, area) => `d${area}`).filter(
      (district) =>
        cells.find((one) => one.indicator === 'victims_person' && one.domain.district === district)!.suppressed !== '',
    );
    expect(hidden).toEqual(['d0', 'd1']);
    expect(solutions(made, ['d0', 'd1'])).toEqual(['3 9']);
    expect(solutions(cells, ['d0', 'd1'])).toEqual([]);
  });

  it('areas that cut through each other give a hidden one away, and rounded cases do not', async () => {
    const robbed = [figures[0]!];
    const { made, cells } = await release([
      { figures: robbed, by: [{ variable: 'district' }] },
      { figures: robbed, by: [{ variable: 'zone' }] },
    ]);
    const taken = [{ of: { ...ROBBED, domain: { zone: 'whole' } }, column: 'n_positive' as const }, less(at('d3'))];
    expect(subtracted(cells, [at('d0')])).toBeUndefined();
    expect(subtracted(made, taken)).toBe(3);
    expect(subtracted(cells, taken)).not.toBe(3);
  });
});
