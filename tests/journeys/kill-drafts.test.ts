import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PASSWORD, signIn } from '../server/api.ts';
import { accountOf } from '../server/people.ts';
import { cheapHash } from '../support/cheap-hash.ts';
import { startServerProcess } from '../support/server-process.ts';
import { storeAt } from '../support/store-at.ts';

const ROUNDS = 2;
/** Changes that the server has kept when it is killed. */
const KILL_AT = 15;

const folder = mkdtempSync(join(tmpdir(), 'cifra-kill-drafts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a server that is killed while a designer writes', () => {
  it('has every change that it said it kept, none twice, and goes on with the rest', async () => {
    const database = join(folder, 'cifra.sqlite');
    const office = await storeAt(database);
    await office.addUser(accountOf('diego'), await cheapHash(PASSWORD), { by: 'test', at: new Date().toISOString() });
    await office.close();
    const draft = randomUUID();
    const kept = new Map<string, number>();
    const sent: string[] = [];

    for (let round = 0; round < ROUNDS; round += 1) {
      const server = startServerProcess({ CIFRA_DB: database, NODE_ENV: 'production' });
      const address = await server.ready;
      const headers = { Cookie: await signIn(address, 'diego') };
      const post = (path: string, body: object) =>
        fetch(`${address}/api/questionnaires/drafts${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      const begun = await post('', { draft, from: { id: 'lacsi-2018-r1', version: '1.1.1' } });
      expect(begun.status).toBe(201);
      let acknowledged = 0;
      const send = async (ids: readonly string[]) => {
        const changes = ids.map((id) => ({
          id,
          operations: [{ do: 'add', into: ['modules/lists.json'], name: `l_${id}`, item: [] }],
        }));
        const response = await post(`/${draft}/changes`, { changes });
        const { outcomes } = (await response.json()) as { outcomes: { id: string; seq: number }[] };
        for (const { id, seq } of outcomes) {
          // Sent again it has the number that it had.
          expect(kept.get(id) ?? seq).toBe(seq);
          kept.set(id, seq);
        }
        acknowledged += outcomes.length;
        if (acknowledged >= KILL_AT) server.process.kill('SIGKILL');
      };
      const waiting = sent.filter((id) => !kept.has(id));
      if (waiting.length > 0) await send(waiting);
      const writers = Array.from({ length: 4 }, async () => {
        for (;;) {
          const ids = [randomUUID(), randomUUID()];
          sent.push(...ids);
          await send(ids);
        }
      });
      await Promise.allSettled(writers);
      expect(await server.ended).toBe('SIGKILL');
    }

    const store = await storeAt(database);
    const log = await store.changesAfter(draft, 0, 10_000);
    const numbers = new Map(log.map(({ id, seq }) => [id, seq]));
    expect(numbers.size).toBe(log.length);
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, place) => place + 1));
    for (const [id, seq] of kept) expect(numbers.get(id)).toBe(seq);
    expect((await store.questionnaireDraft(draft))!.seq).toBe(log.length);
    await store.close();
  });
});
