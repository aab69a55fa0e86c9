import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  getTableChoices,
  type MakeTableReply,
  makeTable,
  type PutTableReply,
  putTable,
  type TableChoices,
} from '#contract';
import { readInterviews } from '../../../server/analysis/figures.ts';
import { planTables } from '../../../server/analysis/tables/plan-table.ts';
import { readTableText } from '../../../server/analysis/tables/read-tables.ts';
import { tableCsvParts } from '../../../server/analysis/tables/table-csv.ts';
import { tableJsonParts } from '../../../server/analysis/tables/table-json.ts';
import { tabulateTable } from '../../../server/analysis/tables/tabulate-table.ts';
import { aSubmission } from '../a-submission.ts';
import { type Api, type Caller, SURVEY, startApi } from '../api.ts';

const SPEC = {
  table: 'robbery',
  title: { es: 'Robo', en: 'Robbery' },
  figures: [{ indicator: 'prevalence_person', crimes: ['robbery', 'any_person'] }, { indicator: 'crimes' }],
  by: [{ variable: 'sex' }, { variable: 'age_group', total: 'last' }],
};

const textOf = (spec: object) => `${JSON.stringify(spec, null, 2)}\n`;

const KEY = '6f0c9a52-0000-4000-8000-000000000002';

describe('tables of an edition', () => {
  let api: Api;
  const send = (caseId: string) => {
    const submission = aSubmission(caseId, caseId === 'A-1' ? { robbery_ref: 'yes', robbery_times: 1 } : {});
    return api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body: submission });
  };
  beforeAll(async () => {
    api = await startApi();
    await send('A-1');
    await send('A-2');
  });
  afterAll(() => api.close());

  const made = async (text: string) =>
    (await (await api.ask('carla', 'POST', '/api/made-tables', { body: { text } })).json()) as MakeTableReply;

  it('offers what its interviews can give', async () => {
    const reply = (await (await api.ask('carla', 'GET', '/api/table-choices')).json()) as TableChoices;
    expect(getTableChoices.reply.safeParse(reply).error).toBeUndefined();
    expect(reply).toMatchObject({ survey: SURVEY, interviews: 2 });
    const prevalence = reply.figures.find(({ id }) => id === 'prevalence_person')!;
    expect(prevalence).toMatchObject({ largest: 'any_person', kind: 'share', per: 100_000 });
    expect(prevalence.crimes.find(({ crime }) => crime === 'robbery')).toMatchObject({ unit: 'person', isSet: false });
    const place = reply.figures.find(({ id }) => id === 'place')!;
    expect([place.lacks, place.kind, place.crimes.length > 1]).toEqual([undefined, 'share', true]);
    expect(reply.variables.find(({ variable }) => variable === 'sex')).toMatchObject({ basis: 'either' });
    expect(reply.variables.find(({ variable }) => variable === 'state_of_event')).toMatchObject({ basis: 'event' });
    expect(reply.answers.place?.home?.es).toBe('En la vivienda');
  });

  it('are made as `cifra table` writes them, byte for byte', async () => {
    const reply = await made(textOf(SPEC));
    expect(makeTable.reply.safeParse(reply).error).toBeUndefined();
    if (!('made' in reply)) throw new Error(JSON.stringify(reply));
    const { file } = await readInterviews({ ...api.services, keepDerived: api.store.keepDerived }, SURVEY);
    const source = readTableText(textOf(SPEC), 'robbery.json');
    const cells = tabulateTable(planTables([source], file)[0]!, file);
    expect(reply.made.json).toBe([...tableJsonParts(file, source.table, cells)].join(''));
    expect(reply.made.csv).toBe([...tableCsvParts(['sex', 'age_group'], cells)].join(''));
    expect(reply.made).toMatchObject({ survey: SURVEY, interviews: 2 });
    expect(JSON.parse(reply.made.json).cells).toHaveLength(36);
  });

  it('are of the interviews that count now', async () => {
    const households = textOf({ table: 'h', figures: [{ indicator: 'households' }] });
    const before = await made(households);
    await send('A-3');
    const after = await made(households);
    expect([before, after].map((reply) => 'made' in reply && reply.made.interviews)).toEqual([2, 3]);
  });

  it('are refused with every place, what is wrong there and what to do', async () => {
    const reply = await made(
      '{\n  "table": "t",\n  "figures": [{ "indicator": "plaza" }],\n  "by": [{ "variable": "shoe" }]\n}',
    );
    if (!('findings' in reply)) throw new Error('it was made');
    expect(reply.findings.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['unknown-indicator', 3, 17],
      ['unknown-variable', 4, 12],
    ]);
    expect(reply.findings[0]).toMatchObject({
      said: { sentence: 'unknownIndicator', about: ['plaza', expect.anything()] },
    });
    const shape = await made('{"table":"t","figures":[{"indicator":"plaza"}],"by":[{"variable":"shoe"}],"level":95}');
    if (!('findings' in shape)) throw new Error('it was made');
    expect(shape.findings.map(({ code }) => code)).toEqual(['unknown-indicator', 'unknown-variable', 'table-shape']);
    expect(await made('{"table":"t",}')).toMatchObject({ findings: [{ code: 'table-not-json', line: 1, column: 14 }] });
    expect(await made('{"table":"T","figures":[]}')).toMatchObject({
      findings: [{ code: 'table-shape' }, { code: 'table-shape' }],
    });
  });

  describe('saved', () => {
    const save = async (caller: Caller, text: string, revision: number, key = KEY) => {
      const reply = await api.ask(caller, 'PUT', `/api/tables/${key}`, { body: { text, revision } });
      const body = (await reply.json()) as PutTableReply;
      if (reply.ok) expect(putTable.reply.safeParse(body).error).toBeUndefined();
      return body;
    };
    const other = textOf({ ...SPEC, table: 'other' });

    it('keep the text of their file; of two who change one, the later one is told', async () => {
      expect(await save('carla', textOf(SPEC), 0)).toMatchObject({ saved: { revision: 1, title: SPEC.title } });
      expect(await save('carla', textOf(SPEC), 0)).toMatchObject({ saved: { revision: 1 } });
      expect(await save('carla', other, 0)).toMatchObject({ other: { revision: 1, text: textOf(SPEC) } });
      expect(await save('carla', other, 1)).toMatchObject({ saved: { revision: 2, table: 'other' } });
      const kept = await (await api.ask('carla', 'GET', `/api/tables/${KEY}`)).json();
      expect(kept).toMatchObject({ text: other, revision: 2, changedBy: 'carla' });
    });

    it('are checked before they are kept', async () => {
      expect(await save('carla', '{"table":"t","figures":"all"}', 2)).toMatchObject({
        findings: [{ code: 'table-shape', line: 1, column: 14 }],
      });
      expect(await save('carla', textOf(SPEC), 0, 'X')).toMatchObject({ code: 'unknown-table' });
    });

    it('are deleted only as somebody saw them', async () => {
      const remove = async (revision: number) =>
        (await api.ask('carla', 'DELETE', `/api/tables/${KEY}?revision=${revision}`)).json();
      expect(await remove(1)).toMatchObject({ other: { revision: 2 } });
      expect(await remove(2)).toEqual({ deleted: true });
      expect(await remove(2)).toEqual({ deleted: true });
      expect(await save('carla', other, 2)).toEqual({ other: null });
      expect((await api.ask('carla', 'GET', `/api/tables/${KEY}`)).status).toBe(404);
      expect(await (await api.ask('carla', 'GET', '/api/tables')).json()).toEqual({ tables: [] });
    });
  });
});
