import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listContacts } from '#contract';
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
