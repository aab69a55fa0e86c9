import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { TestedComparison } from '#contract';
import type { AnalysisFile } from '../../../server/analysis/analysis-file.ts';
import { testDifferences } from '../../../server/analysis/indicators/differences.ts';
import { estimateIndicators } from '../../../server/analysis/indicators/estimate-indicators.ts';
import { RELATIVE_ROUNDING } from '../../estimation/tolerances.ts';
import { fileOf, rowOf } from './small-survey.ts';

const folder = new URL('../../fixtures/reference/', import.meta.url);

interface Expected {
  readonly pair: readonly [string, string];
  readonly difference: number;
  readonly se: number;
  readonly df: number;
  readonly p: number;
  readonly adjusted: number;
}

const expected: { crimes: Expected[]; ages: Expected[] } = JSON.parse(
  readFileSync(new URL('differences.json', folder), 'utf8'),
);

/** The sample of the reference cases with the three crimes of make-differences.R. */
function referenceSurvey(): AnalysisFile {
  const rows: Record<string, string>[] = parse(readFileSync(new URL('survey.csv', folder)), { columns: true });
  const ages = ['18-29', '30-59', '60+'];
  const happened = [
    (row: Record<string, string>) => row.victim === '1',
    (row: Record<string, string>) => row.fear === 'very unsafe',
    (row: Record<string, string>) => Number(row.loss || 0) > 500,
  ];
  const incidents = rows.flatMap((row, person) =>
    happened.flatMap((test, crime) => (test(row) ? [{ person, crime }] : [])),
  );
  const weight = Float64Array.from(rows, (row) => Number(row.weight));
  const places = {
    rows: rows.length,
    weight,
    stratum: rows.map((row) => row.stratum!),
    psu: rows.map((row) => `${row.stratum} ${row.psu}`),
    atRisk: new Map(),
  };
  return {
    study: 'reference',
    title: '',
    source: '',
    profile: [],
    crimes: ['robbery', 'threats', 'fraud'].map((key) => ({ key, level: 'person' as const })),
    sets: new Map([['any_person', ['robbery', 'threats', 'fraud']]]),
    design: { nested: true, lonelyPsu: { all_psus: 'adjust', incident_psus: 'adjust' } },
    households: { ...places, domains: new Map(), memberVictim: undefined },
    persons: {
      ...places,
      household: Int32Array.from(rows.keys()),
      domains: new Map([['age_group', { codes: Int32Array.from(rows, (row) => ages.indexOf(row.age!)), names: ages }]]),
    },
    incidents: {
      rows: incidents.length,
      weight: Float64Array.from(incidents, ({ person }) => weight[person]!),
      person: Int32Array.from(incidents, ({ person }) => person),
      crime: Int32Array.from(incidents, ({ crime }) => crime),
      domains: new Map(),
      answers: new Map(),
    },
  };
}

function comparisonOf(tests: readonly TestedComparison[], by: string, crime = ''): TestedComparison {
  return tests.find((test) => test.indicator === 'prevalence_person' && test.by === by && test.crime === crime)!;
}

describe('the differences of prevalences, against svycontrast and p.adjust of R', () => {
  const tests = testDifferences(referenceSurvey());

  it.each([
    ['crimes', '', 'crime'],
    ['ages', 'robbery', 'age_group'],
  ] as const)('of %s have its values, standard errors and p values', (name, crime, by) => {
    const { highest, others } = comparisonOf(tests, by, crime);
    const pairs = expected[name].filter(({ pair }) => pair.includes(highest));
    expect(others).toHaveLength(pairs.length);
    for (const { group, difference, se, df, p, p_adjusted } of others) {
      const { pair, ...wanted } = pairs.find((each) => each.pair.includes(group))!;
      const sign = pair[0] === highest ? 1 : -1;
      const near = (value: number, right: number) =>
        expect(Math.abs(value / right - 1), `${highest} and ${group}`).toBeLessThan(RELATIVE_ROUNDING);
      near(difference!, sign * wanted.difference * 100_000);
      near(se!, wanted.se * 100_000);
      near(p, wanted.p);
      near(p_adjusted, wanted.adjusted);
      expect(df).toBe(wanted.df);
    }
  });

  it('are those of the figures that are published', () => {
    const rows = estimateIndicators(referenceSurvey(), { standard: 'inegi' });
    const { highest, others } = comparisonOf(tests, 'crime');
    for (const { group, difference } of others) {
      const value = (crime: string) => rowOf(rows, 'prevalence_person', crime)!.estimate!;
      expect(difference).toBeCloseTo(value(highest) - value(group), 6);
    }
  });
});

describe('no difference is tested', () => {
  // 40 men and 40 women, 4 PSUs in 2 strata.
  const persons = Array.from(
    { length: 80 },
    (_, row) => `a${row},${row < 40 ? 1 : 2},40,s${row % 2},p${row % 4},10,20,1,2`,
  );
  const robbed = (count: number, from = 0) =>
    Array.from({ length: count }, (_, place) => `r${from + place},a${from + place},R,20,2,,,,03,,,,`);

  it('of groups with fewer than five victims in the sample', async () => {
    const of = async (women: number) =>
      comparisonOf(testDifferences(await fileOf(persons, [...robbed(12), ...robbed(women, 40)])), 'sex', 'robbery');
    expect(await of(4)).toBeUndefined();
    expect((await of(5)).others.map(({ group }) => group)).toEqual(['female']);
  });

  it('of crimes of persons and of households, or of a set and its crimes', async () => {
    const burgled = Array.from({ length: 20 }, (_, row) => `b${row},a${row},B,10,1,,1,1,,,,,`);
    const threatened = Array.from({ length: 9 }, (_, row) => `t${row},a${row + 20},T,20,2,,,,03,,,,`);
    const tests = testDifferences(await fileOf(persons, [...robbed(12), ...threatened, ...burgled]));
    const named = tests
      .filter(({ by }) => by === 'crime')
      .map(({ indicator, highest, others }) => [indicator, highest, ...others.map(({ group }) => group)]);
    expect(named).toEqual([['prevalence_person', 'robbery', 'threats']]);
  });

  it('in a survey without persons', async () => {
    const file = await fileOf(persons, robbed(12));
    expect(testDifferences({ ...file, persons: { ...file.persons, rows: 0 } })).toEqual([]);
  });
});
