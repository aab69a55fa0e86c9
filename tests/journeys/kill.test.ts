import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ReceiptReply } from '#contract';
import type { Submission } from '#questionnaires';
import { hashPassword } from '../../server/security/password.ts';
import { openStore } from '../../server/storage/open-store.ts';
import { aSubmission } from '../server/a-submission.ts';
import { PASSWORD, SURVEY, sampleUnit, signIn } from '../server/api.ts';
import { accountOf } from '../server/people.ts';
import { startServerProcess } from '../support/server-process.ts';

const CASES = 200;
const folder = mkdtempSync(join(tmpdir(), 'cifra-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const caseIds = Array.from({ length: CASES }, (_, place) => `K-${place + 1}`);

describe('a server that is killed', () => {
  // The kill falls early, in the middle and late in the upload.
  it.each([5, 90, 180])(
    'after receipt %i of 200 parallel submissions has kept every one it gave a receipt for',
    async (killAt) => {
      const database = join(folder, `after-${killAt}.sqlite`);
      await prepare(database);
      const env = { CIFRA_DB: database, NODE_ENV: 'production' };
      const submissions = caseIds.map((caseId) => aSubmission(caseId));

      const first = startServerProcess(env);
      const cookie = await signIn(await first.ready, 'ana');
      const given = await sendAll(await first.ready, cookie, submissions, (count) => {
        if (count === killAt) first.process.kill('SIGKILL');
      });
      expect(await first.ended).toBe('SIGKILL');
      expect(given.size).toBeGreaterThanOrEqual(killAt);

      const store = await openStore(database);
      const stored = new Map((await everything(store)).map((one) => [one.id, one]));
      for (const [id, { receipt }] of given)
        expect(stored.get(id)).toMatchObject({ sha256: receipt.sha256, status: receipt.status });
      await store.close();

      const second = startServerProcess(env);
      const again = await sendAll(await second.ready, cookie, submissions, () => {});
      expect(again.size).toBe(CASES);
      for (const [id, { receipt }] of given) expect(again.get(id)).toEqual({ status: 200, receipt });
      second.process.kill('SIGTERM');
      expect(await second.ended).toBe(0);

      const after = await openStore(database);
      expect((await after.submissions({ survey: SURVEY, page: 1 })).total).toBe(CASES);
      expect(await after.acceptedInterviews(SURVEY)).toHaveLength(CASES);
      await after.close();
    },
  );
});

async function prepare(database: string): Promise<void> {
  const store = await openStore(database);
  const act = { by: 'test', at: '2026-11-24T15:00:00.000Z' };
  await store.addUser(accountOf('ana'), await hashPassword(PASSWORD), act);
  await store.addSurvey({ key: SURVEY, title: { es: 'Encuesta' }, state: 'field', mark: 'mark' }, act);
  await store.importSampleUnits(SURVEY, caseIds.map(sampleUnit), [], act);
  await store.assign(SURVEY, caseIds, 'ana', act);
  await store.close();
}

async function everything(store: Awaited<ReturnType<typeof openStore>>) {
  const pages = [1, 2, 3, 4].map((page) => store.submissions({ survey: SURVEY, page }));
  return (await Promise.all(pages)).flatMap(({ submissions }) => submissions);
}

/** Sends all at once; what the kill cuts off gets no receipt. */
async function sendAll(address: string, cookie: string, submissions: Submission[], given: (count: number) => void) {
  const answers = new Map<string, { status: number; receipt: ReceiptReply }>();
  await Promise.all(
    submissions.map(async (submission) => {
      try {
        const response = await fetch(`${address}/api/submissions/${submission.id}`, {
          method: 'PUT',
          headers: { Cookie: cookie },
          body: JSON.stringify(submission),
        });
        const receipt = (await response.json()) as ReceiptReply;
        answers.set(submission.id, { status: response.status, receipt });
        given(answers.size);
      } catch (error) {
        // fetch fails with a TypeError when the connection breaks.
        if (!(error instanceof TypeError)) throw error;
      }
    }),
  );
  return answers;
}
