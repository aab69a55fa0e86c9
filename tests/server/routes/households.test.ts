import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HouseholdBody, householdReceipt, householdSeed } from '#contract';
import type { Submission } from '#questionnaires';
import { KeyRing } from '../../../server/keys/key-ring.ts';
import { publicRingOf } from '../../../server/keys/make-key-ring.ts';
import { scenario } from '../../support/scenario.ts';
import { testKeyRing } from '../../support/test-keys.ts';
import { aSubmission } from '../a-submission.ts';
import { type Api, type Caller, instrument, SURVEY, sampleUnit, startApi } from '../api.ts';
import { aVisit } from '../visits/a-visit.ts';

const LABEL = 'canary upstairs';

function aHousehold(changes: Partial<HouseholdBody> = {}): HouseholdBody {
  return {
    survey: SURVEY,
    caseId: 'A-1',
    household: 2,
    label: LABEL,
    foundAt: '2026-11-24T09:00:00-05:00',
    ...changes,
  };
}

/** An interview of the second household of A-1, drawn with the seed that tablet and server both make. */
function interviewOfSecond(): Submission {
  const caseId = 'A-1-H2';
  const seed = householdSeed(sampleUnit('A-1').seed, 2);
  const { answers, events } = scenario(instrument, { caseId, seed }).answers({}).interview();
  return { ...aSubmission(), id: randomUUID(), caseId, answers, events };
}

describe('further households', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.close());

  const send = (caller: Caller, body: unknown, id: string = randomUUID()) =>
    api.ask(caller, 'PUT', `/api/households/${id}`, { body });
  const read = async (caller: Caller, path: string) => (await api.ask(caller, 'GET', path)).json();
  const submit = async (interview: Submission) =>
    (await api.ask('ana', 'PUT', `/api/submissions/${interview.id}`, { body: interview })).json();

  it('an interviewer sends one and gets a receipt; the same again gets the same one', async () => {
    const id = randomUUID();
    const first = await send('ana', aHousehold(), id);
    const receipt = await first.json();
    expect(first.status).toBe(201);
    expect(householdReceipt.parse(receipt)).toEqual(receipt);
    const again = await send('ana', aHousehold(), id);
    expect([again.status, await again.json()]).toEqual([200, receipt]);
  });

  it('two households of a dwelling are two interviews, whichever word comes first', async () => {
    expect((await submit(interviewOfSecond())).status).toBe('accepted');
    await send('ana', aHousehold());
    expect((await submit(aSubmission('A-1'))).status).toBe('accepted');
    expect((await submit(interviewOfSecond())).reasons).toEqual(['case-already-submitted']);
    const { cases } = await read('ana', '/api/assignments');
    expect(cases.map(({ caseId, status }: { caseId: string; status: string }) => [caseId, status])).toEqual([
      ['A-1', 'accepted'],
      ['A-1-H2', 'accepted'],
      ['A-2', 'new'],
      ['A-3', 'new'],
    ]);
    expect((await read('bruno', '/api/visits/rates')).all.counts).toMatchObject({ I: 2, untried: 2 });
  });

  it('each has its own visits and its own place in the rates', async () => {
    await send('ana', aHousehold());
    const visit = aVisit({ caseId: 'A-1-H2', household: 2, outcome: 'refusal', reason: 'refused-at-door', last: true });
    await api.ask('ana', 'PUT', `/api/visits/${randomUUID()}`, { body: visit });
    const { cases } = await read('bruno', '/api/visits/progress');
    expect(cases.slice(0, 2)).toMatchObject([
      { caseId: 'A-1', households: [{ household: 1, state: 'untried' }] },
      { caseId: 'A-1-H2', label: `Dwelling A-1 · ${LABEL}`, households: [{ household: 2, state: 'closed' }] },
    ]);
    expect((await read('bruno', '/api/visits/rates')).all.counts).toMatchObject({ R: 1, untried: 3 });
  });

  it.each([
    ['nobody went to its own', false, { R: 1, untried: 3 }],
    ['its own was visited too', true, { R: 1, open: 1, untried: 2 }],
  ])('counts once in the rates where it was noted at the door of the first: %s', async (_, isVisited, counts) => {
    await send('ana', aHousehold());
    const visit = (more: object) => api.ask('ana', 'PUT', `/api/visits/${randomUUID()}`, { body: aVisit(more) });
    await visit({ caseId: 'A-1', household: 2, outcome: 'refusal', reason: 'refused-at-door', last: true });
    if (isVisited) await visit({ caseId: 'A-1', household: 1, outcome: 'nobody' });
    const { all } = await read('bruno', '/api/visits/rates');
    expect(Object.fromEntries(Object.entries(all.counts).filter(([, n]) => n !== 0))).toEqual(counts);
    const account = await (await api.ask('carla', 'GET', '/api/sample-accounting')).json();
    expect(account.steps[1]).toMatchObject({ step: 'households', n: 4 });
  });

  it('the sample says in which dwelling it was found', async () => {
    await send('ana', aHousehold());
    expect((await read('bruno', '/api/sample-units')).units[1]).toMatchObject({
      caseId: 'A-1-H2',
      interviewer: 'ana',
      found: { dwelling: 'A-1', household: 2 },
    });
  });

  it('the label is in neither the log nor the trail', async () => {
    await send('ana', aHousehold());
    expect(api.logged.join('\n')).not.toContain('canary');
    expect(JSON.stringify(await api.store.audit())).not.toContain('canary');
  });

  it('a server without the secret half of its keys receives it too', async () => {
    await api.close();
    api = await startApi({ keys: new KeyRing(publicRingOf(testKeyRing)) });
    expect((await send('ana', aHousehold())).status).toBe(201);
  });

  it.each([
    ['the first household', { household: 1 }, 'household'],
    ['a seventh household', { household: 7 }, 'household'],
    ['a label of a book', { label: 'x'.repeat(61) }, 'label'],
    ['an instant without a time zone', { foundAt: '2026-11-24T09:00:00' }, 'foundAt'],
  ])('%s is refused, and the answer names the place', async (_, changes, path) => {
    const response = await send('ana', { ...aHousehold(), ...changes });
    expect(response.status).toBe(400);
    expect((await response.json()).places.map((place: { path: string }) => place.path)).toEqual([path]);
  });
});
