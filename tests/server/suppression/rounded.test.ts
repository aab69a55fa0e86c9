import { describe, expect, it } from 'vitest';
import type { TableCell } from '../../../server/analysis/tables/table-cell.ts';
import type { PublishedCell } from '../../../server/suppression/published-cells.ts';
import type { KindOfFigure } from '../../../server/suppression/rounded/kinds-of-figures.ts';
import { withRoundedNumbers } from '../../../server/suppression/rounded/rounded-cell.ts';
import { roundedFigure } from '../../../server/suppression/rounded/rounded-figure.ts';
import { lastPlaceOf, stepBeyond, stepWithin, toStep } from '../../../server/suppression/rounded/steps.ts';
import { fileOf, smallStudy } from '../analysis/small-survey.ts';
import { less, released, subtracted } from './released.ts';

const ANY = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };
const COUNT: KindOfFigure = { isCount: true, least: 0, most: Number.POSITIVE_INFINITY };
const SHARE: KindOfFigure = { isCount: true, least: 0, most: 1 };

describe('the step of a figure', () => {
  it.each([
    [1, 1, 1],
    [0.3, 0.2, 0.5],
    [0.05, 0.05, 0.05],
    [34_567, 20_000, 50_000],
    [999, 500, 1000],
    [0.00052, 0.0005, 0.001],
  ])('of %s is %s below and %s above', (value, within, beyond) => {
    expect([stepWithin(value), stepBeyond(value)]).toEqual([within, beyond]);
  });

  it('gives numbers without dust, and no -0', () => {
    expect([toStep(0.241_34, 0.002), toStep(1_234_567, 20_000), toStep(0.3, 0.1)]).toEqual([0.242, 1_240_000, 0.3]);
    expect(Object.is(toStep(-0.001, 0.01), 0)).toBe(true);
    expect([lastPlaceOf(0.0123, 2), lastPlaceOf(999, 2)].map(String)).toEqual(['0.001', '10']);
  });
});

describe('a rounded figure', () => {
  const FIGURE = { estimate: 1234.5, se: 61.2345, lower: 1114.48, upper: 1354.52 };

  it('is a multiple of a step no larger than its error, and its limits are as far from it as the rounded error says', () => {
    expect(roundedFigure(FIGURE, ANY)).toEqual({ estimate: 1250, se: 61, lower: 1130, upper: 1370 });
  });

  it('of records is told to no more than five of them, and to no less than one', () => {
    // 1,000 cases: an error of a tenth would bear steps of 100.
    expect(roundedFigure({ ...FIGURE, se: 120 }, ANY, { added: 1.2345 }).estimate).toBe(1235);
    expect(roundedFigure({ ...FIGURE, se: 0, lower: 1234.5, upper: 1234.5 }, ANY, { added: 80 }).estimate).toBe(1200);
  });

  it('goes by the error of a simple random sample where clusters are alike by chance', () => {
    const { estimate, se } = roundedFigure({ ...FIGURE, se: 0.612 }, ANY, { deff: 0.0001 });
    expect([estimate, se]).toEqual([1250, 0.61]);
  });

  it('keeps limits that are cut at an end, and such on another scale on their own sides', () => {
    expect(roundedFigure({ estimate: 100, se: 61.2, lower: 0, upper: 220 }, COUNT)).toMatchObject({
      lower: 0,
      upper: 220,
    });
    const { estimate, lower, upper } = roundedFigure(
      { estimate: 0.0523, se: 0.0123, lower: 0.033, upper: 0.083 },
      SHARE,
    );
    expect([estimate, lower, upper]).toEqual([0.05, 0.031, 0.08]);
  });

  it('has all its digits where there is no chance in it and no case to tell, and blanks stay blank', () => {
    expect(roundedFigure({ estimate: 1234.5, se: 0, lower: 1234.5, upper: 1234.5 }, ANY).estimate).toBe(1234.5);
    expect(roundedFigure({ estimate: null, se: null, lower: null, upper: null }, ANY)).toEqual({
      estimate: null,
      se: null,
      lower: null,
      upper: null,
    });
    // Of nobody the upper limit is of the number asked.
    expect(roundedFigure({ estimate: 0, se: 0, lower: 0, upper: 0.015_678 }, SHARE)).toMatchObject({
      estimate: 0,
      upper: 0.016,
    });
    expect(roundedFigure({ estimate: 4567, se: null, lower: null, upper: null }, ANY).estimate).toBe(4600);
  });
});

describe('a rounded cell', () => {
  const CELL = { estimate: 0.24, se: 0.0312, lower: 0.18, upper: 0.3, cv: 0.13, deff: 1.234, effective_n: 154.3 };
  const cell = (more: object, kind = SHARE) =>
    withRoundedNumbers({ ...CELL, n: 190, n_positive: 46, not_computed: {}, ...more } as unknown as TableCell, kind);

  it('tells cases to the nearest five, some as five and none as none', () => {
    expect(cell({})).toMatchObject({ n: 190, n_positive: 45, deff: 1.2, effective_n: 150 });
    expect(cell({ n: 1443, n_positive: 2 })).toMatchObject({ n: 1445, n_positive: 5 });
    expect(cell({ estimate: 0, n_positive: 0 })).toMatchObject({ n_positive: 0 });
  });

  it('of amounts has no design effect', () => {
    expect(cell({ n_positive: null }, { ...ANY, isCount: false })).toMatchObject({
      deff: null,
      effective_n: null,
      not_computed: { deff: 'not-told', effective_n: 'not-told' },
    });
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
