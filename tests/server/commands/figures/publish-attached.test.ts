import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readXlsx } from '../../../../server/files/workbook/read-xlsx.ts';
import { WORKBOOK_LIMITS } from '../../../../server/files/workbook/workbook-limits.ts';
import type { ReleaseManifest } from '../../../../server/publishing/release-manifest.ts';
import { cifra } from '../../../support/command-line.ts';
import { madePersons, PUBLIC_SPEC, writePublicStudy } from '../../../support/public-study.ts';
import { publishingOffice, WHY } from '../../../support/published-release.ts';

const office = publishingOffice();
const { place } = office;

const read = (path: string) => readFileSync(place(path), 'utf8');
const manifestOf = (path: string): ReleaseManifest => JSON.parse(read(`${path}/release.json`));
const refused = (sentence: string) => ({ code: 1, err: expect.stringContaining(sentence) });

/** Tables of the made-up survey, with hidden cells, and its public-use file. */
async function makeSurvey(): Promise<void> {
  writePublicStudy(place('data'), madePersons(1500));
  const study = ['--study', place('data/study.json'), '--data', place('data')];
  const table = { table: 'by-state', title: { es: 'Por estado', en: 'By state' }, by: [{ variable: 'state' }] };
  const figures = ['victims_person', 'crimes'].map((indicator) => ({ indicator, crimes: 'all' }));
  writeFileSync(place('table.json'), JSON.stringify({ ...table, figures }));
  writeFileSync(place('rules.json'), '{ "minimumCases": 5 }');
  writeFileSync(place('spec.json'), JSON.stringify(PUBLIC_SPEC));
  writeFileSync(place('secret'), '9f1c2a77b0d34e58a6c1f0e2d4b5968711aa22bb33cc44dd55ee66ff77889900');
  const rules = ['--rules', place('rules.json'), '--spec', place('table.json')];
  expect(await cifra('release', ...rules, ...study, '--out', place('tables'))).toMatchObject({ code: 0 });
  const to = ['--spec', place('spec.json'), '--secret', place('secret'), '--out', place('made')];
  expect(await cifra('public-file', ...study, ...to)).toMatchObject({ code: 0 });
  expect(await cifra('microdata', ...study, '--out', place('records'))).toMatchObject({ code: 0 });
}

const PUBLIC = ['--public-file', 'made/public'];
const FORMATS = [
  '--public-format',
  'csv',
  '--public-format',
  'sav',
  '--table-format',
  'xlsx',
  '--table-format',
  'json-stat',
];
const attach = (words: readonly string[]) =>
  words.map((word, at) => (words[at - 1] === '--public-file' ? place(word) : word));

describe('cifra publish, with files that are taken along', () => {
  beforeEach(makeSurvey, 60_000);

  it('publishes a public-use file and tables in other formats, with addresses, sizes and hashes that are right', async () => {
    const prepared = await office.prepare(place('tables'), { more: attach([...PUBLIC, ...FORMATS]) });
    expect(prepared).toMatchObject({ code: 0, err: '' });
    const { out } = await office.check();
    expect(out).toMatch(
      /Public-use file made-up-public of made-up \(parquet, csv, sav\): .*person 1500.*; [0-9a-f]{64}/,
    );
    expect(out).toContain('nobody is alone');
    expect(out).toContain('what they tell together was not tried');
    expect(await office.publish()).toMatchObject({ code: 0 });

    const { files, publicFiles } = manifestOf('site/robbery-2026');
    expect(publicFiles).toMatchObject([{ name: 'made-up-public', k: 5, l: 2, formats: ['parquet', 'csv', 'sav'] }]);
    const paths = files.map(({ path }) => path);
    for (const path of [
      ...['microdata.json', 'person.parquet'].map((name) => `files/public/made-up-public/parquet/${name}`),
      ...['csv/person.csv', 'csv/codes.csv', 'sav/incident.sav'].map((name) => `files/public/made-up-public/${name}`),
      ...['figures-es.xlsx', 'figures-fr.xlsx', 'by-state-pt.json-stat.json'].map((name) => `files/tables/${name}`),
    ])
      expect(paths).toContain(path);
    const made = readFileSync(place('made/public/person.parquet'));
    expect(readFileSync(place('site/robbery-2026/files/public/made-up-public/parquet/person.parquet'))).toEqual(made);
    for (const language of ['es', 'en', 'pt', 'fr']) {
      const page = read(`site/robbery-2026/${language}/files.html`);
      expect(read(`site/robbery-2026/${language}/index.html`)).toContain('href="files.html"');
      for (const { path } of files.filter((one) => /^files\/|^data\/by/.test(one.path))) {
        const bytes = readFileSync(place(`site/robbery-2026/${path}`));
        expect(page).toContain(`href="../${path}"`);
        expect(page).toContain(createHash('sha256').update(bytes).digest('hex'));
      }
      expect(page).not.toMatch(/undefined|NaN|\[object/);
    }
    expect(read('site/robbery-2026/en/files.html')).toMatch(/fits 5 people or more, or nobody.*Persons: 1,500\./s);
  });

  it('hides in every format what the tables hide', async () => {
    await office.prepare(place('tables'), { more: attach(FORMATS.slice(4)) });
    const { cells } = JSON.parse(read('prepared/data/by-state.json')) as { cells: { suppressed: string }[] };
    const hidden = cells.filter(({ suppressed }) => suppressed !== '').length;
    expect(hidden).toBeGreaterThan(0);
    const { status, value } = JSON.parse(read('prepared/files/tables/by-state-en.json-stat.json'));
    const places = Object.entries(status)
      .filter(([, said]) => said === 'confidential')
      .map(([at]) => Number(at));
    expect(places).toHaveLength(hidden);
    for (const at of places)
      for (let quantity = 0; quantity < 10; quantity++) expect(value[at + quantity]).toBeUndefined();
    const workbook = await readXlsx(readFileSync(place('prepared/files/tables/figures-en.xlsx')), WORKBOOK_LIMITS);
    const rows = JSON.stringify(workbook).match(/confidential/g) ?? [];
    expect(rows.length).toBeGreaterThanOrEqual(hidden);
  });

  it('takes no records of people, no file of another survey and none that was changed, and writes nothing then', async () => {
    const prepare = (...more: string[]) => office.prepare(place('tables'), { more });
    expect(await prepare('--public-file', place('records'))).toMatchObject(
      refused('it holds records of people and is no public-use file'),
    );
    expect(
      await cifra('export', place('records'), '--format', 'csv', '--language', 'en', '--out', place('csv')),
    ).toMatchObject({ code: 0 });
    expect(await prepare('--public-file', place('csv'))).toMatchObject(refused('microdata.json'));
    const own = ['--public-file', place('made/public')];
    expect(await prepare(...own, ...own)).toMatchObject(refused('there are two public-use files made-up-public'));
    expect(await office.prepare(await office.tables(), { more: own })).toMatchObject(
      refused('is of made-up, and the release of'),
    );
    writeFileSync(place('made/public/person.parquet'), 'x');
    expect(await prepare(...own)).toMatchObject(refused('person.parquet (changed)'));
    expect(await prepare('--public-format', 'csv')).toMatchObject({ code: 2 });
    expect(await prepare('--table-format', 'pdf')).toMatchObject({ code: 2 });
    expect(existsSync(place('prepared'))).toBe(false);
  });

  it('is not checked where a file was changed since, and says of a correction which files are others', async () => {
    const more = attach([...PUBLIC, '--public-format', 'csv']);
    await office.prepare(place('tables'), { more });
    const path = 'prepared/files/public/made-up-public/csv/person.csv';
    const whole = read(path);
    writeFileSync(place(path), `${whole}\n`);
    expect(await office.check()).toMatchObject(refused('csv/person.csv was changed'));
    writeFileSync(place(path), whole);
    await office.check();
    await office.publish();

    const site = ['--site', place('site'), '--table-format', 'json-stat'];
    expect(await office.prepare(place('tables'), { out: 'second', more: site, about: { why: WHY } })).toMatchObject({
      code: 0,
    });
    const { filesChanged } = manifestOf('second');
    const gone = filesChanged!.filter(({ kind }) => kind === 'removed').map((one) => one.path);
    expect(gone).toContain('files/public/made-up-public/parquet/person.parquet');
    expect(filesChanged!.filter(({ kind }) => kind === 'added').map((one) => one.path)).toContain(
      'files/tables/by-state-es.json-stat.json',
    );
    const looked = await office.check('mateo', 'second');
    expect(looked.out).toContain('files/public/made-up-public/csv/person.csv is gone');
    await office.publish('second');
    const page = read('site/robbery-2026/en/changes.html');
    expect(page).toContain('Files that changed');
    expect(page).toContain(manifestOf('prepared').files.find((one) => one.path.endsWith('csv/person.csv'))!.sha256);
    expect(existsSync(place('site/robbery-2026/files/public'))).toBe(false);
    rmSync(join(place('second')), { recursive: true });
  });
});
