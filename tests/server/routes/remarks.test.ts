import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReceiptReply, SubmissionDetailReply } from '#contract';
import type { Submission } from '#questionnaires';
import { aSubmission } from '../a-submission.ts';
import { type Api, startApi } from '../api.ts';

describe('comments and flags of interviewers', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.close());

  const put = (submission: Submission) =>
    api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body: submission });
  const receiptOf = async (submission: Submission) => (await (await put(submission)).json()) as ReceiptReply;

  it('a supervisor reads comments and flags of what everybody is asked, and finds the flagged ones', async () => {
    const remarked = (marks: [kind: 'comment' | 'flag', form: string, name: string, value: string][]) => {
      const sent = aSubmission(`A-${marks.length}`);
      const added = marks.map(([kind, form, name, value], place) => {
        return { seq: sent.events.length + place + 1, kind, form, name, value, at: '2026-11-24T10:20:00-05:00' };
      });
      return { ...sent, events: [...sent.events, ...added] };
    };
    const open = remarked([
      ['comment', 'control', 'visit_contact', 'Habló la vecina'],
      ['flag', '', '', 'Se interrumpió dos veces'],
    ]);
    const hidden = remarked([
      ['flag', 'screeners_sensitive', 'sx_mode', 'Secreta-1'],
      ['comment', 'screeners_sensitive', 'sx_mode', 'Secreta-2'],
      ['flag', 'incident.robbery.1', 'ev_place', 'Secreta-3'],
    ]);
    expect((await receiptOf(open)).status).toBe('accepted');
    expect((await receiptOf(hidden)).status).toBe('accepted');
    const list = async (search: string) => {
      const reply = await api.ask('bruno', 'GET', `/api/submissions${search}`);
      return ((await reply.json()) as { submissions: SubmissionDetailReply[] }).submissions;
    };
    expect((await list('')).map(({ flagged }) => flagged).sort()).toEqual([false, true]);
    const [flagged, ...others] = await list('?flagged=yes');
    expect(others).toEqual([]);
    const detailOf = async (key: string) => (await api.ask('bruno', 'GET', `/api/submissions/${key}`)).text();
    const detail = JSON.parse(await detailOf(flagged!.key)) as SubmissionDetailReply;
    expect([detail.id, detail.remarks]).toEqual([
      open.id,
      [
        { form: 'control', name: 'visit_contact', comment: 'Habló la vecina' },
        { form: '', name: '', flag: 'Se interrumpió dos veces' },
      ],
    ]);
    for (const { key } of await list('')) expect(await detailOf(key)).not.toContain('Secreta');
    expect(api.logged.join()).not.toMatch(/Secreta|vecina|interrumpió/);
  });

  it('a comment that is too long is refused, and the refusal does not repeat it', async () => {
    const sent = aSubmission();
    const last = { ...sent.events.at(-1)!, seq: sent.events.length + 1, kind: 'comment' as const };
    const response = await put({ ...sent, events: [...sent.events, { ...last, value: 'Juana '.repeat(100) }] });
    const reply = await response.text();
    expect(response.status).toBe(400);
    expect(reply).toContain(`events.${sent.events.length}.value`);
    expect(reply).not.toContain('Juana');
  });
});
