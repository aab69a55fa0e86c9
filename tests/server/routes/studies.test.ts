import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CheckStudyReply,
  checkStudy,
  DATA_PART_BYTES,
  type DescribeDataReply,
  describeDataFile,
  makeStudyFigures,
  type PutStudyReply,
  type StudyFiguresReply,
} from '#contract';
import { analysisFileFromStudy } from '../../../server/analysis/from-study/analysis-file-from-study.ts';
import { estimateIndicators } from '../../../server/analysis/indicators/estimate-indicators.ts';
import { estimatesCsv } from '../../../server/exports/estimates-csv.ts';
import { type Api, startApi } from '../api.ts';

const STUDIES = join(import.meta.dirname, '../../fixtures/studies');
const KEY = '6f0c9a52-0000-4000-8000-000000000005';

describe('existing surveys on the page', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const ask = async <Reply>(method: string, path: string, body?: unknown): Promise<Reply> => {
    const response = await api.ask('carla', method, path, body === undefined ? {} : { body });
    return (await response.json()) as Reply;
  };

  /** Brings a file in its parts. */
  const bring = async (name: string, bytes: Buffer, id: string = randomUUID()) => {
    const begun = await api.ask('carla', 'PUT', `/api/data-files/${id}`, { body: { name, bytes: bytes.length } });
    expect(begun.status).toBe(200);
    for (let place = 0; place * DATA_PART_BYTES < bytes.length; place++) {
      const part = bytes.subarray(place * DATA_PART_BYTES, (place + 1) * DATA_PART_BYTES);
      const sent = await api.ask('carla', 'PUT', `/api/data-files/${id}/parts/${place}`, { body: part });
      expect(sent.status).toBe(200);
    }
    return id;
  };
  const bringStudy = async (study: string, names: readonly string[]) => ({
    text: readFileSync(join(STUDIES, study, 'study.json'), 'utf8'),
    files: await Promise.all(names.map((name) => bring(name, readFileSync(join(STUDIES, study, name))))),
  });
  const described = async (id: string, as: object = {}) => {
    const reply = await ask<DescribeDataReply>('POST', `/api/data-files/${id}/columns`, as);
    expect(describeDataFile.reply.safeParse(reply).error).toBeUndefined();
    return reply;
  };

  it('a data file comes in parts, goes on where it stopped, and is described column by column', async () => {
    const rows = Array.from(
      { length: 66_000 },
      (_, row) => `${row};${(row % 7) + 0.5};${row % 3 === 0 ? '' : 'año'};01`,
    );
    const bytes = Buffer.from(`id;peso;qué;código\n${rows.join('\n').replaceAll('.', ',')}\n`, 'latin1');
    expect(bytes.length).toBeGreaterThan(DATA_PART_BYTES);
    const id = randomUUID();
    const begin = () => ask('PUT', `/api/data-files/${id}`, { name: 'viejo.csv', bytes: bytes.length });
    expect(await begin()).toEqual({ received: 0, parts: 2 });
    await api.ask('carla', 'PUT', `/api/data-files/${id}/parts/0`, { body: bytes.subarray(0, DATA_PART_BYTES) });
    expect(await begin()).toEqual({ received: 1, parts: 2 });
    expect(await ask('GET', '/api/data-files')).toEqual({ files: [] });
    const differs = await api.ask('carla', 'PUT', `/api/data-files/${id}/parts/1`, { body: Buffer.from('x') });
    expect((await differs.json()).code).toBe('data-file-differs');
    await bring('viejo.csv', bytes, id);
    expect(await ask('GET', '/api/data-files')).toMatchObject({
      files: [{ id, name: 'viejo.csv', broughtBy: 'carla' }],
    });

    const reply = await described(id);
    if (!('described' in reply)) throw new Error(JSON.stringify(reply));
    expect(reply.described.rows).toBe(66_000);
    expect(reply.described.writtenAs).toEqual({ encoding: 'latin1', separator: ';', decimal: ',' });
    expect(reply.described.columns).toMatchObject([
      { name: 'id', kind: 'number', distinct: 66_000, missing: 0, first: ['0', '1', '2', '3', '4'] },
      { name: 'peso', kind: 'number', distinct: 7 },
      { name: 'qué', kind: 'text', missing: 22_000, values: [{ value: 'año', rows: 44_000 }] },
      { name: 'código', kind: 'text', distinct: 1 },
    ]);
    expect((await api.ask('carla', 'DELETE', `/api/data-files/${id}`)).status).toBe(204);
    expect((await api.ask('carla', 'POST', `/api/data-files/${id}/columns`, { body: {} })).status).toBe(404);
  });

  it('labels of variables and of values, and values declared missing, come from SPSS and Stata', async () => {
    const spss = await described(await bring('people.sav', readFileSync(join(STUDIES, 'enusc/enusc.sav'))));
    if (!('described' in spss)) throw new Error(JSON.stringify(spss));
    const sex = spss.described.columns.find(({ name }) => name === 'rph_sexo')!;
    expect(sex.values?.map(({ label }) => label).toSorted()).toEqual(['Hombre', 'Mujer']);
    const pad = spss.described.columns.find(({ name }) => name === 'PAD')!;
    expect(pad.values?.filter(({ isMissing }) => isMissing).map(({ value }) => value)).toEqual(['88']);
    const stata = await described(await bring('people.dta', readFileSync(join(STUDIES, 'caribbean/survey.dta'))));
    if (!('described' in stata)) throw new Error(JSON.stringify(stata));
    const safe = stata.described.columns.find(({ name }) => name === 'safe')!;
    expect(safe.values?.some(({ value, isMissing }) => value === '.a' && isMissing)).toBe(true);
    const broken = await described(await bring('other.dta', Buffer.from('a,b\n1,2\n')));
    expect(broken).toMatchObject({
      findings: [{ code: 'file-unreadable', file: 'other.dta', said: expect.anything() }],
    });
  });

  it('of a study with replicate weights the check tells method, number and degrees of freedom', async () => {
    const text = readFileSync(join(STUDIES, 'caribbean/replicates.json'), 'utf8');
    const files = [await bring('replicates.csv', readFileSync(join(STUDIES, 'caribbean/replicates.csv')))];
    const told = async (study: string) => {
      const reply = await ask<CheckStudyReply>('POST', '/api/checked-studies', { text: study, files });
      expect(checkStudy.reply.safeParse(reply).error).toBeUndefined();
      return 'checked' in reply ? reply.checked.designs.map(({ replicates }) => replicates) : reply;
    };
    expect(await told(text)).toEqual([{ method: 'JKn', count: 40, degreesOfFreedom: 36, isStated: true }]);
    expect(await told(text.replace(', "degreesOfFreedom": 36', ''))).toEqual([
      { method: 'JKn', count: 40, degreesOfFreedom: 39, isStated: false },
    ]);
  });

  it('a study is checked before any estimate, and its figures have the bytes of the command', async () => {
    const study = await bringStudy('ncvs', ['households.csv', 'persons.csv', 'incidents.csv']);
    const reply = await ask<CheckStudyReply>('POST', '/api/checked-studies', study);
    expect(checkStudy.reply.safeParse(reply).error).toBeUndefined();
    if (!('checked' in reply)) throw new Error(JSON.stringify(reply));
    const { findings, selections, designs, crimes, leftOver } = reply.checked;
    expect(findings).toEqual([]);
    const file = await analysisFileFromStudy(join(STUDIES, 'ncvs/study.json'), join(STUDIES, 'ncvs'));
    expect(designs[1]).toMatchObject({
      part: 'persons',
      rows: file.persons.rows,
      strata: new Set(file.persons.stratum).size,
      single: 0,
      weights: [{ name: '', sum: file.persons.weight.reduce((sum, one) => sum + one, 0) }],
    });
    expect(crimes.reduce((sum, { incidents }) => sum + incidents, 0)).toBe(file.incidents.rows);
    const robbery = selections.find(({ text }) => text.includes("'07'"))!;
    const lines = readFileSync(join(STUDIES, 'ncvs/incidents.csv'), 'utf8').trimEnd().split('\n').slice(1);
    const all = lines.filter((line) => line.includes(',07,'));
    const abroad = /,1,[\d.]+,\d$/;
    expect(robbery).toMatchObject({ path: ['incidents', 'crimes', 1, 'when'], rows: all.length, of: lines.length });
    // Those abroad are rows that the condition selects, and no incidents.
    expect(all.filter((line) => !abroad.test(line))).toHaveLength(crimes[1]!.incidents);
    const inScope = selections.find(({ text }) => text === "{V4022} <> '1'");
    expect(inScope).toMatchObject({ rows: file.incidents.rows, of: lines.length });
    expect(study.text.split('\n')[robbery.line - 1]).toContain("'07'");
    expect(leftOver).toEqual([]);

    const figures = await ask<StudyFiguresReply>('POST', '/api/study-figures', { ...study, standard: 'inegi' });
    expect(makeStudyFigures.reply.safeParse(figures).error).toBeUndefined();
    if (!('made' in figures)) throw new Error(JSON.stringify(figures));
    expect(figures.made.csv).toBe(estimatesCsv(estimateIndicators(file, { standard: 'inegi' })));
  });

  it('what is left over is told with its values, and what is wrong with its place and its sentence', async () => {
    const { text, files } = await bringStudy('ncvs', ['households.csv', 'persons.csv', 'incidents.csv']);
    const study = JSON.parse(text);
    study.incidents.crimes = study.incidents.crimes.slice(1);
    study.incidents.sets = {};
    study.incidents.answers.rep_formal_self = { yes: "{V4399} = '1'" };
    study.persons.domains.sex.categories = { male: "{V3018} = '1'" };
    const asked = { text: JSON.stringify(study, null, 2), files };
    const reply = await ask<CheckStudyReply>('POST', '/api/checked-studies', asked);
    if (!('checked' in reply)) throw new Error(JSON.stringify(reply));
    const { leftOver, findings } = reply.checked;
    expect(leftOver.map(({ kind }) => kind)).toEqual(['no-crime', 'no-category', 'no-answer']);
    expect(leftOver[0]!.values[0]!.value).toBe('V4529 = 02');
    expect(leftOver[0]!.rows).toBe(leftOver[0]!.values.reduce((sum, { rows }) => sum + rows, 0));
    expect(findings[0]).toMatchObject({
      code: 'unknown-code',
      file: 'incidents.csv',
      said: { sentence: 'undeclaredCrime' },
    });
    // Nothing of the study is known without its files.
    expect(await ask('POST', '/api/checked-studies', { text: asked.text, files: files.slice(1) })).toMatchObject({
      findings: [{ code: 'study-shape', line: expect.any(Number), said: { sentence: 'notBrought' } }],
    });
    expect(await ask('POST', '/api/judged-studies', { text: asked.text })).toEqual({ findings: [] });
    expect(await ask('POST', '/api/judged-studies', { text: '{"stdy": 1}' })).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ said: expect.anything(), line: 1 })]),
    });
    expect(await ask('POST', '/api/checked-studies', { text: '{', files: [] })).toMatchObject({
      findings: [{ code: 'study-not-json', line: 1, said: { sentence: 'ofJson' } }],
    });
  });

  it('is saved by name, also half made; of two who change it the later is told', async () => {
    const put = (text: string, revision: number) =>
      ask<PutStudyReply>('PUT', `/api/studies/${KEY}`, { text, files: [], revision });
    expect(await put('{"study": " "}', 0)).toMatchObject({ findings: [{ said: { sentence: 'blankName' } }] });
    expect(await put('{"study": "half"}', 0)).toMatchObject({ saved: { study: 'half', revision: 1 } });
    expect(await put('{"study": "more"}', 1)).toMatchObject({ saved: { revision: 2 } });
    expect(await put('{"study": "late"}', 1)).toMatchObject({ other: { study: 'more', revision: 2 } });
    expect(await ask('GET', '/api/studies')).toMatchObject({ studies: [{ key: KEY, study: 'more' }] });
    expect((await api.ask('carla', 'DELETE', `/api/studies/${KEY}?revision=2`)).status).toBe(200);
    expect((await api.ask('carla', 'GET', `/api/studies/${KEY}`)).status).toBe(404);
  });

  it('the name of a file stands in no log and in no line of the audit trail', async () => {
    await bring('marcado-quetzal.csv', Buffer.from('a\n1\n'));
    expect(JSON.stringify(await api.store.audit())).not.toContain('quetzal');
  });
});
