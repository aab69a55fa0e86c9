import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AnalysisFile } from '../../../../server/analysis/analysis-file.ts';
import { analysisFileFromStudy } from '../../../../server/analysis/from-study/analysis-file-from-study.ts';
import { estimateIndicators } from '../../../../server/analysis/indicators/estimate-indicators.ts';
import { fileOf, smallStudy } from '../small-survey.ts';
import { cellOf, cellsOf } from './small-tables.ts';

/** 96 persons in 4 strata of 4 PSUs; a third has a robbery, some two, some a burglary; two ages are not known. */
const PERSONS = Array.from({ length: 96 }, (_, i) => {
  const stratum = i % 4;
  const psu = Math.floor(i / 4) % 4;
  const age = i % 47 === 0 ? 98 : 20 + ((i * 7) % 60);
  return `p${i},${1 + (Math.floor(i / 3) % 2)},${age},s${stratum},s${stratum}p${psu},${10 + (i % 5)},${20 + (i % 7)},${1 + (i % 2)},2`;
});
const INCIDENTS = PERSONS.flatMap((_, i) => {
  const own = 20 + (i % 7);
  const robbery = `,p${i},R,${own},${1 + (i % 2)},,,${i % 2 === 0 ? 1 : ''},${i % 2 === 0 ? '' : '06'},,,,`;
  return [
    ...(i % 3 === 0 ? [`r${i}${robbery}`] : []),
    ...(i % 9 === 0 ? [`q${i}${robbery}`] : []),
    ...(i % 5 === 0 ? [`b${i},p${i},B,${10 + (i % 5)},2,2,,,03,,,,`] : []),
  ];
});
const small = () => fileOf(PERSONS, INCIDENTS);

const QUANTITIES = ['estimate', 'se', 'lower', 'upper', 'cv', 'df', 'deff', 'effective_n'] as const;

/** Compares every row of a file that is crossed by nothing but one variable with the cell of a table. */
function compareRows(file: AnalysisFile): { rows: number; compared: number } {
  const all = estimateIndicators(file, { standard: 'ine_chile' });
  // What nobody was asked has blank rows there, and is refused in a table.
  const asked = new Set(all.filter(({ estimate }) => estimate !== null).map(({ indicator }) => indicator));
  const isInTables = (id: string) => asked.has(id) && !/composition$|(victim|household|relative)_risk$/.test(id);
  const rows = all.filter(({ indicator, variance_frame }) => isInTables(indicator) && variance_frame === 'all_psus');
  const ofEvents = [...file.incidents.domains.keys()].filter((name) => !file.persons.domains.has(name));
  const byVariable = Map.groupBy(rows, ({ domain }) => Object.keys(domain)[0] ?? '');
  let compared = 0;
  for (const [variable, ofVariable] of byVariable) {
    const figures = Array.from(
      Map.groupBy(ofVariable, ({ indicator, outcome }) => `${indicator} ${outcome}`).values(),
      ([first, ...others]) => ({
        indicator: first!.indicator,
        outcome: first!.outcome,
        crimes: [...new Set([first!, ...others].map(({ crime }) => crime))],
      }),
    );
    const basis = ofEvents.includes(variable) ? 'event' : 'residence';
    const by = variable === '' ? [] : [{ variable }];
    const cells = cellsOf(file, { figures, by, basis, standard: 'ine_chile' });
    for (const row of ofVariable) {
      const { indicator, crime, category, outcome } = row;
      const cell = cellOf(cells, row.domain, { indicator, crime, category, outcome })!;
      for (const name of QUANTITIES) {
        const bounded = name === 'lower' && row.lower !== null ? Math.max(0, row.lower) : row[name];
        if (bounded === null) expect(cell[name]).toBeNull();
        else expect(Math.abs(cell[name]! - bounded)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(bounded)));
      }
      // Both are judged by the degrees of freedom of the domain, whichever their limits have.
      expect([cell.label, cell.flag, cell.n]).toEqual([row.label, row.flag, row.n]);
      compared++;
    }
  }
  return { rows: rows.length, compared };
}

describe('a table', () => {
  it('has in its uncrossed cells the rows that are made of every file', async () => {
    const { rows, compared } = compareRows(await small());
    expect(compared).toBe(rows);
    expect(rows).toBeGreaterThan(100);
  });

  it.each([
    ['caribbean', 'study.json'],
    ['caribbean', 'replicates.json'],
    ['enusc', 'study.json'],
    ['ncvs', 'study.json'],
  ])('so it has of the survey %s as %s describes it, with the figures that this states', async (folder, name) => {
    const path = join(import.meta.dirname, '../../../fixtures/studies', folder);
    const { rows, compared } = compareRows(await analysisFileFromStudy(join(path, name), path));
    expect(compared).toBe(rows);
    expect(rows).toBeGreaterThan(10);
  });

  it('crosses variables: cells add up to their margins, and people of unknown value are in margins alone', async () => {
    const file = await small();
    const by = [{ variable: 'sex' }, { variable: 'age_group', total: 'last', unknown: true }];
    const cells = cellsOf(file, { figures: [{ indicator: 'victims_person', crimes: ['robbery'] }], by });
    expect(cells.map(({ domain }) => Object.values(domain).join(' '))).toEqual([
      ...['18-59', '60+', 'unknown', ''],
      ...['male 18-59', 'male 60+', 'male unknown', 'male'],
      ...['female 18-59', 'female 60+', 'female unknown', 'female'],
    ]);
    const value = (domain: Record<string, string>) => cellOf(cells, domain)!.estimate!;
    for (const domain of [{}, { sex: 'male' }, { sex: 'female' }]) {
      const parts = ['18-59', '60+', 'unknown'].map((age_group) => value({ ...domain, age_group }));
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(value(domain), 9);
    }
  });

  it('shows the values that are asked for in their order; the total is of everybody', async () => {
    const file = await small();
    const by = [{ variable: 'sex', values: ['female'], total: 'last' }];
    const cells = cellsOf(file, { figures: [{ indicator: 'adults' }], by });
    expect(cells.map(({ domain }) => domain)).toEqual([{ sex: 'female' }, {}]);
    const [women, everybody] = cells.map(({ estimate }) => estimate!);
    expect(women! < everybody!).toBe(true);
  });

  it('an empty cell says why it is blank, limits of numbers do not go below 0, and few cases are flagged', async () => {
    const file = await small();
    const by = [
      { variable: 'sex', total: 'none' },
      { variable: 'age_group', total: 'none' },
    ];
    const cells = cellsOf(file, {
      figures: [
        { indicator: 'concentration_person', crimes: ['threats'] },
        { indicator: 'crimes', crimes: ['burglary'] },
      ],
      by,
      minimumN: 60,
    });
    expect(cells[0]).toMatchObject({ estimate: null, n: 0, label: 'none', flag: 'below-minimum-n' });
    expect(cells[0]!.not_computed).toMatchObject({ estimate: 'empty-domain', se: 'empty-domain' });
    const numbers = cells.filter(({ indicator }) => indicator === 'crimes');
    expect(numbers.every(({ lower }) => lower! >= 0)).toBe(true);
    expect(numbers.some(({ estimate, lower }) => lower === 0 && estimate! > 0)).toBe(true);
  });

  it('takes level, limits, unit of rates and degrees of freedom; the standard judges by those of the domain', async () => {
    const file = await small();
    const figures = [{ indicator: 'prevalence_person', crimes: ['robbery'] }];
    const by = [{ variable: 'age_group', total: 'none' }];
    const [wide] = cellsOf(file, { figures, by });
    const [narrow] = cellsOf(file, { figures, by, level: 0.8 });
    expect(narrow!.upper! < wide!.upper!).toBe(true);
    const [per1000] = cellsOf(file, { figures, by, per: 1000 });
    expect(per1000!.estimate).toBeCloseTo(wide!.estimate! / 100, 9);
    const [beta] = cellsOf(file, { figures, by, limits: 'beta' });
    expect([beta!.estimate, beta!.se]).toEqual([wide!.estimate, wide!.se]);
    expect(beta!.lower).not.toBe(wide!.lower);
    const ofDesign = cellsOf(file, { figures, by, df: 'design', standard: 'ine_chile' });
    const ofDomain = cellsOf(file, { figures, by, standard: 'ine_chile' });
    expect(ofDesign.map(({ df }) => df)).toEqual([12, 12]);
    expect(ofDesign.map(({ label }) => label)).toEqual(ofDomain.map(({ label }) => label));
  });

  it('counts incidents by outcome of the report, repeat victims, and answers where the file has them', async () => {
    const file = await small();
    const total = (indicator: string) => cellsOf(file, { figures: [{ indicator }] })[0]!.estimate!;
    const parts = ['crimes_reported', 'crimes_not_reported', 'crimes_report_unknown'].map(total);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(total('crimes'), 9);
    expect(total('crimes_with_file') + total('crimes_hidden')).toBeCloseTo(total('crimes'), 9);
    expect(total('reason_by_authority') + total('reason_other_causes')).toBeCloseTo(1, 12);
    const [repeated] = cellsOf(file, { figures: [{ indicator: 'repeat_share_person', crimes: ['robbery'] }] });
    expect(repeated).toMatchObject({ n: 32, n_positive: 11 });
    const place = {
      codes: Int32Array.from(file.incidents.crime, (_, row) => row % 3),
      names: ['street', 'home', 'dk'],
    };
    const incidents = { ...file.incidents, answers: new Map([...file.incidents.answers, ['ev_place', place]]) };
    const shares = cellsOf({ ...file, incidents }, { figures: [{ indicator: 'place' }] });
    expect(shares.map(({ category }) => category)).toEqual(['street', 'home', 'unknown']);
    expect(shares.reduce((sum, { estimate }) => sum + estimate!, 0)).toBeCloseTo(1, 12);
  });
});

describe('the number of cases of a crossed table', () => {
  it('is not told of few units, nor so that it could be worked out in a row or a column', async () => {
    const counts = [
      [40, 3],
      [30, 20],
    ];
    const persons = counts.flatMap((row, sex) =>
      row.flatMap((count, age) =>
        Array.from(
          { length: count + 20 },
          (_, i) => `x${sex}${age}_${i},${sex + 1},${age === 0 ? 30 : 70},s1,p${i % 7},1,1,1,2`,
        ),
      ),
    );
    const incidents = persons
      .map((person) => person.split(',')[0]!)
      .filter((id) => Number(id.split('_')[1]) < counts[Number(id[1])]![Number(id[2])]!)
      .map((id) => `i${id},${id},R,1,1,,,1,,,,,`);
    const crossed = await fileOf(persons, incidents, smallStudy());
    const by = [{ variable: 'sex' }, { variable: 'age_group' }];
    const cells = cellsOf(crossed, { figures: [{ indicator: 'victims_person', crimes: ['robbery'] }], by });
    const told = (sex: string, age_group: string) => cellOf(cells, { sex, age_group })!.n_positive;
    expect([told('male', '18-59'), told('male', '60+')]).toEqual([null, null]);
    expect([told('female', '18-59'), told('female', '60+')]).toEqual([null, null]);
    expect(cellOf(cells, {})!.n_positive).toBe(93);
  });
});
