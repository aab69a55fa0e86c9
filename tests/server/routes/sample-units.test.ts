import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importSampleUnits, listSampleUnits, type SampleUnitReply } from '#contract';
import { type Api, type Caller, startApi } from '../api.ts';

const CSV = 'unit_id,stratum,psu,area,p1,p2,label,address,phone\nB-1,north,n1,rural,0.1,0.5,Blue house,Calle 2,555\n';

describe('sample units', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.close());

  const list = async (page = 1) =>
    (await (await api.ask('bruno', 'GET', `/api/sample-units?page=${page}`)).json()) as {
      units: SampleUnitReply[];
      total: number;
    };
  const send = (caller: Caller, body: string) =>
    api.ask(caller, 'POST', '/api/sample-units', { body, headers: { 'Content-Type': 'text/csv' } });

  it('the list shows each unit with its place in the design and its interviewer', async () => {
    const reply = await list();
    expect(listSampleUnits.reply.safeParse(reply).error).toBeUndefined();
    expect(reply.total).toBe(3);
    expect(reply.units[0]).toEqual({
      caseId: 'A-1',
      stratum: 'north',
      psu: 'north-1',
      probabilities: [0.1, 0.25],
      area: 'urban',
      label: 'Dwelling A-1',
      interviewer: 'ana',
    });
  });

  it('a supervisor imports a file, and its units are in the list without an interviewer', async () => {
    const response = await send('bruno', CSV);
    const reply = await response.json();
    expect([response.status, reply]).toEqual([200, { imported: 1, problems: [] }]);
    expect(importSampleUnits.reply.safeParse(reply).error).toBeUndefined();
    const { units, total } = await list();
    expect(total).toBe(4);
    expect(units.at(-1)).toEqual({
      caseId: 'B-1',
      stratum: 'north',
      psu: 'n1',
      probabilities: [0.1, 0.5],
      area: 'rural',
      label: 'Blue house',
    });
  });

  it('neither address nor telephone number nor the seed of the draw leaves the server', async () => {
    await send('bruno', CSV);
    expect(JSON.stringify(await list())).not.toMatch(/Calle|555|seed/);
  });

  it('a file with a wrong line imports nothing, and the reply names line, column and code', async () => {
    const response = await send('bruno', `${CSV}B-2,north,n1,moon,2,0.5,,,\n`);
    expect(response.status).toBe(200);
    const { imported, problems } = await response.json();
    expect(imported).toBe(0);
    expect(problems).toMatchObject([
      { line: 3, column: 'area', code: 'unknown-area' },
      { line: 3, column: 'p1', code: 'not-a-probability' },
    ]);
    expect((await list()).total).toBe(3);
  });

  it('a file that is sent twice adds its units once', async () => {
    await send('bruno', CSV);
    expect(await (await send('bruno', CSV)).json()).toMatchObject({
      imported: 0,
      problems: [{ line: 2, column: 'unit_id', code: 'unit-exists' }],
    });
    expect((await list()).total).toBe(4);
  });

  it('comes 200 a page, in the order of the units', async () => {
    const lines = Array.from({ length: 200 }, (_, index) => `C-${1000 + index},north,n1,urban,0.5`);
    await send('elena', `unit_id,stratum,psu,area,p1\n${lines.join('\n')}\n`);
    expect((await list()).units).toHaveLength(200);
    expect((await list(2)).units.map(({ caseId }) => caseId)).toEqual(['C-1197', 'C-1198', 'C-1199']);
    expect(await list(3)).toEqual({ units: [], total: 203 });
  });

  it.each(['0', '-1', 'two', '1.5'])('page %s does not exist', async (page) => {
    const response = await api.ask('bruno', 'GET', `/api/sample-units?page=${page}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'invalid-request', places: [{ path: 'page' }] });
  });

  it('an import is in the audit trail with who made it', async () => {
    await send('bruno', CSV);
    expect((await api.store.audit('sample')).at(-1)).toMatchObject({ by: 'bruno', action: 'sample-imported' });
  });

  it('the sample is for supervisors and administrators', async () => {
    for (const caller of ['ana', 'carla', 'diego'] as const) {
      expect((await api.ask(caller, 'GET', '/api/sample-units')).status).toBe(403);
      expect((await send(caller, CSV)).status).toBe(403);
    }
    expect((await send('nobody', CSV)).status).toBe(401);
    expect((await list()).total).toBe(3);
  });
});
