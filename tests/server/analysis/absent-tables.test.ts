import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analysisFileFromStudy } from '../../../server/analysis/from-study/analysis-file-from-study.ts';
import { estimateIndicators } from '../../../server/analysis/indicators/estimate-indicators.ts';
import { estimateChanged, INCIDENTS, incidentsCsv, PERSONS, personsCsv } from './broken-study.ts';
import { folderWith, rowOf, type SmallStudy, smallStudy } from './small-survey.ts';

/** The figures of a changed study over the small files. */
async function figuresOf(change: (study: SmallStudy) => object, persons = PERSONS) {
  const study = change(smallStudy());
  const folder = folderWith({
    'study.json': JSON.stringify(study),
    'persons.csv': personsCsv(persons),
    'incidents.csv': incidentsCsv(),
  });
  const file = await analysisFileFromStudy(join(folder, 'study.json'), folder);
  return { file, rows: estimateIndicators(file, { standard: 'inegi' }) };
}

const without = <Key extends keyof SmallStudy>(study: SmallStudy, ...names: Key[]) =>
  Object.fromEntries(Object.entries(study).filter(([name]) => !names.includes(name as Key)));

const personCrimes = (study: SmallStudy) => ({
  ...study.incidents,
  crimes: study.incidents.crimes.map((crime) => ({ ...crime, level: 'person' })),
  sets: { any_person: ['robbery', 'threats'] },
});

const names = (rows: readonly { indicator: string }[]) => [...new Set(rows.map(({ indicator }) => indicator))];

describe('what a survey does not have gives no figures, and the others are as before', () => {
  it('perception alone: persons, their composition, and what the study states', async () => {
    const { rows } = await figuresOf((study) => ({
      ...without(study, 'incidents', 'households'),
      persons: { ...study.persons, household: undefined },
      indicators: [
        { id: 'owners', title: 'Owners', unit: 'person', statistic: 'share', numerator: "{OWNS} = '1'" },
        { id: 'old', title: 'Age', unit: 'person', statistic: 'mean', numerator: '{AGE}', among: '{AGE} < 98' },
      ],
    }));
    expect(names(rows)).toEqual(['adults', 'population_composition', 'owners', 'old']);
    expect(rowOf(rows, 'adults', 'any')?.estimate).toBe(80);
    expect(rowOf(rows, 'owners', 'any')?.estimate).toBe(1);
    expect(rowOf(rows, 'old', 'any')?.estimate).toBe((20 * 25 + 30 * 65) / 50);
    expect(rowOf(rows, 'old', 'any', { domain: { sex: 'male' } })?.estimate).toBe(25);
  });

  it('a person survey: no household figure, not even a blank one', async () => {
    const { rows } = await figuresOf((study) => ({
      ...without(study, 'households'),
      persons: { ...study.persons, household: undefined },
      incidents: personCrimes(study),
    }));
    expect(names(rows).filter((name) => name.includes('household'))).toEqual([]);
    expect(rowOf(rows, 'prevalence_person', 'robbery')?.estimate).toBe((1e5 * 30) / 80);
    expect(rowOf(rows, 'crimes', 'any_person')?.estimate).toBe(30);
  });

  it('a household survey: incidents belong to households, with their places and domains', async () => {
    const { file, rows } = await figuresOf((study) => {
      const { person: _, ...incidents } = study.incidents;
      return {
        ...without(study, 'persons'),
        households: { ...study.households, domains: { owner: { categories: { yes: "{OWNS} = '1'" } } } },
        incidents: {
          ...incidents,
          household: 'ID',
          inScope: "{CRIME} = 'B'",
          crimes: [{ key: 'burglary', level: 'household', when: "{CRIME} = 'B'" }],
          sets: { any_household: ['burglary'] },
        },
      };
    });
    expect(file.absent).toEqual(new Set(['person']));
    expect(names(rows)).not.toContain('adults');
    expect(rowOf(rows, 'prevalence_household', 'burglary')?.estimate).toBe(1 / 3);
    expect(rowOf(rows, 'crimes', 'burglary', { domain: { owner: 'yes' } })?.estimate).toBe(10);
    expect(rowOf(rows, 'reporting_rate', 'burglary')?.estimate).toBe(0);
  });

  it('without keys, strata and clusters each row is a unit and a PSU, and level and rate are as stated', async () => {
    const { rows } = await figuresOf((study) => ({
      ...without(study, 'incidents', 'households'),
      figures: { level: 0.9, per: 1000 },
      persons: { file: 'persons', rows: '{AGE} < 98', weight: { expression: '{WP} / 10' } },
      indicators: [{ id: 'age', title: 'Age', unit: 'person', statistic: 'mean', numerator: '{AGE}', per: 2 }],
    }));
    const row = rowOf(rows, 'age', 'any')!;
    expect(row.estimate).toBe(2 * ((2 * 25 + 3 * 65) / 5));
    expect(row.df).toBe(1);
    // t of 0.95 with one degree of freedom.
    expect(row.upper! - row.estimate!).toBeCloseTo(6.313751514675 * row.se!, 8);
  });

  it('a weight is capped in its count, and adjusted apart from it', async () => {
    const { file } = await figuresOf(
      (study) => ({
        ...study,
        incidents: { ...study.incidents, weight: { factor: '1.5', times: '{LOSS} + 20', cap: 10, forms: '2' } },
        files: study.files,
      }),
      PERSONS,
    ).catch((error: unknown) => ({ file: String(error) }));
    // A blank loss gives no count.
    expect(file).toContain('times, forms, factor: not every one is a positive number');
    const capped = await figuresOf((study) => ({
      ...study,
      incidents: { ...study.incidents, weight: { factor: '1.5', times: '20', cap: 10, forms: '2' } },
    }));
    expect([...capped.file.incidents.weight]).toEqual([(10 * 1.5 * 10) / 2, (30 * 1.5 * 10) / 2]);
  });
});

describe('parts that do not fit are refused, all at once, with their place', () => {
  const lines = async (study: (study: SmallStudy) => void) => {
    const { code, lines: found } = await estimateChanged({ study, text: (text) => JSON.stringify(JSON.parse(text)) });
    expect(code).toBe(1);
    return found.map((line) => line.replace(/^study\.json, line 1, column \d+: /, ''));
  };

  it('links, keys, levels, weights and caps', async () => {
    const found = await lines((study) => {
      Object.assign(study, { households: undefined });
      Object.assign(study.persons, { key: undefined, weights: { other: 'WH' } });
      Object.assign(study.incidents, { weight: { column: 'WE', expression: '{WE}', cap: 3 } });
    });
    expect(found).toEqual(
      [
        'the persons name the key of households, which the study does not have; describe households, or take the column out',
        'the persons have no key, and the incidents name it; add "key" to the persons',
        'the crime burglary is of level household, but the study has no households; describe households, or give it the level of the units that the study has',
        'the crime vandalism is of level household, but the study has no households; describe households, or give it the level of the units that the study has',
        'the weight has a column and an expression; keep one of the two',
        'there is a cap of a count, but no count; say with "times" what is capped, or take the cap out',
        'incidents have a weight of their own, and none that goes with the weight other; add it to incidents.weights',
        '7 errors',
      ].toSorted((a, b) => found.indexOf(a) - found.indexOf(b)),
    );
  });

  it('figures that the study states', async () => {
    const share = { title: 'x', unit: 'person', statistic: 'share' };
    const found = await lines((study) =>
      Object.assign(study, {
        indicators: [
          { ...share, id: 'adults', numerator: "{OWNS} = '1'" },
          { ...share, id: 'both', numerator: "{OWNS} = '1'", categories: { a: "{OWNS} = '2'" } },
          { ...share, id: 'weighted', numerator: "{OWNS} = '1'", weight: 'none' },
          { ...share, id: 'what', numerator: '{AGE}' },
          { ...share, id: 'mean', statistic: 'mean', numerator: '{SEX}' },
          {
            id: 'ratio',
            title: 'x',
            unit: 'incident',
            statistic: 'ratio',
            numerator: '{LOSS}',
            denominator: '{TIMES}',
          },
        ],
      }),
    );
    expect(found.slice(0, 3)).toEqual([
      'the name adults is that of another figure; choose another id',
      'a share has either a numerator or categories; keep one of the two',
      'there is no weight none of persons; add it to the weights of persons, or leave "weight" out for the main one',
    ]);
    expect(found).toContain(
      'a ratio is a figure of persons or households; use a share or a mean, with "among" as its base',
    );
    expect(found).toHaveLength(7);
  });

  it('replicates, stages and rows', async () => {
    const found = await lines((study) => {
      Object.assign(study.persons, { laterStages: [{ cluster: 'ID', fpc: 'WP' }], replicates: ['WH', 'WP'] });
      Object.assign(study.design, { replicates: { method: 'BRR' } });
    });
    expect(found).toEqual([
      'design.replicates and the replicates of households do not stand together; say in "design" what the replicates are, and in every sampled part which columns; or take them out',
      'there are later stages, but no correction of the first one; add "fpc" of the first stage: without it later stages add nothing to the variance',
      '2 errors',
    ]);
    expect(
      (await estimateChanged({ study: (study) => Object.assign(study.incidents, { rows: '{WE} > 1000' }) })).lines,
    ).toEqual(['incidents.csv: the condition {WE} > 1000 holds in no row; correct "rows" in the study file']);
  });

  it('what is said of replicates and would count for nothing, or is missing, each at its place', async () => {
    const said = async (replicates: object) =>
      (
        await estimateChanged({
          study: (study) => {
            Object.assign(study.persons, { replicates: ['WH', 'WP'] });
            Object.assign(study.households, { replicates: ['WH', 'WP'] });
            Object.assign(study.design, { replicates });
          },
        })
      ).lines.map((line) => line.replace(/^study.json, line \d+, column \d+: /, ''));
    expect(await said({ method: 'BRR', rho: 0.3 })).toEqual([
      'replicates of the method BRR have no rho, and it would count for nothing; write "method": "Fay" where the weights were made with a rho, or take it out',
    ]);
    expect(await said({ method: 'BRR', scale: 0.7 })).toEqual([
      'replicates of the method BRR always have the scale 0.5, and 0.7 would count for nothing; take the scale out, or write "method": "other"',
    ]);
    expect(await said({ method: 'Fay', scale: 0.7 })).toEqual([
      'replicates of the method Fay need a rho; give the rho that the weights were made with',
    ]);
    expect(await said({ method: 'other' })).toEqual([
      'replicates of the method other need a scale or rscales; give one of them',
    ]);
    expect(await said({ method: 'JKn', rscales: [1, 1, 1] })).toEqual([
      'the list of rscales has 3 values, and there are 2 replicates; give one value, or one for each replicate',
    ]);
    expect(await said({ method: 'JKn', rscales: 0 })).toEqual([
      'all rscales are 0, and nothing would have a variance; give at least one replicate a number above 0',
    ]);
    // As the file of made weights says it: the scale that the method has anyway.
    for (const sound of [
      { method: 'SDR', scale: 2 },
      { method: 'Fay', rho: 0.5, scale: 2, rscales: [1, 1] },
    ])
      expect((await said(sound)).filter((line) => /scale|rho/.test(line))).toEqual([]);
  });

  it('breaks of the series that name what there is not, and would break nothing', async () => {
    const found = await lines((study) =>
      Object.assign(study, {
        breaks: [
          { indicators: ['prevalance_person'], reason: 'typo' },
          { indicators: ['prevalence_person', 'loss_total'], crimes: ['robery', 'any'], reason: 'typo' },
        ],
      }),
    );
    expect(found).toEqual([
      'there is no figure prevalance_person; correct the name, or state that figure among the indicators',
      'the break names robery, which is not a declared crime; declare that crime',
      '2 errors',
    ]);
  });

  it('corrections that none can be', async () => {
    const { lines: found } = await estimateChanged({
      study: (study) => {
        Object.assign(study.persons, { fpc: 'WP', laterStages: [{ cluster: 'ID', fpc: 'AGE' }] });
        Object.assign(study.design, { fpcType: 'population' });
      },
      files: {
        'persons.csv': personsCsv([
          PERSONS[0]!,
          'b,2,0,s1,p1,10,20,1,2',
          'c,2,1,s1,p2,10,21,1,2',
          'd,2,1,s1,p2,10,20,1,2',
        ]),
      },
    });
    const varies =
      'of the same stratum or the same unit of the stage before; give all units that were drawn together the same';
    expect(found).toEqual([
      'persons.csv, line 3, column AGE: the correction is 0, and it is a number of units; give the units of the population, above 0',
      `persons.csv, line 4, column WP: the correction is 21 here and 20 on line 2, ${varies}`,
      'persons.csv, line 5, column AGE: there are more units in the sample than the 1 that the population has; correct the number, or set design.fpcType to fraction',
      '3 errors',
    ]);
  });

  it('a weight that the study does not have is a wrong use of the command', async () => {
    const { code, lines: found } = await estimateChanged({ options: () => ({ '--weight': 'communal' }) });
    expect(code).toBe(2);
    expect(found[0]).toBe('--weight communal: the study has no other weights than the main one');
    expect(INCIDENTS).toHaveLength(2);
  });
});
