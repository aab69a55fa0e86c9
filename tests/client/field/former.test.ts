import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDraft } from '../../../client/field/journal/journal.ts';
import { listOutgoing, queueSubmission } from '../../../client/field/journal/outbox.ts';
import { type Put, sendWaiting } from '../../../client/field/sync/send-waiting.ts';
import { aSubmission } from '../../server/a-submission.ts';
import { type Api, SURVEY, signIn, startApi } from '../../server/api.ts';
import { emptyDevice, switchOn } from './device.ts';
import { isOurs } from './sync/receipts.ts';

const ACT = { by: 'elena', at: '2026-11-24T15:00:00.000Z' };

let api: Api;
beforeEach(async () => {
  emptyDevice();
  api = await startApi();
});
afterEach(() => api.close());

/** Finishes the interview of a case on the tablet, which is offline. */
async function finish(caseId: string) {
  const journal = await switchOn();
  const submission = { ...aSubmission(caseId), survey: SURVEY };
  const { instrument, version } = submission;
  const draft = await openDraft(journal, { survey: SURVEY, caseId, instrument, version }, 'ana');
  draft.append([{ form: 'control', name: 'x', value: 1, at: '2026-11-24T10:00:00-05:00', kind: 'answer' }]);
  await queueSubmission(journal, draft, submission);
}

/** Sends what waits with a session of the server. */
async function sendWith(cookie: string) {
  const put: Put = async (id, body) => {
    const response = await api.ask('nobody', 'PUT', `/api/submissions/${id}`, { body, headers: { Cookie: cookie } });
    const answer = await response.json();
    return response.ok ? { receipt: answer } : { status: response.status, code: answer.code, detail: answer.detail };
  };
  const journal = await switchOn();
  const outcome = await sendWaiting(journal, {
    user: 'ana',
    put,
    askLedger: async () => undefined,
    isGenuine: isOurs,
  });
  return { outcome, kept: await listOutgoing(journal) };
}

it('what an interviewer finished offline arrives after the account was disabled, and waits for a person', async () => {
  const cookie = await signIn(api.address, 'ana');
  await finish('A-1');
  await finish('A-2');
  await api.store.setDisabled('ana', true, ACT);
  const { outcome, kept } = await sendWith(cookie);
  expect(outcome).toEqual({ kind: 'done' });
  expect(kept.map(({ state, receipt }) => [state, receipt?.status])).toEqual([
    ['sent', 'quarantined'],
    ['sent', 'quarantined'],
  ]);
  const { submissions } = await api.store.submissions({ survey: SURVEY, page: 1 });
  expect(submissions.map(({ interviewer, reasons }) => [interviewer, reasons])).toEqual([
    ['ana', ['former-interviewer']],
    ['ana', ['former-interviewer']],
  ]);
});

it('without a session it stays on the tablet until the person signs in to send', async () => {
  const cookie = await signIn(api.address, 'ana');
  await finish('A-1');
  await api.store.setPassword('ana', (await api.store.findUser('luis'))!.passwordHash, ACT);
  await api.store.setDisabled('ana', true, ACT);
  const refused = await sendWith(cookie);
  expect([refused.outcome, refused.kept.map(({ state }) => state)]).toEqual([{ kind: 'stopped' }, ['waiting']]);
  const again = await sendWith(await signIn(api.address, 'ana'));
  expect(again.kept.map(({ state, receipt }) => [state, receipt?.status])).toEqual([['sent', 'quarantined']]);
});

it('with another role it arrives too, in quarantine', async () => {
  await finish('A-1');
  await api.store.setRole('ana', 'supervisor', ACT);
  const { kept } = await sendWith(await signIn(api.address, 'ana'));
  expect(kept.map(({ state, receipt }) => [state, receipt?.status])).toEqual([['sent', 'quarantined']]);
});
