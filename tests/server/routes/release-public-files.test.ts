import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readPrepared } from '../../../server/publishing/folder/read-prepared.ts';
import { preparedFolder } from '../../../server/publishing/office/releases-folder.ts';
import { type ReleaseOffice, releaseOffice, sendInterview } from '../../support/release-office.ts';
import { SURVEY, sampleUnit } from '../api.ts';
import { filesOfAnswer } from './products/numbered-edition.ts';

const ACT = { by: 'command line', at: '2026-08-01T00:00:00.000Z' };
const SECRET = '1e7a0c4b9d2f6835a1b0c9d8e7f60514';
const SEALED = ['bribery', 'extortion', 'sexual_offence'];

const SPEC = {
  publicFile: 'edition',
  k: 3,
  columns: { area: { role: 'area' }, sex: { role: 'key' } },
  crimes: { fewest: 3, sealed: Object.fromEntries(SEALED.map((crime) => [crime, 'leave-out'])) },
};

describe('a release with public-use files of the register', () => {
  let office: ReleaseOffice;
  let number: number;
  beforeAll(async () => {
    office = await releaseOffice({ isStored: true });
    const { store } = office.api;
    const cases = Array.from({ length: 12 }, (_, place) => `P-${place + 1}`);
    const units = cases.map((caseId, place) => ({ ...sampleUnit(caseId), psu: `north-${(place % 4) + 1}` }));
    await store.importSampleUnits(SURVEY, units, [], ACT);
    await store.assign(SURVEY, cases, 'ana', ACT);
    for (const [place, caseId] of cases.entries())
      await sendInterview(office.api, caseId, place % 2 === 0 ? { robbery_ref: 'yes', robbery_times: 1 } : {});
    const made = await office.api.ask('carla', 'POST', '/api/analysis-files', { body: {} });
    number = (await made.json()).file.number;
  }, 60_000);
  afterAll(() => office.close());
  beforeEach(() => {
    vi.stubEnv('CIFRA_PUBLIC_SECRET', SECRET);
  });
  afterEach(() => vi.unstubAllEnvs());

  const take = (more: object = {}) => {
    const body = { text: JSON.stringify(SPEC), source: { file: number }, language: 'en', ...more };
    return office.api.ask('carla', 'POST', '/api/public-files', { body });
  };
  const listed = async () => (await (await office.api.ask('carla', 'GET', '/api/public-files')).json()).files;
  const refused = async (publicFiles: object) => (await office.prepare({ publicFiles })).body;

  it('takes the very bytes that left the office, in the formats that one chooses, checked and published like the rest', async () => {
    const left = await filesOfAnswer(await take());
    const [{ id }] = await listed();
    const publicFiles = { ids: [id], formats: ['csv', 'dta'], language: 'es' };
    const head = await office.prepared({ publicFiles, tableFormats: ['xlsx'] });
    const folder = preparedFolder(office, head);
    for (const [name, bytes] of left)
      expect(readFileSync(join(folder, 'files/public/edition/parquet', name)).equals(bytes), name).toBe(true);
    const { manifest } = readPrepared(folder);
    expect(manifest.publicFiles).toMatchObject([{ name: 'edition', k: 3, formats: ['parquet', 'csv', 'dta'] }]);
    const paths = manifest.files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['files/public/edition/csv/person.csv', 'files/tables/figures-es.xlsx']),
    );
    expect(readFileSync(join(folder, 'es/files.html'), 'utf8')).toContain(
      'files/public/edition/parquet/person.parquet',
    );
    const { contents } = await office.look(head);
    expect(contents!.publicFiles).toMatchObject([{ name: 'edition', k: 3, told: [] }]);
    expect(await office.check(head)).toMatchObject({ said: 'checked' });
    office.api.setNow('2026-11-24T17:00:01.000Z');
    expect(await office.publish(head)).toMatchObject({ said: 'published' });
    const published = readFileSync(join(office.site, 'robbery-2026/files/public/edition/parquet/person.parquet'));
    expect(published.equals(left.get('person.parquet')!)).toBe(true);
    // Who corrects it begins with them.
    const asked = await (await office.api.ask('carla', 'GET', '/api/releases/robbery-2026/1/asked')).json();
    expect(asked.asked.publicFiles).toEqual(publicFiles);
  });

  it('refuses what is not registered, was drawn from another secret, or whose records have no number', async () => {
    const [{ id }] = await listed();
    const asked = { ids: [id], formats: [], language: 'es' };
    expect(await refused({ ...asked, ids: ['0'.repeat(64)] })).toMatchObject({ flaw: { code: 'unknown-public-file' } });
    vi.stubEnv('CIFRA_PUBLIC_SECRET', SECRET.replace('1e', '2e'));
    expect(await refused(asked)).toMatchObject({
      code: 'release-not-prepared',
      flaw: { code: 'public-file-not-again', about: { publicFile: 'edition', why: 'secret' } },
    });
    vi.stubEnv('CIFRA_PUBLIC_SECRET', undefined);
    expect(await refused(asked)).toMatchObject({ code: 'no-public-secret' });
    vi.stubEnv('CIFRA_PUBLIC_SECRET', SECRET);
    const [kept] = await office.api.store.publicFiles(SURVEY);
    const { madeAt: _, madeBy: __, ...entry } = { ...kept!, records: 'f'.repeat(64) };
    await office.api.store.enterPublicFile(entry, 1, ACT);
    const gone = (await listed()).at(-1).id;
    expect(await refused({ ...asked, ids: [gone] })).toMatchObject({ flaw: { about: { why: 'records' } } });
    // Two of one name would have one place.
    await take({ text: JSON.stringify({ ...SPEC, k: 4 }), besideEarlier: true });
    const other = (await listed()).at(-1).id;
    expect(await refused({ ...asked, ids: [id, other] })).toMatchObject({
      flaw: { code: 'public-files-refused', about: { why: 'same-name', publicFile: 'edition' } },
    });
  });
});
