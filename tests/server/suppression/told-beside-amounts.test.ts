import { describe, expect, it } from 'vitest';
import type { TableCell } from '../../../server/analysis/tables/table-cell.ts';
import { withRoundedError } from '../../../server/suppression/rounded-error.ts';
import { fileOf, smallStudy } from '../analysis/small-survey.ts';
import { released } from './released.ts';

/** 160 adults, all of one weight, in 4 strata of 5 PSUs. */
const WEIGHT = 10;
const PERSONS = Array.from(
  { length: 160 },
  (_, i) => `p${i},${1 + (i % 2)},${18 + (i % 60)},s${i % 4},s${i % 4}p${Math.floor(i / 4) % 5},10,10,1,2`,
);
const LOSSES = Array.from({ length: 24 }, (_, i) => 1000 + 137 * i + (i % 5) * 61);
const INCIDENTS = LOSSES.map((loss, i) => `i${i},p${3 * i},R,10,2,2,2,,03,${loss},,,`);
const SQUARES = LOSSES.reduce((sum, loss) => sum + loss * loss, 0);

function losses() {
  const stated = { id: 'losses', title: 'Losses', unit: 'incident', statistic: 'total', currency: 'MXN' };
  return { ...smallStudy(), indicators: [{ ...stated, numerator: 'iif({LOSS} empty, 0, {LOSS})' }] };
}

const FIGURES = ['losses', 'crimes', 'incidence_person', 'prevalence_person', 'gini_victims_person'].map(
  (indicator) => ({ indicator, crimes: ['robbery'] }),
);

const release = async () => released(await fileOf(PERSONS, INCIDENTS, losses()), [{ figures: FIGURES }]);

type Cell = Awaited<ReturnType<typeof release>>['cells'][number];

const cellOf = (cells: readonly Cell[], indicator: string) => cells.find((one) => one.indicator === indicator)!;

/** What a reader works out who knows that all weights are the same. */
function squaresOf({ estimate, se, deff, n }: Pick<Cell, 'estimate' | 'se' | 'deff' | 'n'>): number | undefined {
  if (estimate === null || se === null || deff === null || n === null) return undefined;
  // Of a simple random sample: its variance is that of the amounts, an amount a sampled record.
  return ((se / WEIGHT) ** 2 / deff) * ((n - 1) / n) + (estimate / WEIGHT) ** 2 / n;
}

const digitsOf = (value: number) => Number(value.toPrecision(3));

describe('beside a sum of amounts that is shown', () => {
  it('no design effect and no effective size tell the sum of the squares of the amounts', async () => {
    const { made, cells } = await release();
    const sum = made.find(({ indicator }) => indicator === 'losses')!;
    // As it is made it tells it to the last digit.
    expect(Math.round(squaresOf({ ...sum })!)).toBe(SQUARES);
    const told = cellOf(cells, 'losses');
    expect(told).toMatchObject({ suppressed: '', estimate: sum.estimate, n: sum.n, deff: null, effective_n: null });
    expect(squaresOf(told)).toBeUndefined();
    expect(told.not_computed).toEqual({ deff: 'not-told', effective_n: 'not-told' });
  });

  it('the error has three digits, and limits and cv are those of the rounded error', async () => {
    const { made, cells } = await release();
    const { se, upper, estimate } = made.find(({ indicator }) => indicator === 'losses')!;
    const told = cellOf(cells, 'losses');
    expect(told.se).toBe(digitsOf(se!));
    expect(told.se).not.toBe(se);
    expect(told.cv).toBe(digitsOf(told.se! / estimate!));
    const reach = ((upper! - estimate!) / se!) * told.se!;
    // The last digit of an error of 60,100 is the hundreds.
    expect(told.lower).toBe(Math.round((estimate! - reach) / 100) * 100);
    expect(told.upper).toBe(Math.round((estimate! + reach) / 100) * 100);
  });

  it('so it is of incidents of a person, among which are those of who had two, and not of numbers of records', async () => {
    const { made, cells } = await release();
    for (const indicator of ['incidence_person', 'gini_victims_person'])
      expect(cellOf(cells, indicator)).toMatchObject({
        suppressed: '',
        deff: null,
        effective_n: null,
        not_computed: { deff: 'not-told', effective_n: 'not-told' },
      });
    for (const indicator of ['prevalence_person', 'crimes'])
      expect(cellOf(cells, indicator)).toEqual({
        ...made.find((one) => one.indicator === indicator),
        suppressed: '',
      });
  });
});

describe('a rounded error', () => {
  const CELL = { estimate: 100, se: 61.2345, cv: 0.612345, lower: 0, upper: 220.0196, deff: 2, not_computed: {} };
  const roundedOf = (cell: object, bounds = { least: 0, most: Number.POSITIVE_INFINITY }) =>
    withRoundedError({ ...CELL, ...cell } as unknown as TableCell, bounds);

  it('leaves a limit that is cut at what the figure is at least, and the other one says no more of it', () => {
    const { se, lower, upper, cv } = roundedOf({});
    expect({ se, lower, cv }).toEqual({ se: 61.2, lower: 0, cv: 0.612 });
    expect(upper).toBeCloseTo(100 + 1.96 * 61.2, 1);
    expect(roundedOf({ lower: 1, se: 0.98765, upper: 1.96 * 0.98765 + 100 }, { least: 1, most: 200 }).lower).not.toBe(
      0,
    );
  });

  it('gives limits on another scale to the last digit of the error', () => {
    const { lower, upper } = roundedOf({ se: 0.0123456, estimate: 0.5, lower: 0.47123456, upper: 0.53987654 });
    expect({ lower, upper }).toEqual({ lower: 0.4712, upper: 0.5399 });
  });

  it('is none where there is none, and what was blank stays blank', () => {
    expect(roundedOf({ se: null, cv: null, lower: null, upper: null })).toMatchObject({
      se: null,
      cv: null,
      lower: null,
      upper: null,
      deff: null,
    });
    expect(roundedOf({ se: 0, cv: 0, lower: 100, upper: 100 })).toMatchObject({ se: 0, lower: 100, upper: 100 });
  });

  it('is not moved by a carry: the place is that of the rounded one', () => {
    expect(roundedOf({ se: 99.96, lower: 100 - 196, upper: 296 }, { least: -1000, most: 1000 })).toMatchObject({
      se: 100,
      lower: -96,
      upper: 296,
    });
  });
});
