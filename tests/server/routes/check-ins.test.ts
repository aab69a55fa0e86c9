import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CheckInBody, listCheckIns } from '#contract';
import { type Api, type Caller, SURVEY, startApi } from '../api.ts';

const ID = '00000000-0000-4000-8000-000000000001';

describe('check-ins', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.close());

  /** Half an hour from the clock of the tests, in the time of the place. */
  const goneIn: CheckInBody = {
    survey: SURVEY,
    caseId: 'A-1',
    due: '2026-11-24T10:30:00-05:00',
    alarm: false,
    ended: false,
  };
  const send = (state: Partial<CheckInBody> = {}, id = ID, caller: Caller = 'ana') =>
    api.ask(caller, 'PUT', `/api/check-ins/${id}`, { body: { ...goneIn, ...state } });
  const toAskAfter = async () => {
    const reply = await (await api.ask('bruno', 'GET', '/api/check-ins')).json();
    expect(listCheckIns.reply.parse(reply)).toEqual(reply);
    return reply.checkIns;
  };

  it('show nobody who is in time, and who is not once the time is over', async () => {
    expect((await send()).status).toBe(200);
    expect(await toAskAfter()).toEqual([]);
    api.setNow('2026-11-24T15:31:00.000Z');
    const due = '2026-11-24T15:30:00.000Z';
    expect(await toAskAfter()).toEqual([{ id: ID, interviewer: 'ana', caseId: 'A-1', due, alarm: false }]);
    await send({ due: '2026-11-24T11:00:00-05:00' });
    expect(await toAskAfter()).toEqual([]);
  });

  it('an end in time leaves no trace of how long it took, also when it comes before its beginning', async () => {
    await send({ ended: true });
    await send();
    api.setNow('2026-11-24T20:00:00.000Z');
    expect(await toAskAfter()).toEqual([]);
    expect(await api.store.openCheckIns(SURVEY, '9999')).toEqual([]);
  });

  it('a call for help is shown at once and first, and stays when somebody is out', async () => {
    const other = '00000000-0000-4000-8000-000000000002';
    await send({ due: '2026-11-24T09:00:00-05:00' }, other);
    await send({ alarm: true });
    await send({ ended: true });
    expect((await toAskAfter()).map(({ id, alarm }: { id: string; alarm: boolean }) => [id, alarm])).toEqual([
      [ID, true],
      [other, false],
    ]);
  });

  it('a supervisor who reached the person takes it from the list, and a later call for help puts it there', async () => {
    api.setNow('2026-11-24T16:00:00.000Z');
    await send();
    expect((await api.ask('bruno', 'POST', `/api/check-ins/${ID}/settle`)).status).toBe(204);
    expect(await toAskAfter()).toEqual([]);
    await send();
    expect(await toAskAfter()).toEqual([]);
    await send({ alarm: true });
    expect(await toAskAfter()).toHaveLength(1);
    expect((await api.store.audit(ID)).map(({ action, by }) => [action, by])).toEqual([['check-in-settled', 'bruno']]);
  });

  it('is nobody else’s to change, and an unknown one cannot be settled', async () => {
    await send({ alarm: true });
    await send({ caseId: 'A-2', due: '2026-11-25T10:30:00-05:00' }, ID, 'luis');
    expect(await toAskAfter()).toMatchObject([{ interviewer: 'ana', caseId: 'A-1' }]);
    const unknown = await api.ask('bruno', 'POST', `/api/check-ins/${ID.replace('1', '9')}/settle`);
    expect([unknown.status, (await unknown.json()).code]).toEqual([404, 'unknown-check-in']);
    expect((await send({}, 'c-1')).status).toBe(400);
  });

  it('has no place but the dwelling', () => {
    expect(Object.keys(goneIn).sort()).toEqual(['alarm', 'caseId', 'due', 'ended', 'survey']);
  });
});
