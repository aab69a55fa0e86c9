import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ReturnedInterviewReply, type SealedInterview, sealInterview } from '#contract';
import type { Submission } from '#questionnaires';
import { testKeys } from '../../support/test-keys.ts';
import { aSubmission } from '../a-submission.ts';
import { type Api, type Caller, SURVEY, startApi } from '../api.ts';
import { enrol } from '../enrol.ts';

const TOLD = {
  screeners_sensitive: {
    consent_sensitive: 'yes',
    sx_mode: 'self',
    sexual_offence_ref: 'yes',
    sexual_offence_times: 1,
  },
  screeners_person: { robbery_5y: 'yes', robbery_ref: 'yes', robbery_times: 1 },
};

describe('an interview that goes back to who made it', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.close());

  const send = (submission: Submission, caller: Caller = 'ana') =>
    api.ask(caller, 'PUT', `/api/submissions/${submission.id}`, { body: submission });
  const keyOf = async (id: string) => {
    const { submissions } = await api.store.submissions({ survey: SURVEY, page: 1 });
    return submissions.find((one) => one.id === id)!.key;
  };
  const decide = async (id: string, body: unknown) =>
    api.ask('bruno', 'POST', `/api/submissions/${await keyOf(id)}/review`, { body });
  const sendBack = (id: string, comments?: unknown) =>
    decide(id, { decision: 'reject', reason: 'ask again', ...(comments ? { comments } : {}) });
  const back = (caseId = 'A-1', caller: Caller = 'ana') => api.ask(caller, 'GET', `/api/returned/${caseId}`);
  const codeOf = async (response: Response) => `${response.status} ${(await response.json()).code}`;

  it('gives what everybody is asked, and nothing of incidents or sealed parts, not even how much there was', async () => {
    const told = aSubmission('A-1', TOLD);
    const untold = aSubmission('A-2');
    expect(told.answers['incident.sexual_offence.1']).toBeDefined();
    for (const each of [told, untold]) {
      await send(each);
      await sendBack(each.id);
    }
    const reply = await (await back()).text();
    expect(reply).not.toMatch(/sexual|"robbery|incident|sensitive/);
    const { entries, ...header } = JSON.parse(reply) as ReturnedInterviewReply;
    const { instrument, version } = told;
    expect(header).toEqual({ id: told.id, survey: SURVEY, caseId: 'A-1', instrument, version });
    expect(entries.length).toBeGreaterThan(30);
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, place) => place + 1));
    expect(new Set(entries.map(({ at }) => at)).size).toBe(1);
    const other = (await (await back('A-2')).json()) as ReturnedInterviewReply;
    // The person who is drawn differs from dwelling to dwelling.
    const placesOf = (reply: ReturnedInterviewReply) => reply.entries.map(({ form, name }) => `${form} ${name}`);
    expect(placesOf(JSON.parse(reply))).toEqual(placesOf(other));
  });

  it('comes from what was sealed on the tablet, too', async () => {
    const sealed = await returnedSealed();
    const { entries } = (await (await back()).json()) as ReturnedInterviewReply;
    expect(entries.length).toBeGreaterThan(30);
    sealed.parts[0]!.data = Buffer.from('damaged').toString('base64');
    expect(await codeOf(await back())).toBe('409 cannot-be-read');
  });

  /** One that was returned and lies in the store as the tablet sealed it. */
  async function returnedSealed(): Promise<SealedInterview> {
    const submission = aSubmission();
    const { events, answers: _, ...header } = submission;
    const sealed = await sealInterview(testKeys.surveyPublic(), header, events);
    await send(submission);
    await sendBack(submission.id);
    vi.spyOn(api.store, 'submissionBody').mockImplementation(async () => Buffer.from(JSON.stringify(sealed)));
    return sealed;
  }

  it('only while it is returned, only the own one, and only to who has the case', async () => {
    expect(await codeOf(await back())).toBe('404 not-returned');
    const first = aSubmission();
    await send(first);
    expect(await codeOf(await back())).toBe('404 not-returned');
    await sendBack(first.id);
    expect((await back()).status).toBe(200);
    expect(await codeOf(await back('A-1', 'luis'))).toBe('404 not-returned');
    expect(await codeOf(await back('Z-9'))).toBe('404 not-returned');
    await api.ask('bruno', 'POST', '/api/assignments', { body: { caseIds: ['A-1'], interviewer: 'luis' } });
    expect(await codeOf(await back('A-1', 'ana'))).toBe('404 not-returned');
    expect(await codeOf(await back('A-1', 'luis'))).toBe('404 not-returned');
    await api.ask('bruno', 'POST', '/api/assignments', { body: { caseIds: ['A-1'], interviewer: 'ana' } });
    await send(aSubmission());
    expect(await codeOf(await back())).toBe('404 not-returned');
  });

  it('never to a revoked tablet', async () => {
    const submission = aSubmission();
    await send(submission);
    await sendBack(submission.id);
    const { id, headers } = await enrol(api);
    const ask = () => api.ask('nobody', 'GET', '/api/returned/A-1', { headers });
    expect((await ask()).status).toBe(200);
    await api.ask('bruno', 'POST', `/api/devices/${id}/revoke`);
    expect(await codeOf(await ask())).toBe('403 device-revoked');
  });

  it('the comments of the supervisor travel with the case, those of the last return', async () => {
    const submission = aSubmission();
    await send(submission);
    const comments = [{ form: 'control', name: 'dwelling_class', comment: 'It is a flat.' }];
    expect((await sendBack(submission.id, comments)).status).toBe(200);
    const returned = async () => (await (await api.ask('ana', 'GET', '/api/assignments')).json()).cases[0].returned;
    expect(await returned()).toEqual({ times: 1, reason: 'ask again', comments });
    await sendBack(submission.id);
    expect(await returned()).toEqual({ times: 1, reason: 'ask again' });
  });

  it('a comment on what not everybody is asked is refused, and nothing is decided', async () => {
    const submission = aSubmission('A-1', TOLD);
    await send(submission);
    for (const place of [
      { form: 'incident.robbery.1', name: 'ev_month' },
      { form: 'screeners_sensitive', name: 'sexual_offence_ref' },
      { form: 'screeners_person', name: 'robbery_ref' },
    ])
      expect(await codeOf(await sendBack(submission.id, [{ ...place, comment: 'Sure?' }]))).toBe(
        '422 comment-not-allowed',
      );
    expect((await api.store.submission(await keyOf(submission.id)))?.review).toBe('none');
  });

  it('of a version that the server does not have is interviewed anew', async () => {
    const stray = { ...aSubmission('A-2'), version: '9.0.0' };
    await send(stray);
    await sendBack(stray.id);
    expect(await codeOf(await back('A-2'))).toBe('404 unknown-instrument');
  });
});
