import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { aSubmission } from '../server/a-submission.ts';
import { SURVEY, signIn } from '../server/api.ts';
import { prepareOffice, sendAll } from '../support/office.ts';
import { postgresOfThisFile } from '../support/postgres.ts';
import { startServerProcess } from '../support/server-process.ts';
import { storeAt } from '../support/store-at.ts';

const CASES = 200;
const folder = mkdtempSync(join(tmpdir(), 'cifra-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const postgres = postgresOfThisFile();
let files = 0;

const caseIds = Array.from({ length: CASES }, (_, place) => `K-${place + 1}`);
/** Each database is sent the same interviews. */
const submissions = caseIds.map((caseId) => aSubmission(caseId));

describe.each([
  { engine: 'SQLite', newDatabase: async () => join(folder, `kill-${++files}.sqlite`) },
  { engine: 'PostgreSQL', newDatabase: () => postgres.newDatabase() },
])('a server on $engine that is killed', ({ newDatabase }) => {
  // The kill falls early, in the middle and late in the upload.
  it.each([5, 90, 180])(
    'after receipt %i of 200 parallel submissions has kept every one it gave a receipt for',
    async (killAt) => {
      const database = await newDatabase();
      await prepareOffice(database, caseIds);
      const env = { CIFRA_DB: database, NODE_ENV: 'production' };

      const first = startServerProcess(env);
      const cookie = await signIn(await first.ready, 'ana');
      const given = await sendAll(await first.ready, cookie, submissions, (count) => {
        if (count === killAt) first.process.kill('SIGKILL');
      });
      expect(await first.ended).toBe('SIGKILL');
      expect(given.size).toBeGreaterThanOrEqual(killAt);

      const store = await storeAt(database);
      const stored = new Map((await everything(store)).map((one) => [one.id, one]));
      for (const [id, { receipt }] of given)
        expect(stored.get(id)).toMatchObject({ sha256: receipt.sha256, status: receipt.status });
      await store.close();

      const second = startServerProcess(env);
      const again = await sendAll(await second.ready, cookie, submissions);
      expect(again.size).toBe(CASES);
      for (const [id, { receipt }] of given) expect(again.get(id)).toEqual({ status: 200, receipt });
      second.process.kill('SIGTERM');
      expect(await second.ended).toBe(0);

      const after = await storeAt(database);
      expect((await after.submissions({ survey: SURVEY, page: 1 })).total).toBe(CASES);
      expect(await after.acceptedInterviews(SURVEY)).toHaveLength(CASES);
      await after.close();
    },
  );
});

async function everything(store: Awaited<ReturnType<typeof storeAt>>) {
  const pages = [1, 2, 3, 4].map((page) => store.submissions({ survey: SURVEY, page }));
  return (await Promise.all(pages)).flatMap(({ submissions }) => submissions);
}
