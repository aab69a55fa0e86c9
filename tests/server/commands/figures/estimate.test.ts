import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cifra } from '../../../support/command-line.ts';
import { folderWith, INCIDENT_HEADER, PERSON_HEADER, smallStudy } from '../../analysis/small-survey.ts';

const PERSONS = ['a,1,25,s1,p1,10,20,1,2', 'b,2,65,s1,p2,10,30,1,2', 'c,2,98,s1,p3,10,30,1,2'];
const INCIDENTS = ['i1,a,B,10,2,2,,,03,,,,', 'i2,b,R,30,1,,,1,,,,,'];

function survey(persons = PERSONS): string {
  return folderWith({
    'study.json': JSON.stringify(smallStudy(), null, 2),
    'persons.csv': [PERSON_HEADER, ...persons, ''].join('\n'),
    'incidents.csv': [INCIDENT_HEADER, ...INCIDENTS, ''].join('\n'),
  });
}

const run = (...words: string[]) => cifra('estimate', ...words);

const options = (folder: string, ...more: string[]) => [
  ...['--study', join(folder, 'study.json'), '--data', folder, '--out', join(folder, 'out')],
  ...more,
];

describe('cifra estimate', () => {
  it('writes the same figures as JSON and as CSV, and says what it read', async () => {
    const folder = survey();
    const { code, out, err } = await run(...options(folder));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Read 3 households, 3 adults and 2 incidents');
    expect(out).toMatch(/Adults +80 /);
    const { study, estimates } = JSON.parse(readFileSync(join(folder, 'out', 'estimates.json'), 'utf8'));
    expect(study).toBe('small');
    const lines = readFileSync(join(folder, 'out', 'estimates.csv'), 'utf8')
      .trim()
      .split('\n');
    expect(lines[0]).toBe(
      'indicator,crime,domain,category,variance_frame,estimate,se,lower,upper,cv,df,deff,n,effective_n,standard,label,flag,outcome,n_positive',
    );
    expect(lines).toHaveLength(estimates.length + 1);
    const csv = lines.find((line) => line.startsWith('adults,any,sex=female,'))?.split(',');
    const json = estimates.find((row: { indicator: string; domain: object }) => {
      return row.indicator === 'adults' && JSON.stringify(row.domain) === '{"sex":"female"}';
    });
    expect(csv?.slice(5, 7).map(Number)).toEqual([json.estimate, json.se]);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['estimates.csv', 'estimates.json']);
  });

  it('labels by the standard that was asked for', async () => {
    const folder = survey();
    expect((await run(...options(folder, '--standard', 'ine_chile'))).code).toBe(0);
    const { estimates } = JSON.parse(readFileSync(join(folder, 'out', 'estimates.json'), 'utf8'));
    expect(new Set(estimates.map((row: { standard: string }) => row.standard))).toEqual(new Set(['ine_chile']));
    expect(estimates[0].label).toBe('not-reliable');
  });

  it('adds indicators that else only tables make, for every crime, domain and frame', async () => {
    const folder = survey();
    const more = ['gini_victims_person', 'crimes_reported', 'crimes'].flatMap((id) => ['--indicator', id]);
    expect((await run(...options(folder, ...more))).code).toBe(0);
    const { estimates } = JSON.parse(readFileSync(join(folder, 'out', 'estimates.json'), 'utf8'));
    const of = (id: string) => estimates.filter((row: { indicator: string }) => row.indicator === id);
    const reported = of('crimes_reported');
    const named = reported.map((row: object) => JSON.stringify({ ...row, estimate: 0 }));
    expect(new Set(named).size).toBe(reported.length);
    // A row for each of the number of all crimes, in as many domains and frames.
    expect(reported).toHaveLength(of('crimes').length);
    expect(Object.keys(reported[0])).toEqual(Object.keys(of('crimes')[0]));
    const crimes = new Set(of('gini_victims_person').map((row: { crime: string }) => row.crime));
    expect(crimes).toEqual(new Set(of('concentration_person').map((row: { crime: string }) => row.crime)));
  });

  it('an indicator that is not there, or lacks its answers, ends with 2', async () => {
    const folder = survey();
    const { code, err } = await run(...options(folder, '--indicator', 'ginny', '--indicator', 'days_lost_mean'));
    expect(code).toBe(2);
    expect(err).toContain('--indicator ginny: there is no such indicator; choose among ');
    expect(err).toContain('--indicator days_lost_mean: it needs days_lost, which this study does not have');
  });

  it('data that cannot be used end with 1, one sentence, and no output', async () => {
    const folder = survey([...PERSONS.slice(0, 2), 'c,2,98,s1,p3,10,nan,1,2']);
    const { code, err } = await run(...options(folder));
    expect(code).toBe(1);
    expect(err).toBe('persons.csv, line 4, column WP: "nan" is not a number; correct the value or leave it blank\n');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('clusters that occur in two strata end with 1', async () => {
    const { code, err } = await run(...options(survey([...PERSONS.slice(0, 2), 'c,2,98,s2,p1,10,30,1,2'])));
    expect(code).toBe(1);
    expect(err).toContain('p1');
  });

  it('wrong use ends with 2 and the usage', async () => {
    const folder = survey();
    expect(await run('--study', 'x')).toMatchObject({
      code: 2,
      err: expect.stringContaining('cifra estimate --study'),
    });
    expect(await run(...options(folder, '--standard', 'own'))).toMatchObject({ code: 2 });
    expect(await run(...options(folder, '--colour'))).toMatchObject({ code: 2 });
    const missing = await run('--study', join(folder, 'none.json'), '--data', folder, '--out', folder);
    expect(missing).toMatchObject({ code: 2, err: expect.stringContaining('none.json') });
    expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('--standard') });
  });

  it('a folder that cannot be written ends with 2', async () => {
    const folder = survey();
    mkdirSync(join(folder, 'out', 'estimates.csv'), { recursive: true });
    const { code, err } = await run(...options(folder));
    expect(code).toBe(2);
    expect(err).toContain('--out');
    expect(readdirSync(join(folder, 'out'))).toEqual(['estimates.csv']);
  });

  it('a folder that cannot be written is named before the data are read, in one sentence', async () => {
    const folder = survey(['not,even,nine,cells']);
    const out = async (path: string) => (await run(...options(folder), '--out', path)).err;
    expect(await out('/proc/cifra/out')).toBe(
      '/proc/cifra cannot be written: it does not exist and cannot be made; give a folder that you may write to with --out\n',
    );
    const file = join(folder, 'study.json');
    expect(await out(join(file, 'below'))).toBe(
      `${file} cannot be written: there is a file of that name; give a folder that you may write to with --out\n`,
    );
  });

  it('never writes over what it reads', async () => {
    const folder = survey();
    const study = join(folder, 'estimates.json');
    renameSync(join(folder, 'study.json'), study);
    const before = readFileSync(study, 'utf8');
    const { code, err } = await run('--study', study, '--data', folder, '--out', folder);
    expect(err).toBe(
      `${study} cannot be written: the study reads the file of that name; give a folder that you may write to with --out\n`,
    );
    expect(code).toBe(2);
    expect(readFileSync(study, 'utf8')).toBe(before);
  });

  it('results of an earlier run stay as they are when a run fails, and are said to be of an earlier run', async () => {
    const folder = survey([...PERSONS.slice(0, 2), 'c,2,98,s1,p3,10,nan,1,2']);
    mkdirSync(join(folder, 'out'));
    for (const name of ['estimates.csv', 'estimates.json']) writeFileSync(join(folder, 'out', name), 'old');
    const { code, err } = await run(...options(folder));
    expect(code).toBe(1);
    const csv = join(folder, 'out', 'estimates.csv');
    const json = join(folder, 'out', 'estimates.json');
    expect(err.split('\n')[1]).toBe(`${csv} and ${json} are of an earlier run`);
    expect([csv, json].map((path) => readFileSync(path, 'utf8'))).toEqual(['old', 'old']);
  });

  it('results of an earlier run are replaced together', async () => {
    const folder = survey();
    mkdirSync(join(folder, 'out'));
    for (const name of ['estimates.csv', 'estimates.json']) writeFileSync(join(folder, 'out', name), 'old');
    expect((await run(...options(folder))).err).toBe('');
    expect(readFileSync(join(folder, 'out', 'estimates.json'), 'utf8')).toMatch(/^\{"study":"small"/);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['estimates.csv', 'estimates.json']);
  });

  it('folders and files that are not there are wrong use, and ask for their own option', async () => {
    const folder = survey();
    const study = join(folder, 'study.json');
    expect(await run(...options(folder), '--data', join(folder, 'none'))).toMatchObject({
      code: 2,
      err: `${join(folder, 'none')}: there is no such folder; give the folder of the data files with --data\n`,
    });
    expect(await run(...options(folder), '--data', study)).toMatchObject({ code: 2 });
    expect(await run(...options(folder), '--study', folder)).toMatchObject({
      code: 1,
      err: expect.stringContaining('it is not a file but a folder'),
    });
    rmSync(join(folder, 'persons.csv'));
    expect(await run(...options(folder))).toMatchObject({
      code: 2,
      err: expect.stringContaining('persons.csv: there is no such file'),
    });
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});
