import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EstimateRow } from '#contract';
import { withoutFewCases } from '../../../server/analysis/indicators/few-cases.ts';
import { estimateRow } from '../../client/results/estimate-row.ts';
import { bySize } from '../../support/size.ts';
import { estimatesOf, rowOf } from './small-survey.ts';

/** Adults in 2 strata x 2 PSUs: so many men, then so many women, then so many whose sex nobody knows. */
function adults({ men, women, unknown = 0 }: { men: number; women: number; unknown?: number }): string[] {
  const sexes = [...Array(men).fill('1'), ...Array(women).fill('2'), ...Array(unknown).fill('')];
  return sexes.map((sex, row) => `a${row},${sex},40,s${row % 2},p${row % 4},10,${20 + row},1,2`);
}

const robbed = (...rows: number[]) => rows.map((row) => `r${row},a${row},R,20,2,,,,03,,,,`);
const from = (first: number, count: number) => Array.from({ length: count }, (_, place) => first + place);

describe('the victims in the sample', () => {
  // Of 20 men 7 were robbed, one of them twice; of 30 women 6.
  const incidents = [...robbed(...from(0, 7), ...from(20, 6)), 'again,a0,R,20,2,,,,03,,,,'];
  const rows = () => estimatesOf(adults({ men: 20, women: 30 }), incidents);

  it('stand beside the base of each prevalence, unweighted, each person once', async () => {
    const found = await rows();
    expect(rowOf(found, 'prevalence_person', 'robbery')).toMatchObject({ n: 50, n_positive: 13 });
    expect(rowOf(found, 'victims_person', 'robbery')).toMatchObject({ n: 50, n_positive: 13 });
    expect(rowOf(found, 'incidence_person', 'robbery')).toMatchObject({ n: 50, n_positive: 13 });
    expect(rowOf(found, 'prevalence_adult_any', 'any')).toMatchObject({ n: 50, n_positive: 13 });
    expect(rowOf(found, 'prevalence_person', 'robbery', { domain: { sex: 'male' } })).toMatchObject({
      n: 20,
      n_positive: 7,
    });
    expect(rowOf(found, 'prevalence_person', 'threats')).toMatchObject({ n: 50, n_positive: 0 });
  });

  it('are the same in the profile, of the victims and of the population', async () => {
    const found = await rows();
    const of = (indicator: string, crime = 'robbery') => rowOf(found, indicator, crime, { category: 'sex=female' });
    expect(of('victim_composition')).toMatchObject({ n: 13, n_positive: 6 });
    expect(of('victim_risk')).toMatchObject({ n: 30, n_positive: 6 });
    expect(of('population_composition', 'any')).toMatchObject({ n: 50, n_positive: 30 });
  });

  it('do not count who has a weight of 0', async () => {
    const persons = adults({ men: 20, women: 30 }).map((row, place) =>
      place === 0 ? row.replace(/,10,20,1,2$/, ',0,0,1,2') : row,
    );
    const weightless = incidents.map((row) => row.replace(/,a0,R,20/, ',a0,R,0'));
    expect(rowOf(await estimatesOf(persons, weightless), 'prevalence_person', 'robbery')).toMatchObject({
      n: 49,
      n_positive: 12,
    });
  });

  it('are not given where everybody counts, where the row is a quotient, or where incidents are counted', async () => {
    const found = await rows();
    const without = ['adults', 'households', 'concentration_person', 'relative_risk', 'crimes', 'reporting_rate'];
    for (const indicator of without) {
      const ofIndicator = found.filter((row) => row.indicator === indicator);
      expect(ofIndicator.length, indicator).toBeGreaterThan(0);
      expect(new Set(ofIndicator.map((row) => row.n_positive)), indicator).toEqual(new Set([null]));
    }
  });
});

describe('few victims in the sample', () => {
  const prevalence = (rows: readonly EstimateRow[], sex?: string) =>
    rowOf(rows, 'prevalence_person', 'robbery', sex === undefined ? {} : { domain: { sex } });

  it('have no number, from 1 to 4; none at all has, as its estimate is 0', async () => {
    const few = await estimatesOf(adults({ men: 20, women: 30 }), robbed(0, 1, 20, 21));
    expect(prevalence(few)).toMatchObject({ n: 50, n_positive: null });
    expect(rowOf(few, 'victims_person', 'robbery')?.n_positive).toBeNull();
    const five = await estimatesOf(adults({ men: 20, women: 30 }), robbed(...from(0, 5)));
    expect(prevalence(five)?.n_positive).toBe(5);
    expect(prevalence(five, 'male')?.n_positive).toBe(5);
    expect(prevalence(five, 'female')?.n_positive).toBe(0);
  });

  it('nor have few who are no victims', async () => {
    const found = await estimatesOf(adults({ men: 20, women: 30 }), robbed(...from(0, 47)));
    expect(prevalence(found)?.n_positive).toBeNull();
  });

  it('cannot be worked out from the other groups, in any figure', async () => {
    // Of the men 9 were robbed, of the women 3.
    const found = await estimatesOf(adults({ men: 20, women: 30 }), robbed(...from(0, 9), ...from(20, 3)));
    expect(prevalence(found)?.n_positive).toBe(12);
    expect(prevalence(found, 'female')?.n_positive).toBeNull();
    expect(prevalence(found, 'male')?.n_positive).toBeNull();
    for (const indicator of ['victim_composition', 'victim_risk'])
      for (const category of ['sex=male', 'sex=female'])
        expect(rowOf(found, indicator, 'robbery', { category })?.n_positive).toBeNull();
  });

  it('nor can those of whom the group is not known', async () => {
    // Of the men 9, of the women 6, of the others 2.
    const found = await estimatesOf(
      adults({ men: 20, women: 30, unknown: 10 }),
      robbed(...from(0, 9), ...from(20, 6), ...from(50, 2)),
    );
    expect(prevalence(found)?.n_positive).toBe(17);
    expect([prevalence(found, 'male')?.n_positive, prevalence(found, 'female')?.n_positive]).toEqual([9, null]);
    expect(rowOf(found, 'victim_risk', 'robbery', { category: 'sex=unknown' })?.n_positive).toBeNull();
    expect(rowOf(found, 'victim_risk', 'robbery', { category: 'sex=female' })?.n_positive).toBeNull();
  });

  it('of attempts are not given away by the completed incidents', () => {
    const of = (outcome: string, n_positive: number) => estimateRow({ outcome, n_positive, n: 500 });
    const shown = withoutFewCases([of('both', 40), of('completed', 38), of('attempted', 3)]);
    expect(shown.map(({ n_positive }) => n_positive)).toEqual([40, null, null]);
  });
});

describe('a number that is left out for another reason', () => {
  const of = (n: number, n_positive: number, rest: Partial<EstimateRow> = {}) =>
    estimateRow({ n, n_positive, ...rest });
  const given = (rows: EstimateRow[]) => withoutFewCases(rows).map(({ n_positive }) => n_positive);

  it('is not the rest of the others either: all but three men are victims', () => {
    const men = of(30, 27, { domain: { sex: 'male' } });
    const women = of(100, 10, { domain: { sex: 'female' } });
    expect(given([of(130, 37), men, women])).toEqual([37, null, null]);
  });

  it('is not one each of many groups either', () => {
    const inAge = (age: string, n: number, count: number) => of(n, count, { domain: { age } });
    const ones = ['B', 'C', 'D', 'E', 'F'].map((age) => inAge(age, 120, 1));
    expect(given([of(900, 25), inAge('A', 300, 20), ...ones])).toEqual([25, null, null, null, null, null, null]);
  });

  it('of adults is not taken for that of their households', () => {
    const households = ['victims_household', 'prevalence_household'].flatMap((indicator) => [
      of(300, 20, { indicator }),
      of(100, 3, { indicator, domain: { area: 'rural' } }),
      of(200, 17, { indicator, domain: { area: 'urban' } }),
    ]);
    const shown = given([of(400, 24, { indicator: 'victims_adult_any' }), ...households]);
    expect(shown).toEqual([24, 20, null, null, 20, null, null]);
  });

  it('is not the sum of its groups either: of three victims of attempts nobody knows the area', () => {
    const inArea = (outcome: string, area: string, count: number) => of(250, count, { outcome, domain: { area } });
    const rows = [
      of(500, 41),
      of(500, 38, { outcome: 'completed' }),
      of(500, 3, { outcome: 'attempted' }),
      inArea('completed', 'urban', 20),
      inArea('completed', 'rural', 18),
      inArea('attempted', 'urban', 0),
      inArea('attempted', 'rural', 0),
    ];
    expect(given(rows)).toEqual([41, null, null, null, null, 0, 0]);
  });
});

/** What a reader works out: everybody is the sum of the groups of a variable, in each outcome. */
function workedOut(rows: readonly EstimateRow[]): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  const nameOf = (row: EstimateRow) => JSON.stringify([row.outcome, row.domain]);
  for (const row of rows) if (row.n_positive !== null) known.set(nameOf(row), row.n_positive);
  const outcomes = new Set(rows.map(({ outcome }) => outcome));
  for (let before = -1; known.size > before; ) {
    before = known.size;
    for (const outcome of outcomes)
      for (const variable of ['sex', 'area']) {
        const groups = rows.filter((row) => row.outcome === outcome && variable in row.domain).map(nameOf);
        const everyone = JSON.stringify([outcome, {}]);
        const open = [everyone, ...groups].filter((name) => !known.has(name));
        if (open.length !== 1) continue;
        const shown = groups.reduce((total, name) => total + (known.get(name) ?? 0), 0);
        known.set(open[0]!, open[0] === everyone ? shown : known.get(everyone)! - shown);
      }
  }
  return known;
}

it('no number from 1 to 4 can be worked out from those that are given', () => {
  const victims = fc.record({
    sex: fc.constantFrom('male', 'female', 'other'),
    area: fc.constantFrom('urban', 'rural'),
    outcome: fc.constantFrom('completed', 'attempted'),
  });
  fc.assert(
    fc.property(fc.array(victims, { maxLength: 40 }), (people) => {
      const domains = [
        {},
        ...['male', 'female', 'other'].map((sex) => ({ sex })),
        ...['urban', 'rural'].map((area) => ({ area })),
      ];
      const counted = ['both', 'completed', 'attempted'].flatMap((outcome) =>
        domains.map((domain: Record<string, string>) =>
          estimateRow({
            outcome,
            domain,
            n: 1000,
            n_positive: people.filter(
              (person) =>
                (outcome === 'both' || person.outcome === outcome) &&
                (domain.sex ?? person.sex) === person.sex &&
                (domain.area ?? person.area) === person.area,
            ).length,
          }),
        ),
      );
      const shown = withoutFewCases(counted);
      const known = workedOut(shown);
      for (const [place, { n_positive: count, outcome, domain }] of counted.entries()) {
        const given = shown[place]!.n_positive;
        expect(given === null || given === count).toBe(true);
        if (count === 0) expect(given).toBe(0);
        if (count! > 0 && count! < 5) expect(known.has(JSON.stringify([outcome, domain]))).toBe(false);
      }
    }),
    { numRuns: bySize({ small: 300, full: 2_000 }), seed: 20261126 },
  );
});
