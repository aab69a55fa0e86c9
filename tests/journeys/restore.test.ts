import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Journal } from '../../client/field/journal/journal.ts';
import { openDraft } from '../../client/field/journal/journal.ts';
import { listOutgoing, queueSubmission } from '../../client/field/journal/outbox.ts';
import { type Put, sendWaiting } from '../../client/field/sync/send-waiting.ts';
import { createApp } from '../../server/app.ts';
import { FairShare } from '../../server/runs/fair-share.ts';
import { inlineRuns } from '../../server/runs/inline-runs.ts';
import { switchOn } from '../client/field/device.ts';
import { isOurs } from '../client/field/sync/receipts.ts';
import { aSubmission } from '../server/a-submission.ts';
import { type Api, instruments, SURVEY, signIn, startApi } from '../server/api.ts';
import { cifra } from '../support/command-line.ts';
import { storeAt } from '../support/store-at.ts';
import { testKeyFile, testKeys } from '../support/test-keys.ts';

/** A tablet in the field, which knows a server by its address and a cookie. */
interface Reached {
  readonly address: string;
  readonly cookie: string;
}

beforeEach(() => {
  vi.stubEnv('CIFRA_KEYS', testKeyFile());
});

describe('a server that is restored from a backup of yesterday', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-restored-'));
  const running: (() => Promise<void>)[] = [];
  afterEach(async () => {
    vi.unstubAllEnvs();
    for (const end of running.splice(0)) await end();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const ask = ({ address, cookie }: Reached, path: string, init: RequestInit = {}) =>
    fetch(address + path, { ...init, headers: { Cookie: cookie } });

  async function send(journal: Journal, reached: Reached): Promise<string[]> {
    const sent: string[] = [];
    const put: Put = async (id, body) => {
      const response = await ask(reached, `/api/submissions/${id}`, { method: 'PUT', body });
      sent.push(`${response.status} ${id}`);
      const reply = await response.json();
      return response.ok ? { receipt: reply } : { status: response.status, code: reply.code, detail: reply.detail };
    };
    const askLedger = async () => (await ask(reached, '/api/ledger')).json();
    await sendWaiting(journal, { user: 'ana', put, askLedger, isGenuine: isOurs });
    return sent;
  }

  async function interview(journal: Journal, caseId: string): Promise<string> {
    const submission = aSubmission(caseId);
    const { instrument, version } = submission;
    const draft = await openDraft(journal, { survey: SURVEY, caseId, instrument, version }, 'ana');
    await queueSubmission(journal, draft, submission);
    return submission.id;
  }

  /** A server on a database that is there. */
  async function serve(database: string): Promise<Reached> {
    const store = await storeAt(database);
    const config = {
      database,
      host: '127.0.0.1',
      proxies: [],
      client: folder,
      secondCoding: 0.1,
      ordinaryInterview: 5 * 1024 * 1024,
      releases: join(folder, 'releases'),
      site: join(folder, 'releases', 'site'),
    };
    const now = () => new Date('2026-11-25T09:00:00.000Z');
    const runs = inlineRuns({ store, keys: testKeys, instruments, now, config });
    const newId = () => crypto.randomUUID();
    const app = createApp({
      store,
      keys: testKeys,
      instruments,
      now,
      newId,
      config,
      runs,
      share: new FairShare(),
      log: () => {},
    });
    const server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    running.push(async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.close();
    });
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return { address, cookie: await signIn(address, 'ana') };
  }

  it('has everything again that the tablet still holds, and nothing twice', async () => {
    const database = join(folder, 'office.sqlite');
    const backup = join(folder, 'yesterday.cifra');
    const journal = await switchOn(Date.now, 'ana', 'restored');
    let api: Api | undefined = await startApi({ database });
    const first = { address: api.address, cookie: (await api.cookieOf('ana'))! };
    const beforeBackup = await interview(journal, 'A-1');
    expect(await send(journal, first)).toEqual([`201 ${beforeBackup}`]);

    vi.stubEnv('CIFRA_DB', database);
    expect((await cifra('backup', backup)).code).toBe(0);
    const afterBackup = await interview(journal, 'A-2');
    expect(await send(journal, first)).toEqual([`201 ${afterBackup}`]);
    expect(await send(journal, first)).toEqual([]);
    const lost = await interview(journal, 'A-3');
    await api.close();
    api = undefined;
    expect((await cifra('restore', backup, '--replace')).code).toBe(0);

    const restored = await serve(database);
    // What the backup holds is found again (200), what it lacks is stored (201), what waited is sent as ever.
    expect((await send(journal, restored)).sort()).toEqual(
      [`200 ${beforeBackup}`, `201 ${afterBackup}`, `201 ${lost}`].sort(),
    );
    expect(await send(journal, restored)).toEqual([]);
    const { epoch } = await (await ask(restored, '/api/ledger')).json();
    const outgoing = await listOutgoing(journal);
    expect(outgoing.map(({ state, receipt }) => [state, receipt?.epoch])).toEqual(Array(3).fill(['sent', epoch]));
    for (const end of running.splice(0)) await end();

    const store = await storeAt(database);
    const { submissions, total } = await store.submissions({ survey: SURVEY, page: 1 });
    expect([total, submissions.map(({ status }) => status)]).toEqual([3, ['accepted', 'accepted', 'accepted']]);
    expect(submissions.map(({ sha256 }) => sha256).sort()).toEqual(outgoing.map(({ sha256 }) => sha256).sort());
    expect(await store.acceptedInterviews(SURVEY)).toHaveLength(3);
    await store.close();
  });

  it('restored a second time from the same backup is another ledger, and gets everything again', async () => {
    const database = join(folder, 'twice.sqlite');
    const backup = join(folder, 'twice.cifra');
    const journal = await switchOn(Date.now, 'ana', 'twice');
    const api = await startApi({ database });
    vi.stubEnv('CIFRA_DB', database);
    await cifra('backup', backup);
    const id = await interview(journal, 'A-1');
    await send(journal, { address: api.address, cookie: (await api.cookieOf('ana'))! });
    await api.close();
    for (const _time of [1, 2]) {
      expect((await cifra('restore', backup, '--replace')).code).toBe(0);
      expect(await send(journal, await serve(database))).toEqual([`201 ${id}`]);
      for (const end of running.splice(0)) await end();
    }
  });
});
