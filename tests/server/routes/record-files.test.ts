import { buffer } from 'node:stream/consumers';
import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { RECORD_FORMATS } from '#contract';
import { makeAnalysisFile } from '../../../server/microdata/make-analysis-file.ts';
import type { AnalysisFileRecord } from '../../../server/storage/figures/analysis-file-store.ts';
import { aSubmission } from '../a-submission.ts';
import { type Api, SURVEY, startApi } from '../api.ts';

const ACT = { by: 'command line', at: '2026-08-01T00:00:00.000Z' };

async function unzipped(response: Response): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(Buffer.from(await response.arrayBuffer()), { lazyEntries: true });
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return files;
}

describe('the records of a numbered analysis file', () => {
  let api: Api;
  let number: number;
  let record: AnalysisFileRecord;

  const send = (caseId: string, answers = {}) => {
    const submission = aSubmission(caseId, answers);
    return api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body: submission });
  };
  const ask = (query: string, who: 'carla' | 'bruno' = 'carla') => api.ask(who, 'GET', `/api/record-files?${query}`);
  const taken = async () => (await api.store.audit(`${SURVEY} ${number}`)).map(({ by, action }) => `${by} ${action}`);

  beforeAll(async () => {
    api = await startApi();
    await send('A-1', { robbery_ref: 'yes', robbery_times: 1 });
    await send('A-2');
    const services = { ...api.services, store: api.store };
    const plan = { isApprovedOnly: false, placeOf: () => ({}) };
    record = (await makeAnalysisFile(services, (await api.store.survey(SURVEY))!, plan)).record;
    number = (await api.store.keepAnalysisFile(SURVEY, record, ACT)).number;
  });
  afterAll(() => api.close());

  it.each(RECORD_FORMATS)('come as a zip in %s, with the same bytes twice', async (format) => {
    const response = await ask(`file=${number}&format=${format}&language=en`);
    expect(response.status).toBe(200);
    const name = `records-${SURVEY}-${number}-${format}.zip`;
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename=${name}`);
    const files = await unzipped(response);
    expect(files.size).toBeGreaterThan(0);
    for (const bytes of files.values()) expect(bytes.length).toBeGreaterThan(0);
    expect(await unzipped(await ask(`file=${number}&format=${format}&language=en`))).toEqual(files);
  });

  it('are those of the interviews, with what codes mean in the language asked for, and nobody is named', async () => {
    const files = await unzipped(await ask(`file=${number}&format=csv&language=pt`));
    const persons = parse<Record<string, string>>(files.get('person.csv')!, { columns: true, bom: true });
    expect(persons.length).toBe(2);
    expect(Object.keys(persons[0]!)).toEqual(expect.arrayContaining(['weight_person', 'stratum', 'psu']));
    const labels = files.get('variables.csv')!.toString();
    expect(labels).toMatch(/Peso/);
    for (const bytes of files.values()) expect(bytes.toString()).not.toMatch(/A-1|A-2/);
    const book = read((await unzipped(await ask(`file=${number}&format=xlsx&language=fr`))).get('records.xlsx')!);
    expect(utils.sheet_to_json(book.Sheets.household!).length).toBeGreaterThan(0);
  });

  it('are noted in the audit trail with who took them, each time', async () => {
    const before = (await taken()).length;
    await ask(`file=${number}&format=ddi&language=es`);
    await ask(`file=${number}&format=ddi&language=es`);
    expect((await taken()).slice(before)).toEqual(['carla records-taken', 'carla records-taken']);
  });

  it('are for no supervisor, and for no number that is not there', async () => {
    const before = await taken();
    expect((await ask(`file=${number}&format=csv&language=es`, 'bruno')).status).toBe(403);
    expect(await (await ask('file=99&format=csv&language=es')).json()).toMatchObject({ code: 'unknown-analysis-file' });
    expect((await ask('format=csv&language=es')).status).toBe(400);
    expect((await ask(`file=${number}&format=exe&language=es`)).status).toBe(400);
    expect(await taken()).toEqual(before);
  });

  it('are refused where they are not what has the number any more', async () => {
    const other = { ...record, sha256: 'f'.repeat(64) };
    const changed = (await api.store.keepAnalysisFile(SURVEY, other, ACT)).number;
    const query = (file: number) => `file=${file}&format=csv&language=es`;
    expect(await (await ask(query(changed))).json()).toMatchObject({ flaw: { code: 'file-other-bytes' } });
    await send('A-3');
    const reply = await (await ask(query(number))).json();
    expect(reply).toMatchObject({ code: 'figures-not-computable', flaw: { code: 'file-interviews' } });
  });
});
