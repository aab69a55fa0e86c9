import { describe, expect, it } from 'vitest';
import { stepWithin } from '../../../server/suppression/rounded/steps.ts';
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
function squaresOf({
  estimate,
  se,
  deff,
  n,
}: Readonly<Record<'estimate' | 'se' | 'deff' | 'n', number | null>>): number | undefined {
  if (estimate === null || se === null || deff === null || n === null) return undefined;
  // Of a simple random sample: its variance is that of the amounts, an amount a sampled record.
  return ((se / WEIGHT) ** 2 / deff) * ((n - 1) / n) + (estimate / WEIGHT) ** 2 / n;
}

const digitsOf = (value: number) => Number(value.toPrecision(2));

describe('beside a sum of amounts that is shown', () => {
  it('no design effect and no effective size tell the sum of the squares of the amounts', async () => {
    const { made, cells } = await release();
    const sum = made.find(({ indicator }) => indicator === 'losses')!;
    // As it is made it tells it to the last digit.
    expect(Math.round(squaresOf({ ...sum })!)).toBe(SQUARES);
    const told = cellOf(cells, 'losses');
    expect(told).toMatchObject({ suppressed: '', n: 25, deff: null, effective_n: null });
    expect(sum.n).toBe(24);
    expect(squaresOf(told)).toBeUndefined();
    expect(told.not_computed).toEqual({ df: 'not-told', deff: 'not-told', effective_n: 'not-told' });
  });

  it('the error has two digits, the sum and its limits those that it bears', async () => {
    const { made, cells } = await release();
    const { se, estimate } = made.find(({ indicator }) => indicator === 'losses')!;
    const told = cellOf(cells, 'losses');
    expect(told.se).not.toBe(se);
    expect(told.se).toBe(digitsOf(told.se!));
    const step = stepWithin(told.se!);
    for (const number of [told.estimate!, told.lower!, told.upper!]) expect(number % step).toBe(0);
    expect(Math.abs(told.estimate! - estimate!)).toBeLessThan(se!);
    expect(told.cv).toBe(digitsOf(told.se! / told.estimate!));
  });

  it('so it is of incidents of a person, and of numbers of records', async () => {
    const { cells } = await release();
    for (const indicator of ['incidence_person', 'gini_victims_person', 'prevalence_person', 'crimes'])
      expect(cellOf(cells, indicator)).toMatchObject({
        suppressed: '',
        df: null,
        deff: null,
        effective_n: null,
        not_computed: { df: 'not-told', deff: 'not-told', effective_n: 'not-told' },
      });
  });
});
