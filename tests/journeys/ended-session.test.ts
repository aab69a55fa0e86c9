import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Endpoint } from '#contract';
import { getChanges, getQuestionnaireDraft, OUR_MARK, sendChanges } from '#contract';
import { valueAt } from '#questionnaires';
import { ApiProblem, addressOf } from '../../client/api.ts';
import { deviceMemory } from '../../client/design/draft/device-memory.ts';
import { deviceQueue } from '../../client/design/draft/device-queue.ts';
import type { DraftServer } from '../../client/design/draft/draft-server.ts';
import { type DraftSession, draftSession } from '../../client/design/draft/draft-session.ts';
import { type Api, signIn, startApi } from '../server/api.ts';

const TITLE = ['texts/es.json', 'instrument', 'title'];
const NOTE = ['texts/es.json', 'instrument', 'note'];
const FROM = { id: 'lacsi-2018-r1', version: '1.1.1' };

let api: Api;
beforeAll(async () => {
  api = await startApi({ isStored: true });
});
afterAll(() => api.close());

/** The server as a page asks it, with the session of a cookie. */
function serverWith(cookie: string, draft: string): DraftServer {
  const ask = async (endpoint: Endpoint, more: { query?: object; body?: object } = {}) => {
    const { body, query = {} } = more;
    const response = await fetch(api.address + addressOf(endpoint, { params: { draft }, query: { ...query } }), {
      method: endpoint.method,
      headers: { cookie },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect(response.headers.has(OUR_MARK)).toBe(true);
    const reply = await response.json();
    if (!response.ok) throw new ApiProblem({ status: response.status, code: reply.code });
    return reply;
  };
  return {
    read: () => ask(getQuestionnaireDraft),
    changesAfter: (after) => ask(getChanges, { query: { after } }),
    send: (changes) => ask(sendChanges, { body: { changes } }),
  };
}

/** A page of an account on the one device of this test. */
function opened(by: string, cookie: string, draft: string): { session: DraftSession; ended: () => boolean } {
  let isEnded = false;
  const session = draftSession({
    by,
    server: serverWith(cookie, draft),
    queue: deviceQueue({ draft, by, queue: randomUUID(), locks: LOCKS }),
    memory: deviceMemory({ draft, by }),
    clock: {
      now: () => Date.now(),
      after(ms, then) {
        const timer = setTimeout(then, ms);
        return () => clearTimeout(timer);
      },
    },
    newId: randomUUID,
    onSessionEnded: () => {
      isEnded = true;
    },
  });
  return { session, ended: () => isEnded };
}

/** Locks of one page after the other: a closed one holds none. */
const LOCKS = {
  request: (_name: string, ...rest: unknown[]) => (rest.at(-1) as (lock: object) => unknown)({}),
} as unknown as LockManager;

const isSaved = ({ session }: { session: DraftSession }) =>
  expect.poll(() => session.view().saving).toEqual({ is: 'saved' });

it('a session that ends in the middle of an edit loses nothing, repeats nothing and shows nobody else anything', async () => {
  const draft = randomUUID();
  await api.ask('diego', 'POST', '/api/questionnaires/drafts', { body: { draft, from: FROM } });
  const cookie = await signIn(api.address, 'diego');
  const first = opened('diego', cookie, draft);
  await expect.poll(() => first.session.view().files !== undefined).toBe(true);
  const was = String(valueAt(first.session.view().files!, TITLE));
  const note = String(valueAt(first.session.view().files!, NOTE));
  first.session.change([{ do: 'set', at: TITLE, to: 'Con sesión', was }]);
  await isSaved(first);

  await fetch(`${api.address}/api/session`, { method: 'DELETE', headers: { cookie, origin: api.address } });
  first.session.change([{ do: 'set', at: TITLE, to: 'Sin sesión', was: 'Con sesión' }]);
  await expect.poll(first.ended).toBe(true);
  expect(first.session.view().saving).toEqual({ is: 'on-device', n: 1 });
  // What was being written in a field becomes a change as the page goes.
  const closing = first.session.close();
  first.session.change([{ do: 'set', at: NOTE, to: 'Al salir', was: note }]);
  await closing;

  await api.store.setRole('carla', 'designer', { by: 'elena', at: '2026-11-24T15:00:00.000Z' });
  expect(await deviceMemory({ draft, by: 'carla' }).read()).toBeUndefined();
  const other = opened('carla', await signIn(api.address, 'carla'), draft);
  await expect.poll(() => other.session.view().files !== undefined).toBe(true);
  await isSaved(other);
  expect(valueAt(other.session.view().files!, TITLE)).toBe('Con sesión');
  await other.session.close();

  const again = opened('diego', await signIn(api.address, 'diego'), draft);
  await expect.poll(() => again.session.view().files !== undefined).toBe(true);
  await isSaved(again);
  expect(valueAt(again.session.view().files!, TITLE)).toBe('Sin sesión');
  await again.session.close();
  const log = await api.store.changesAfter(draft, 0, 100);
  expect(log.map(({ by, operations }) => [by, operations.length, 'to' in operations[0]! && operations[0].to])).toEqual([
    ['diego', 1, 'Con sesión'],
    ['diego', 1, 'Sin sesión'],
    ['diego', 1, 'Al salir'],
  ]);
});
