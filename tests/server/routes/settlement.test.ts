import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  actionsFor,
  type QuarantineReason,
  type ReceiptReply,
  SETTLED_BY,
  type SettleAction,
  type SubmissionDetailReply,
  sealInterview,
} from '#contract';
import { settle as settleArrival } from '../../../server/arrivals/settle-arrival.ts';
import { testKeys } from '../../support/test-keys.ts';
import { aSubmission } from '../a-submission.ts';
import { type Api, SURVEY, startApi } from '../api.ts';
import { ARRIVALS, goneOnWith, type Questionnaires, questionnaires } from '../arrivals.ts';

describe('arrivals out of the ordinary', () => {
  let api: Api;
  let published: Questionnaires;
  beforeEach(async () => {
    published = questionnaires();
    api = await startApi({ instruments: published });
  });
  afterEach(() => api.close());

  const arrived = async ({ id, sha256 }: ReceiptReply) => {
    const { submissions } = await api.store.submissions({ survey: SURVEY, page: 1 });
    return submissions.find((one) => one.id === id && one.sha256 === sha256)!;
  };
  const settle = (key: string, body: unknown) =>
    api.ask('bruno', 'POST', `/api/submissions/${key}/settlement`, { body });
  const ofAnother = ({ kind }: { kind: QuarantineReason }) => kind === 'case-of-another';
  const codeOf = async (response: Response) => `${response.status} ${(await response.json()).code}`;

  it.each(ARRIVALS)('$kind: is stored, needs review, and is settled by "$action"', async (arrival) => {
    const response = await arrival.send(api);
    const receipt = (await response.json()) as ReceiptReply;
    expect(response.status).toBe(201);
    expect(receipt).toMatchObject({ status: 'quarantined', reasons: [arrival.kind] });
    const { key } = await arrived(receipt);
    const shown = await (await api.ask('bruno', 'GET', `/api/submissions/${key}`)).json();
    expect(actionsFor(shown.reasons)).toContain(arrival.action);
    await arrival.before?.(api, published);
    const body = {
      action: arrival.action,
      reason: 'looked into it',
      ...(arrival.survey && { survey: arrival.survey }),
    };
    const settled = await settle(key, body);
    expect([settled.status, arrival.kind]).toEqual([200, arrival.kind]);
    const after = (await settled.json()) as SubmissionDetailReply;
    expect(after.status === 'quarantined' && after.review === 'none').toBe(false);
    expect(JSON.stringify(after)).not.toMatch(/bytes|sha256|forms/);
    const counted = await api.store.acceptedInterviews(SURVEY);
    expect(counted.some(({ caseId }) => caseId === after.caseId && after.status === 'accepted')).toBe(arrival.counts);
    expect(await codeOf(await settle(key, body))).toBe('409 cannot-settle');
    const again = await arrived(receipt);
    expect(again.status === 'quarantined' && again.review === 'none').toBe(false);
  });

  it.each([
    ['accept', 'accept'],
    ['accept', 'keep'],
    ['keep', 'assign-and-accept'],
    ['return', 'accept'],
    ['keep', 'return'],
    ['assign-and-accept', 'keep'],
  ] as const)('two supervisors settle one at the same moment, by "%s" and "%s": once', async (one, other) => {
    const { key } = await arrived(await (await ARRIVALS.find(ofAnother)!.send(api)).json());
    // Each account has turns of its own, and each server of the same database.
    const act = { by: 'bruno', at: api.services.now().toISOString() };
    const settled = (action: SettleAction) =>
      settleArrival(api.services, { key, action, reason: 'looked into it' }, act).then(
        () => 'settled',
        ({ code }) => code,
      );
    const both = await Promise.all([settled(one), settled(other)]);
    expect([...both].sort()).toEqual(['cannot-settle', 'settled']);
    const { status, review, caseId } = (await api.store.submission(key))!;
    expect(status === 'quarantined' && review === 'none').toBe(false);
    const decisions = (await api.store.audit(key)).map(({ action }) => action);
    expect(decisions.filter((action) => action !== 'submission-received')).toHaveLength(1);
    const won = both[0] === 'settled' ? one : other;
    const assigned = (await api.store.audit(caseId)).filter(({ action }) => action === 'case-assigned');
    expect(assigned.filter(({ by }) => by === 'bruno')).toHaveLength(Number(won === 'assign-and-accept'));
  });

  it('are at least fifteen kinds, and each kind that the contract knows is sent here or made by a decision', () => {
    const sent = ARRIVALS.map(({ kind }) => kind);
    expect(new Set(sent).size).toBeGreaterThanOrEqual(15);
    const others = Object.keys(SETTLED_BY).filter((kind) => !sent.includes(kind as QuarantineReason));
    expect(others).toEqual(['case-settled-otherwise']);
  });

  it('the same bytes get the same receipt after they are settled', async () => {
    const submission = { ...aSubmission(), version: '9.0.0' };
    const send = async () =>
      (await api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body: submission })).text();
    const first = await send();
    const { key } = await arrived(JSON.parse(first));
    published.add({ version: '9.0.0' });
    expect(await (await settle(key, { action: 'recheck' })).json()).toMatchObject({ status: 'accepted', reasons: [] });
    expect(await send()).toBe(first);
  });

  it('an interview that went on with the version that it names is ordinary, sealed or not; with another one it waits', async () => {
    const { version } = aSubmission();
    const proper = goneOnWith(version, goneOnWith('0.9.0', aSubmission('A-2')));
    const sent = await api.ask('ana', 'PUT', `/api/submissions/${proper.id}`, { body: proper });
    expect(await arrived(await sent.json())).toMatchObject({ status: 'accepted', reasons: [] });
    const { answers: _, events, ...header } = goneOnWith('0.9.0', aSubmission());
    const sealed = await sealInterview(testKeys.surveyPublic(), header, events);
    const other = await api.ask('ana', 'PUT', `/api/submissions/${header.id}`, { body: sealed });
    expect(await arrived(await other.json())).toMatchObject({ status: 'quarantined', reasons: ['other-version'] });
  });

  it('looking again changes nothing while what lacks has not come, and holds what breaks a rule', async () => {
    const submission = { ...aSubmission(), version: '9.0.0' };
    submission.answers.control!.never_asked = 'x';
    const receipt = await (
      await api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body: submission })
    ).json();
    const { key } = await arrived(receipt);
    expect(await (await settle(key, { action: 'recheck' })).json()).toMatchObject({ reasons: ['unknown-version'] });
    published.add({ version: '9.0.0' });
    expect(await (await settle(key, { action: 'recheck' })).json()).toMatchObject({ status: 'held', reasons: [] });
    expect(await codeOf(await settle(key, { action: 'recheck' }))).toBe('409 cannot-settle');
  });

  it('a late revision stands on the approved case until somebody settles it', async () => {
    const revision = ARRIVALS.find(({ kind }) => kind === 'case-already-approved')!;
    const { key } = await arrived(await (await revision.send(api)).json());
    const approved = async () =>
      (await (await api.ask('bruno', 'GET', '/api/submissions?review=approved')).json()).submissions[0];
    expect(await approved()).toMatchObject({ caseId: 'A-1', revision: 'pending' });
    expect((await settle(key, { action: 'keep', reason: 'the first one stands' })).status).toBe(200);
    expect(await approved()).toMatchObject({ revision: 'kept' });
    expect(await (await api.ask('bruno', 'GET', `/api/submissions/${key}`)).json()).toMatchObject({ review: 'kept' });
  });

  it('a revision that takes the place of the approved one leaves that one kept beside', async () => {
    const revision = ARRIVALS.find(({ kind }) => kind === 'case-already-approved')!;
    const { key } = await arrived(await (await revision.send(api)).json());
    await settle(key, { action: 'accept', reason: 'the later one is right' });
    const { submissions } = await api.store.submissions({ survey: SURVEY, status: 'quarantined', page: 1 });
    expect(submissions).toMatchObject([{ review: 'kept', reasons: ['case-settled-otherwise'] }]);
  });

  it('whatever arrives late for a published edition can only be kept', async () => {
    await api.ask('elena', 'PUT', `/api/surveys/${SURVEY}/state`, { body: { state: 'closed' } });
    await api.ask('elena', 'PUT', `/api/surveys/${SURVEY}/state`, { body: { state: 'published' } });
    const submission = aSubmission();
    const receipt = await (
      await api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body: submission })
    ).json();
    const { key } = await arrived(receipt);
    expect(await codeOf(await settle(key, { action: 'accept', reason: 'late' }))).toBe('409 survey-published');
    expect(await (await settle(key, { action: 'keep', reason: 'late' })).json()).toMatchObject({ review: 'kept' });
  });

  it('a reason is asked for, and only what the kind allows is done', async () => {
    const { key } = await arrived(await (await ARRIVALS[0]!.send(api)).json());
    expect(await codeOf(await settle(key, { action: 'accept' }))).toBe('422 reason-required');
    expect(await codeOf(await settle(key, { action: 'recheck', reason: 'x' }))).toBe('409 cannot-settle');
    expect(await codeOf(await settle('nothing', { action: 'keep', reason: 'x' }))).toBe('404 unknown-submission');
    const proper = aSubmission('A-2');
    const receipt = await (await api.ask('ana', 'PUT', `/api/submissions/${proper.id}`, { body: proper })).json();
    const ordinary = await arrived(receipt);
    expect(await codeOf(await settle(ordinary.key, { action: 'keep', reason: 'x' }))).toBe('409 cannot-settle');
  });

  it('a dwelling whose only arrival was kept aside is new again for its interviewer', async () => {
    const { key } = await arrived(await (await ARRIVALS[0]!.send(api)).json());
    await settle(key, { action: 'keep', reason: 'made up by a thief' });
    const { cases } = await (await api.ask('ana', 'GET', '/api/assignments')).json();
    expect(cases[0]).toMatchObject({ caseId: 'A-1', status: 'new' });
  });

  it('what waits for several reasons can be done only in a way that all of them allow', () => {
    expect(actionsFor(['case-of-another', 'survey-not-in-field'])).toEqual([
      'assign-and-accept',
      'accept',
      'keep',
      'return',
    ]);
    expect(actionsFor(['unknown-version', 'revoked-device'])).toEqual(['recheck', 'keep', 'return']);
    expect(actionsFor(['too-complex', 'id-conflict'])).toEqual(['return', 'keep']);
  });
});
