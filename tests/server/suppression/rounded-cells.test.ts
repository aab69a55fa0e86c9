import { describe, expect, it } from 'vitest';
import type { TableCell } from '../../../server/analysis/tables/table-cell.ts';
import type { PublishedCell } from '../../../server/suppression/published-cells.ts';
import type { KindOfFigure } from '../../../server/suppression/rounded/kinds-of-figures.ts';
import { withRoundedNumbers } from '../../../server/suppression/rounded/rounded-cell.ts';
import { fileOf, smallStudy } from '../analysis/small-survey.ts';
import { less, released, subtracted } from './released.ts';

const SHARE: KindOfFigure = { isCount: true, per: 'base', isOfEverybody: false, weights: 'design', least: 0, most: 1 };

describe('a rounded cell', () => {
  const CELL = {
    standard: 'inegi',
    label: 'high',
    flag: '',
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

  it('says beside its label that rounding moves it by more than its error, and that its told limits are wide', () => {
    expect(cell({}).flag).toBe('');
    // Of 21 cases: a step of 30 points, and an error of 10.
    const few = { estimate: 0.644, se: 0.106, lower: 0.404, upper: 0.65, n: 21, n_positive: null, deff: 1.1 };
    expect(cell(few, SHARE, 13)).toMatchObject({ flag: 'wide-limits coarsely-rounded', label: 'high' });
    // Of many cases of which few have the other answer.
    const rest = { estimate: 0.959, se: 0.014, lower: 0.921, upper: 0.979, n: 197, n_positive: 189, deff: 1.1 };
    expect(cell({ ...rest, flag: 'complement' }).flag).toBe('complement coarsely-rounded');
    // Clusters are alike by chance: the error of a simple random sample is larger than the step.
    expect(cell({ se: 0.004, lower: 0.23, upper: 0.25, deff: 0.02, n: 400, n_positive: 100 }).flag).toBe('');
    // The worst label needs no word beside it for its limits.
    expect(cell({ ...few, label: 'low' }, SHARE, 13).flag).toBe('coarsely-rounded');
  });

  it('goes by the records that it counts where it may not say how many', () => {
    const { estimate } = cell({ estimate: 11 / 190, n_positive: null }, SHARE, 11);
    expect(estimate).toBe(0.06);
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
