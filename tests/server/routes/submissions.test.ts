import { createHash, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PRACTICE, type ReceiptReply, type SubmissionDetailReply } from '#contract';
import type { Submission } from '#questionnaires';
import { aSubmission } from '../a-submission.ts';
import { type Api, type Caller, SURVEY, startApi } from '../api.ts';

describe('submissions', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.close());

  const put = (submission: Submission, caller: Caller = 'ana', body: unknown = submission) =>
    api.ask(caller, 'PUT', `/api/submissions/${submission.id}`, { body });
  const receiptOf = async (submission: Submission, caller?: Caller) =>
    (await (await put(submission, caller)).json()) as ReceiptReply;
  const all = async () => (await api.store.submissions({ survey: SURVEY, page: 1 })).submissions;
  const review = (key: string, body: unknown) => api.ask('bruno', 'POST', `/api/submissions/${key}/review`, { body });

  it('a proper interview is accepted, with a receipt that carries the hash of the bytes sent', async () => {
    const body = JSON.stringify(aSubmission(), null, 3);
    const { id } = JSON.parse(body) as Submission;
    const response = await api.ask('ana', 'PUT', `/api/submissions/${id}`, { body });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({
      id,
      sha256: createHash('sha256').update(body).digest('hex'),
      epoch: await api.store.epoch(),
      status: 'accepted',
      receivedAt: '2026-11-24T15:00:00.000Z',
      reasons: [],
      signature: expect.any(String),
    });
    const [stored] = await all();
    expect(Buffer.from((await api.store.submissionBody(stored!.key))!).toString()).toBe(body);
  });

  it('an interview for practice is refused, whatever its case, and nothing of it is kept', async () => {
    const made = { ...aSubmission('A-1'), survey: PRACTICE };
    const response = await put(made);
    expect([response.status, await response.json()]).toMatchObject([422, { code: 'practice', stored: false }]);
    expect(await all()).toEqual([]);
  });

  it('a supervisor does not learn which sealed crime was reported, nor what is wrong in a sealed part', async () => {
    const sent = aSubmission('A-1', {
      screeners_sensitive: {
        consent_sensitive: 'yes',
        sx_mode: 'self',
        sexual_offence_5y: 'yes',
        sexual_offence_ref: 'yes',
        sexual_offence_times: 1,
      },
      screeners_person: { robbery_5y: 'yes', robbery_ref: 'yes', robbery_times: 1 },
    });
    const reported = sent.answers['incident.sexual_offence.1'];
    expect(reported).toBeDefined();
    delete sent.answers.screeners_sensitive?.sexual_offence_times;
    delete reported?.ev_time;
    await put(sent);
    const [stored] = await all();
    expect(stored!.violations.length).toBeGreaterThan(1);
    const reply = await (await api.ask('bruno', 'GET', `/api/submissions/${stored!.key}`)).text();
    expect(reply).not.toMatch(/sexual|robbery|incident/);
    const detail = JSON.parse(reply) as SubmissionDetailReply;
    expect(detail.violations).toEqual([{ code: 'sealed', severity: 'hard', form: 'sealed', name: '' }]);
    expect(detail).toMatchObject({ status: 'held', hardViolations: 1, softViolations: 0 });
  });

  it('a supervisor learns from no length and no number how much was told', async () => {
    const told: Parameters<typeof aSubmission>[1][] = [
      {},
      { sexual_offence_ref: 'yes', sexual_offence_times: 3, ev_abroad: 'no', ev_month: 'dk' },
      {
        assault_ref: 'yes',
        assault_times: 1,
        of_age: '26_to_35',
        of_relation: ['partner'],
        ev_abroad: 'no',
        ev_month: 'dk',
      },
    ];
    for (const [place, written] of told.entries()) {
      api.setNow(`2026-11-24T1${place + 2}:17:35.123Z`);
      await put(aSubmission(`A-${place + 1}`, written));
    }
    const { submissions } = await (await api.ask('bruno', 'GET', '/api/submissions')).json();
    const replies = (submissions as { key: string }[]).map(async ({ key }) => {
      const plain = { headers: { 'Accept-Encoding': 'identity' } };
      const response = await api.ask('bruno', 'GET', `/api/submissions/${key}`, plain);
      expect(response.headers.get('etag')).toBeNull();
      const text = await response.text();
      return { length: Number(response.headers.get('content-length')), text };
    });
    const [first, ...others] = await Promise.all(replies);
    const withoutNames = (text: string) => {
      const { key: _, id: __, caseId: ___, ...rest } = JSON.parse(text) as SubmissionDetailReply;
      return rest;
    };
    for (const other of others) {
      expect(other.length).toBe(first!.length);
      expect(withoutNames(other.text)).toEqual(withoutNames(first!.text));
    }
    expect(withoutNames(first!.text).receivedAt).toBe('2026-11-24T12:00:00.000Z');
    expect(first!.text).not.toMatch(/bytes|sha256|forms/);
  });

  it('the list stands in no order of time within a quarter of a day', async () => {
    for (const [place, at] of ['12:10', '13:20', '17:50'].entries()) {
      api.setNow(`2026-11-24T${at}:00.000Z`);
      await put(aSubmission(`A-${place + 1}`));
    }
    api.setNow('2026-11-24T18:00:00.000Z');
    await put(aSubmission('A-1'));
    const { submissions } = await (await api.ask('bruno', 'GET', '/api/submissions')).json();
    const keys = (submissions as { key: string; receivedAt: string }[]).map(({ key }) => key);
    expect(submissions[0]).toMatchObject({ receivedAt: '2026-11-24T18:00:00.000Z', status: 'quarantined' });
    expect(keys.slice(1)).toEqual(keys.slice(1).sort());
  });

  it('a supervisor does not learn that a sealed crime was reported at all', async () => {
    const crime = { sexual_offence_ref: 'yes', sexual_offence_times: 1, ev_abroad: 'no', ev_month: 'dk' };
    await put(aSubmission('A-1', crime));
    const { answers } = (await api.store.acceptedInterviews(SURVEY))[0]!;
    expect(answers).toHaveProperty('support_private');
    const { events } = await (await api.ask('carla', 'GET', '/api/coding/events')).json();
    const incident = events[0].event;
    const { basis, iccs } = await (await api.ask('carla', 'GET', `/api/coding/events/${incident}`)).json();
    const body = { basis, iccs, round: 'first', outcome: 'crime', crimeCoded: 'sexual_offence' };
    expect((await api.ask('carla', 'POST', `/api/coding/events/${incident}`, { body })).status).toBe(200);
    await put(aSubmission('A-2'));
    const [withSealed, without] = await Promise.all(
      ['A-1', 'A-2'].map(async (caseId) => {
        const { key } = (await all()).find((submission) => submission.caseId === caseId)!;
        return (await api.ask('bruno', 'GET', `/api/submissions/${key}`)).json() as Promise<SubmissionDetailReply>;
      }),
    );
    expect(withSealed!.violations).toEqual(without!.violations);
    expect(withSealed!.audit.map(({ action }) => action)).toEqual(without!.audit.map(({ action }) => action));
  });

  it('may travel compressed; what counts is the content', async () => {
    const submission = aSubmission();
    const body = JSON.stringify(submission);
    const response = await api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, {
      body: gzipSync(body),
      headers: { 'Content-Encoding': 'gzip' },
    });
    expect((await response.json()).sha256).toBe(createHash('sha256').update(body).digest('hex'));
  });

  it('a byte order mark before it is kept, and the interview counts all the same', async () => {
    const sent = aSubmission();
    const body = `\uFEFF${JSON.stringify(sent)}`;
    const response = await api.ask('ana', 'PUT', `/api/submissions/${sent.id}`, { body });
    expect(await response.json()).toMatchObject({
      status: 'accepted',
      sha256: createHash('sha256').update(body).digest('hex'),
    });
    expect((await api.store.acceptedInterviews(SURVEY))[0]?.answers).toEqual(sent.answers);
  });

  it('fifty identical ones in parallel are one, and every one gets the same receipt', async () => {
    const submission = aSubmission();
    const responses = await Promise.all(Array.from({ length: 50 }, () => put(submission)));
    expect(responses.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(responses.filter(({ status }) => status === 200)).toHaveLength(49);
    const receipts = await Promise.all(responses.map((response) => response.text()));
    expect(new Set(receipts).size).toBe(1);
    expect(await all()).toHaveLength(1);
  });

  it('other content under the same id is stored beside the first and answered so', async () => {
    const first = aSubmission();
    await put(first);
    const second = { ...first, device: { id: 'tablet-8', time: first.device.time } };
    const response = await put(second);
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({ id: first.id, status: 'quarantined', reasons: ['id-conflict'] });
    expect(await all()).toHaveLength(2);
    expect(await api.store.acceptedInterviews(SURVEY)).toHaveLength(1);
  });

  it('a second interview of the same case waits in quarantine', async () => {
    await put(aSubmission());
    expect(await receiptOf(aSubmission())).toMatchObject({
      status: 'quarantined',
      reasons: ['case-already-submitted'],
    });
  });

  it('a case of another interviewer, and one that has changed hands, wait in quarantine', async () => {
    expect((await receiptOf(aSubmission('A-1'), 'luis')).reasons).toEqual(['case-of-another']);
    const body = { caseIds: ['A-2'], interviewer: 'luis' };
    expect(await (await api.ask('bruno', 'POST', '/api/assignments', { body })).json()).toEqual({ assigned: 1 });
    expect((await receiptOf(aSubmission('A-2'))).reasons).toEqual(['case-of-another']);
  });

  it('the supervisor sees every one, and in detail its violations but no answer', async () => {
    const held = aSubmission('A-1', { m_name: 'Rosalinda' });
    held.answers.control!.never_asked = 'Rosalinda';
    await put(held);
    await put(aSubmission('A-2'));
    const list = await (await api.ask('bruno', 'GET', '/api/submissions?status=held')).json();
    expect(list.total).toBe(1);
    const text = await (await api.ask('bruno', 'GET', `/api/submissions/${list.submissions[0].key}`)).text();
    const detail = JSON.parse(text) as SubmissionDetailReply;
    expect(detail.violations).toContainEqual(
      expect.objectContaining({ code: 'unknown-name', form: 'control', name: 'never_asked', severity: 'hard' }),
    );
    expect(detail.audit).toEqual([{ at: '2026-11-24T12:00:00.000Z', by: 'ana', action: 'submission-received' }]);
    expect(text).not.toContain('Rosalinda');
  });

  it('what is held counts once a supervisor accepts it, with a reason', async () => {
    const held = aSubmission();
    held.answers.control!.never_asked = 'x';
    await put(held);
    const key = (await all())[0]!.key;
    const bare = await review(key, { decision: 'accept' });
    expect([bare.status, (await bare.json()).code]).toEqual([422, 'reason-required']);
    const accepted = (await (
      await review(key, { decision: 'accept', reason: 'asked again' })
    ).json()) as SubmissionDetailReply;
    expect(accepted).toMatchObject({ status: 'accepted', review: 'approved' });
    expect(accepted.audit.at(-1)).toMatchObject({
      by: 'bruno',
      action: 'submission-approved',
      reason: 'asked again',
    });
    expect(await api.store.acceptedInterviews(SURVEY)).toHaveLength(1);
  });

  it('a case counts once: accepting the second interview displaces the first', async () => {
    const first = aSubmission();
    const second = aSubmission();
    await put(first);
    await put(second);
    const key = (await all()).find(({ id }) => id === second.id)!.key;
    expect((await review(key, { decision: 'accept', reason: 'the first was a rehearsal' })).status).toBe(200);
    const statuses = Object.fromEntries((await all()).map(({ id, status }) => [id, status]));
    expect(statuses).toEqual({ [first.id]: 'quarantined', [second.id]: 'accepted' });
    expect(await api.store.acceptedInterviews(SURVEY)).toHaveLength(1);
  });

  it('a rejected one goes back: the interviewer sees the case as returned and may send another', async () => {
    await put(aSubmission());
    const key = (await all())[0]!.key;
    expect((await review(key, { decision: 'reject' })).status).toBe(422);
    expect(await (await review(key, { decision: 'reject', reason: 'wrong house' })).json()).toMatchObject({
      review: 'returned',
    });
    const { cases } = await (await api.ask('ana', 'GET', '/api/assignments')).json();
    expect(cases[0]).toMatchObject({ caseId: 'A-1', status: 'returned', seed: 'seed of A-1' });
    expect((await receiptOf(aSubmission())).status).toBe('accepted');
  });

  it('what cannot be analysed cannot be accepted', async () => {
    for (const change of [{ version: '9.0.0' }, { caseId: 'Z-9' }]) {
      const stray = { ...aSubmission(), ...change };
      await put(stray);
      const { key } = (await all()).find(({ id }) => id === stray.id)!;
      const response = await review(key, { decision: 'accept', reason: 'fine' });
      expect([response.status, (await response.json()).code]).toEqual([409, 'cannot-count']);
    }
    const nothing = await review(randomUUID(), { decision: 'accept' });
    expect(nothing.status).toBe(404);
  });
});
