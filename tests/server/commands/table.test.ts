import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { cifra } from '../../support/command-line.ts';
import { folderWith, INCIDENT_HEADER, PERSON_HEADER, smallStudy } from '../analysis/small-survey.ts';

const PERSONS = ['a,1,25,s1,p1,10,20,1,2', 'b,2,65,s1,p2,10,30,1,2', 'c,2,98,s1,p3,10,30,1,2'];
const INCIDENTS = ['i1,a,B,10,2,2,,,03,,,,', 'i2,b,R,30,1,,,1,,,,,'];

const SEXES = {
  table: 'sexes',
  figures: [{ indicator: 'adults' }, { indicator: 'crimes' }],
  by: [{ variable: 'sex' }],
};
const RATES = { table: 'rates', figures: [{ indicator: 'reporting_rate', crimes: 'all' }] };

function survey(...specs: object[]): string {
  return folderWith({
    'study.json': JSON.stringify(smallStudy(), null, 2),
    'persons.csv': [PERSON_HEADER, ...PERSONS, ''].join('\n'),
    'incidents.csv': [INCIDENT_HEADER, ...INCIDENTS, ''].join('\n'),
    ...Object.fromEntries(specs.map((spec, place) => [`${place}.json`, JSON.stringify(spec, null, 2)])),
  });
}

function run(folder: string, ...specs: string[]) {
  const files = specs.flatMap((name) => ['--spec', join(folder, name)]);
  return cifra(
    'table',
    ...files,
    '--study',
    join(folder, 'study.json'),
    '--data',
    folder,
    '--out',
    join(folder, 'out'),
  );
}

describe('cifra table', () => {
  it('writes each table as CSV and as JSON, with the code of what is blank', async () => {
    const folder = survey(SEXES, RATES);
    const { code, out, err } = await run(folder, '0.json', '1.json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('sexes: 6 cells, 0 blank\nrates: 7 cells, 2 blank\n');
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['rates.csv', 'rates.json', 'sexes.csv', 'sexes.json']);
    const { study, specification, cells } = JSON.parse(readFileSync(join(folder, 'out', 'sexes.json'), 'utf8'));
    expect([study, specification.table, specification.frame, cells.length]).toEqual(['small', 'sexes', 'all_psus', 6]);
    const lines = readFileSync(join(folder, 'out', 'sexes.csv'), 'utf8')
      .trim()
      .split('\n');
    expect(lines[0]).toBe(
      'indicator,crime,outcome,category,sex,variance_frame,estimate,se,lower,upper,cv,df,deff,n,n_positive,effective_n,standard,label,flag,not_computed',
    );
    expect(lines[3]).toMatch(/^adults,any,both,,female,all_psus,60,/);
    expect(readFileSync(join(folder, 'out', 'rates.csv'), 'utf8')).toContain('estimate=empty-domain;se=empty-domain');
  });

  it('writes what a table compares, within it and with another edition', async () => {
    const folder = survey({ ...SEXES, compare: { between: [{ variable: 'sex' }] } });
    const before = survey(SEXES);
    const others = ['--compare-with-study', join(before, 'study.json'), '--compare-with-data', before];
    const own = ['--study', join(folder, 'study.json'), '--data', folder, '--out', join(folder, 'out')];
    const { code, out, err } = await cifra('table', '--spec', join(folder, '0.json'), ...own, ...others);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('sexes: 6 cells, 0 blank\n  8 comparisons, 0 beyond chance, ');
    const { editions, significance, comparisons } = JSON.parse(
      readFileSync(join(folder, 'out', 'sexes-compared.json'), 'utf8'),
    );
    expect([editions[0], significance, comparisons.length]).toEqual(['small', 0.05, 8]);
    expect(editions[1]).toMatch(/^small cifra-/);
    expect(comparisons[0]).toMatchObject({ between: 'groups', difference: 40, of: { name: 'female' } });
    const [head, ...lines] = readFileSync(join(folder, 'out', 'sexes-compared.csv'), 'utf8')
      .trim()
      .split('\n');
    expect(head).toContain('of_name,of_estimate');
    expect(lines).toHaveLength(8);
    expect(lines[0]).toContain('No difference is shown between 60 and 20');
    const alone = await cifra('table', '--spec', join(folder, '0.json'), ...own, '--compare-with-study', 'x');
    expect(alone).toMatchObject({ code: 2, err: expect.stringContaining('--compare-with-data for each') });
  });

  it('says everything that is wrong at once, with 1, and writes nothing', async () => {
    const wrong = { ...SEXES, figures: [{ indicator: 'adult' }], by: [{ variable: 'sex' }, { variable: 'sex' }] };
    const folder = survey(wrong, { ...RATES, by: [{ variable: 'height' }] });
    const { code, err } = await run(folder, '0.json', '1.json');
    expect(code).toBe(1);
    expect(err.split('\n').map((line) => line.slice(0, 28))).toEqual([
      '0.json, line 5, column 7: th',
      '0.json, line 13, column 7: s',
      '1.json, line 11, column 7: f',
      '3 errors',
      '',
    ]);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('wrong use ends with 2 and the usage', async () => {
    const folder = survey(SEXES);
    expect(await run(folder)).toMatchObject({ code: 2, err: expect.stringContaining('--spec is missing') });
    expect(await run(folder, 'none.json')).toMatchObject({ code: 2, err: expect.stringContaining('no such file') });
    const both = await cifra('table', '--spec', 'x', '--study', 'y', '--survey', 'z', '--out', folder);
    expect(both).toMatchObject({ code: 2, err: expect.stringContaining('name --study and --data, or --survey') });
    expect(await cifra('table', '--help')).toMatchObject({ code: 0, out: expect.stringContaining('docs/tables.md') });
  });

  it('makes tables of the interviews of an edition, and names one that does not exist', async () => {
    const fixture = join(import.meta.dirname, '../../fixtures/databases/ledger-2.sqlite.gz');
    const by = [{ variable: 'sex', total: 'last' }, { variable: 'age_group' }];
    const folder = folderWith({
      'cifra.sqlite': gunzipSync(readFileSync(fixture)),
      't.json': JSON.stringify({ table: 't', figures: [{ indicator: 'prevalence_person', crimes: 'all' }], by }),
    });
    vi.stubEnv('CIFRA_DB', join(folder, 'cifra.sqlite'));
    const words = ['--spec', join(folder, 't.json'), '--out', join(folder, 'out')];
    const { code, out } = await cifra('table', ...words, '--survey', 'first-edition');
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/^t: \d+ cells/m) });
    const { cells } = JSON.parse(readFileSync(join(folder, 'out', 't.json'), 'utf8'));
    expect(cells[11].domain).toEqual({ age_group: '60+' });
    expect(await cifra('table', ...words, '--survey', 'none')).toMatchObject({ code: 1 });
    vi.unstubAllEnvs();
  });
});
