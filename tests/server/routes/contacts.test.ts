import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importContacts, listContacts } from '#contract';
import { KeyRing } from '../../../server/keys/key-ring.ts';
import { publicRingOf } from '../../../server/keys/make-key-ring.ts';
import { testKeyRing } from '../../support/test-keys.ts';
import { type Api, type Caller, SURVEY, startApi } from '../api.ts';

const CSV = [
  'unit_id,stratum,psu,area,p1,address,phone',
  'B-1,north,n1,urban,0.5,Calle del Canario 2,+52 55 5555 0101',
  'B-2,north,n1,urban,0.5,,55 5555 0102',
].join('\n');

describe('contacts', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
    const headers = { 'Content-Type': 'text/csv' };
    await api.ask('bruno', 'POST', '/api/sample-units', { body: CSV, headers });
  });
  afterEach(() => api.close());

  const contactsOf = async (caller: Caller) => (await api.ask(caller, 'GET', '/api/contacts')).json();
  const assign = (caseIds: string[], interviewer: string) =>
    api.ask('bruno', 'POST', '/api/assignments', { body: { caseIds, interviewer } });

  it('are with the interviewer while the case is', async () => {
    await assign(['B-1', 'B-2'], 'luis');
    const reply = await contactsOf('luis');
    expect(listContacts.reply.parse(reply)).toEqual(reply);
    expect(reply.contacts).toEqual([
      { survey: SURVEY, caseId: 'B-1', address: 'Calle del Canario 2', phone: '+52 55 5555 0101' },
      { survey: SURVEY, caseId: 'B-2', phone: '55 5555 0102' },
    ]);
    await assign(['B-1'], 'ana');
    expect((await contactsOf('luis')).contacts).toHaveLength(1);
    await api.store.setSurveyState(SURVEY, 'closed', { by: 'bruno', at: '2026-11-24T15:00:00.000Z' });
    expect((await contactsOf('luis')).contacts).toHaveLength(1);
    await api.store.setSurveyState(SURVEY, 'published', { by: 'bruno', at: '2026-11-24T15:00:00.000Z' });
    expect((await contactsOf('luis')).contacts).toEqual([]);
  });

  it('are in nothing else: no list, no export, no log, no audit trail', async () => {
    await assign(['B-1'], 'ana');
    await contactsOf('ana');
    for (const [caller, path] of [
      ['ana', '/api/assignments'],
      ['ana', '/api/visits'],
      ['bruno', '/api/sample-units'],
      ['bruno', '/api/visits/progress'],
      ['bruno', '/api/visits/rates'],
      ['carla', '/api/coding.csv'],
      ['carla', '/api/estimates.csv'],
    ] as const)
      expect(await (await api.ask(caller, 'GET', path)).text(), path).not.toMatch(/Canario|0101/);
    expect(api.logged.join('\n')).not.toMatch(/Canario|0101/);
    expect(JSON.stringify(await api.store.audit())).not.toMatch(/Canario|0101/);
  });
});

describe('contacts that come after the sample', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.close());

  const put = (lines: readonly string[], { caller = 'bruno' as Caller, survey = SURVEY } = {}) =>
    api.ask(caller, 'PUT', `/api/surveys/${survey}/contacts`, {
      body: ['unit_id,address,phone,contact_name,notes', ...lines].join('\n'),
      headers: { 'Content-Type': 'text/csv' },
    });
  const ofAna = async () => (await (await api.ask('ana', 'GET', '/api/contacts')).json()).contacts;
  const ROSA = 'A-1,Calle del Canario 2,55 5555 0101,Rosa Colibrí,Timbre del Tucán';

  it('are replaced and deleted by unit, and others stay as they are', async () => {
    const reply = await (await put([ROSA, 'A-2,Calle 9,,,'])).json();
    expect(importContacts.reply.parse(reply)).toEqual({ imported: 2, deleted: 0, problems: [] });
    expect(await ofAna()).toEqual([
      {
        survey: SURVEY,
        caseId: 'A-1',
        address: 'Calle del Canario 2',
        phone: '55 5555 0101',
        contactName: 'Rosa Colibrí',
        notes: 'Timbre del Tucán',
      },
      { survey: SURVEY, caseId: 'A-2', address: 'Calle 9' },
    ]);
    expect(await (await put(['A-2,,,,', 'A-3,,,Luz,'], { caller: 'elena' })).json()).toMatchObject({
      imported: 1,
      deleted: 1,
    });
    expect((await ofAna()).map(({ caseId }: { caseId: string }) => caseId)).toEqual(['A-1', 'A-3']);
    expect((await api.store.audit(SURVEY)).at(-1)).toMatchObject({
      by: 'elena',
      action: 'contacts-imported',
      reason: 'replaced: 1, deleted: 1',
    });
  });

  it('change nothing when one line is wrong or names a unit that is not in the sample', async () => {
    const wrong = await (await put([ROSA, 'A-2,,llame ya,,'])).json();
    expect(wrong).toMatchObject({ imported: 0, problems: [{ line: 3, column: 'phone', code: 'not-a-phone' }] });
    const unknown = await (await put([ROSA, 'Z-Cóndor,Calle 1,,,', 'A-1-H2,Calle 1,,,'])).json();
    expect(unknown.imported).toBe(0);
    expect(unknown.problems.map(({ line, column, code }: Record<string, string>) => [line, column, code])).toEqual([
      [3, 'unit_id', 'unknown-unit'],
      [4, 'unit_id', 'unknown-unit'],
    ]);
    expect(JSON.stringify([wrong, unknown])).not.toMatch(/Cóndor|llame|Calle|Colibrí/);
    expect(await ofAna()).toEqual([{ survey: SURVEY, caseId: 'A-1', address: 'Calle 1' }]);
  });

  it('are in no list, export, log or audit trail', async () => {
    await put([ROSA]);
    await put([ROSA, 'A-2,,Rosa Colibrí,,']);
    for (const [caller, path] of [
      ['ana', '/api/assignments'],
      ['ana', '/api/visits'],
      ['bruno', '/api/sample-units'],
      ['bruno', '/api/visits/progress'],
      ['bruno', '/api/submissions'],
      ['bruno', '/api/runs'],
      ['carla', '/api/coding.csv'],
      ['carla', '/api/estimates.csv'],
    ] as const)
      expect(await (await api.ask(caller, 'GET', path)).text(), path).not.toMatch(/Canario|0101|Colibrí|Tucán/);
    expect(api.logged.join('\n')).not.toMatch(/Canario|0101|Colibrí|Tucán/);
    expect(JSON.stringify(await api.store.audit())).not.toMatch(/Canario|0101|Colibrí|Tucán/);
  });

  it('are of an edition that exists and takes them', async () => {
    expect((await put([ROSA], { survey: 'no-such-edition' })).status).toBe(404);
    await api.store.setSurveyState(SURVEY, 'closed', { by: 'bruno', at: '2026-11-24T15:00:00.000Z' });
    const refused = await put([ROSA]);
    expect([refused.status, (await refused.json()).code]).toEqual([409, 'survey-closed']);
  });

  it('are refused by a server that cannot seal them, also to delete one, and it says what to do', async () => {
    const receiving = await startApi({ keys: new KeyRing(publicRingOf(testKeyRing)) });
    for (const line of [ROSA, 'A-1,,,,']) {
      const refused = await receiving.ask('bruno', 'PUT', `/api/surveys/${SURVEY}/contacts`, {
        body: `unit_id,address,phone,contact_name,notes\n${line}`,
        headers: { 'Content-Type': 'text/csv' },
      });
      const { code, detail } = await refused.json();
      expect([refused.status, code]).toEqual([503, 'keys-absent']);
      expect(detail).toMatch(/key ring/);
    }
    await receiving.close();
  });
});
