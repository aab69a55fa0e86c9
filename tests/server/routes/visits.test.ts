import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromBase64, getOutcomeRates, listProgress, listVisits, unpad, type VisitBody, visitReceipt } from '#contract';
import { testKeys } from '../../support/test-keys.ts';
import { aSubmission } from '../a-submission.ts';
import { type Api, type Caller, SURVEY, startApi } from '../api.ts';
import { aVisit } from '../visits/a-visit.ts';

const NOTE = 'Rosalba-canary: the dog bites';

describe('visits', () => {
  let api: Api;
  let made = 0;
  beforeEach(async () => {
    api = await startApi();
    made = 0;
  });
  afterEach(() => api.close());

  const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const send = (caller: Caller, visit: unknown, id = idOf(++made)) =>
    api.ask(caller, 'PUT', `/api/visits/${id}`, { body: visit });
  const read = async (caller: Caller, path: string) => (await api.ask(caller, 'GET', path)).json();
  const progressOf = async (caseId: string) =>
    (await read('bruno', '/api/visits/progress')).cases.find((each: { caseId: string }) => each.caseId === caseId);
  const ratesOf = async (query = '') => read('bruno', `/api/visits/rates${query}`);

  it('an interviewer sends a visit and gets a receipt; the same again gets the same one', async () => {
    const first = await send('ana', aVisit(), idOf(7));
    const receipt = await first.json();
    expect(first.status).toBe(201);
    expect(visitReceipt.parse(receipt)).toEqual(receipt);
    expect(receipt).toMatchObject({ id: idOf(7), epoch: await api.store.epoch() });
    api.setNow('2026-11-25T15:00:00.000Z');
    const again = await send('ana', aVisit(), idOf(7));
    expect([again.status, await again.json()]).toEqual([200, receipt]);
  });

  it('visits may come in any order', async () => {
    const complete = aVisit({ began: '2026-11-26T18:00:00-05:00', outcome: 'complete', last: true });
    for (const visit of [
      complete,
      aVisit(),
      aVisit({ began: '2026-11-25T09:00:00-05:00', outcome: 'refusal', reason: 'refused-at-door' }),
    ])
      expect((await send('ana', visit)).status).toBe(201);
    expect((await progressOf('A-1')).households).toMatchObject([{ visits: 3, state: 'closed', outcome: 'complete' }]);
  });

  it('who takes over a case gets its visits, without note and end', async () => {
    await send('ana', aVisit({ note: NOTE, ended: '2026-11-24T09:05:00-05:00' }));
    await api.ask('bruno', 'POST', '/api/assignments', { body: { caseIds: ['A-1'], interviewer: 'luis' } });
    const reply = await read('luis', '/api/visits');
    expect(listVisits.reply.parse(reply)).toEqual(reply);
    const { ended: _, ...visit } = aVisit();
    expect(reply.visits).toEqual([{ id: idOf(1), ...visit }]);
    expect((await read('ana', '/api/visits')).visits).toEqual([]);
  });

  it('the note and the end lie in the database sealed, of one size, and the private key opens them', async () => {
    const bodies: Uint8Array[] = [];
    const { receiveVisit } = api.store;
    api.store.receiveVisit = (received) => {
      bodies.push(received.detail);
      return receiveVisit(received);
    };
    await send('ana', aVisit({ note: NOTE, ended: '2026-11-24T10:40:00-05:00' }));
    await send('ana', aVisit());
    const [long, short] = bodies.map((each) => Buffer.from(each).toString());
    expect(long).toHaveLength(short!.length);
    expect(long).not.toMatch(/canary|10:40/);
    const { keyId, enc, data } = JSON.parse(long!);
    const aad = new TextEncoder().encode(`visit ${idOf(1)}`);
    const opened = await testKeys.openBytes(keyId, { enc: fromBase64(enc), data: fromBase64(data) }, aad);
    expect(JSON.parse(Buffer.from(unpad(opened)).toString())).toEqual({
      ended: '2026-11-24T10:40:00-05:00',
      note: NOTE,
    });
  });

  it('nothing that a supervisor, an administrator or the log is shown has the note', async () => {
    await send('ana', aVisit({ note: NOTE }));
    for (const path of ['/api/visits/progress', '/api/visits/rates', '/api/sample-units', '/api/submissions'])
      expect(JSON.stringify(await read('bruno', path))).not.toContain('canary');
    expect(api.logged.join('\n')).not.toContain('canary');
    expect(JSON.stringify(await api.store.audit())).not.toContain('canary');
  });

  it('a supervisor is told neither how long a visit took nor how far an interview came', async () => {
    const incomplete = (reason: VisitBody['reason'], ended: string) => aVisit({ outcome: 'incomplete', reason, ended });
    await send('ana', incomplete('screeners-done', '2026-11-24T10:55:00-05:00'));
    const long = await progressOf('A-1');
    await send('ana', { ...incomplete('broken-off', '2026-11-24T09:01:00-05:00'), caseId: 'A-2' });
    const { caseId: _, label: __, ...short } = await progressOf('A-2');
    expect(long).toMatchObject(short);
    expect(short.households).toEqual([
      { household: 1, visits: 1, state: 'open', outcome: 'incomplete', latest: '2026-11-24T12:00:00.000Z' },
    ]);
  });

  it('an appointment is shown to the supervisor until somebody was there', async () => {
    const next = '2026-11-28T10:00:00-05:00';
    await send('ana', aVisit({ outcome: 'appointment', next }));
    expect((await progressOf('A-1')).households).toMatchObject([{ state: 'appointment', next }]);
    await send('ana', aVisit({ began: '2026-11-28T10:00:00-05:00', outcome: 'complete', last: true }));
    expect((await progressOf('A-1')).households[0]).not.toHaveProperty('next');
  });

  it('several households of a dwelling stand each for itself', async () => {
    await send('ana', aVisit({ outcome: 'complete', last: true }));
    await send('ana', aVisit({ household: 2, outcome: 'refusal', reason: 'refused-by-household', last: true }));
    const reply = await read('bruno', '/api/visits/progress');
    expect(listProgress.reply.parse(reply)).toEqual(reply);
    expect((await progressOf('A-1')).households).toMatchObject([
      { household: 1, state: 'closed', outcome: 'complete' },
      { household: 2, state: 'closed', outcome: 'refusal' },
    ]);
    expect((await ratesOf()).all.counts).toMatchObject({ I: 1, R: 1, untried: 2 });
  });

  it('rates follow from the visits, of all and by interviewer or PSU', async () => {
    await send('ana', aVisit({ outcome: 'complete', last: true }));
    await send('ana', aVisit({ caseId: 'A-2', outcome: 'refusal', reason: 'refused-at-door', last: true }));
    await send('ana', aVisit({ caseId: 'A-3' }));
    const reply = await ratesOf();
    expect(getOutcomeRates.reply.parse(reply)).toEqual(reply);
    expect(reply.all.counts).toMatchObject({ I: 1, R: 1, open: 1 });
    expect(reply.all.rates).toMatchObject({ RR1: 0.5, COOP1: 0.5, REF1: 0.5, CON1: 1 });
    expect(reply.groups).toEqual([{ name: 'ana', ...reply.all }]);
    expect((await ratesOf('?by=psu')).groups).toEqual([{ name: 'north-1', ...reply.all }]);
  });

  it('an interview without a visit is of its own household, and who was visited beside it counts too', async () => {
    const interview = aSubmission('A-2');
    await api.ask('ana', 'PUT', `/api/submissions/${interview.id}`, { body: interview });
    await send(
      'ana',
      aVisit({ caseId: 'A-2', household: 2, outcome: 'refusal', reason: 'refused-at-door', last: true }),
    );
    expect((await ratesOf()).all.counts).toMatchObject({ I: 1, R: 1, untried: 2 });
    expect((await progressOf('A-2')).households).toMatchObject([
      { household: 1, visits: 0, state: 'closed' },
      { household: 2, visits: 1, state: 'closed', outcome: 'refusal' },
    ]);
  });

  it('an interview that counts is one without any visit too', async () => {
    const interview = aSubmission('A-2');
    await api.ask('ana', 'PUT', `/api/submissions/${interview.id}`, { body: interview });
    expect((await ratesOf()).all.counts).toMatchObject({ I: 1, untried: 2 });
    expect((await progressOf('A-2')).households).toEqual([{ household: 1, visits: 0, state: 'closed' }]);
  });

  it('a case that the server does not know, or that somebody else has, keeps its visit', async () => {
    expect((await send('ana', aVisit({ caseId: 'Z-9' }))).status).toBe(201);
    expect((await send('luis', aVisit())).status).toBe(201);
    expect((await send('ana', aVisit({ survey: 'no-such-edition' }))).status).toBe(201);
    expect((await ratesOf()).all.counts).toMatchObject({ open: 1, untried: 2 });
  });

  it('what somebody did before the account was disabled still arrives', async () => {
    await api.cookieOf('ana');
    await api.store.setDisabled('ana', true, { by: 'elena', at: '2026-11-24T15:00:00.000Z' });
    expect((await send('ana', aVisit())).status).toBe(201);
  });

  it.each([
    ['an end before its beginning', { ended: '2026-11-24T08:00:00-05:00' }, 'ended'],
    ['a next visit in the past', { next: '2026-11-24T08:00:00-05:00' }, 'next'],
    ['an appointment without its instant', { outcome: 'appointment' }, 'next'],
    ['a refusal that nobody made', { outcome: 'refusal' }, 'reason'],
    ['a reason of another outcome', { reason: 'broken-off' }, 'reason'],
    ['a point of refusal without a refusal', { point: 'during-roster' }, 'point'],
    ['a next visit after the last', { last: true, next: '2026-11-28T10:00:00-05:00' }, 'last'],
    ['an outcome that there is not', { outcome: 'with-crime' }, 'outcome'],
    ['a seventh household', { household: 7 }, 'household'],
    ['an instant without a time zone', { began: '2026-11-24T09:00:00' }, 'began'],
    ['a note of a book', { note: 'x'.repeat(1001) }, 'note'],
  ])('a visit with %s is refused, and the answer names the place', async (_, changes, path) => {
    const response = await send('ana', { ...aVisit(), ...changes });
    expect(response.status).toBe(400);
    const { code, places } = await response.json();
    expect([code, places.map((place: { path: string }) => place.path)]).toEqual(['invalid-request', [path]]);
  });

  it('an address that names no visit is refused', async () => {
    expect((await send('ana', aVisit(), 'v-1')).status).toBe(400);
  });

  it('of an edition that there is not nobody sees how far it is', async () => {
    expect((await api.ask('bruno', 'GET', '/api/visits/rates?survey=nothing')).status).toBe(404);
    expect((await read('bruno', `/api/visits/progress?survey=${SURVEY}`)).total).toBe(3);
  });
});
