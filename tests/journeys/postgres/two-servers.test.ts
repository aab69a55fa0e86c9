import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EstimatesReply } from '#contract';
import { aSubmission } from '../../server/a-submission.ts';
import { PASSWORD, signIn } from '../../server/api.ts';
import { prepareOffice, sendAll } from '../../support/office.ts';
import { postgresOfThisFile } from '../../support/postgres.ts';
import { type ServerProcess, startServerProcess } from '../../support/server-process.ts';

const CASES = 60;
const caseIds = Array.from({ length: CASES }, (_, place) => `T-${String(place + 1).padStart(2, '0')}`);
const postgres = postgresOfThisFile();

const ask = (address: string, path: string, cookie: string, options: { method?: string; body?: unknown } = {}) =>
  fetch(address + path, {
    method: options.method ?? 'GET',
    headers: { Cookie: cookie },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  });

async function figuresOf(address: string, cookie: string): Promise<EstimatesReply> {
  const response = await ask(address, '/api/estimates', cookie);
  expect(response.status).toBe(200);
  return (await response.json()) as EstimatesReply;
}

describe('two servers of one office', () => {
  let servers: ServerProcess[] = [];
  let first = '';
  let second = '';
  let database = '';

  beforeAll(async () => {
    database = await postgres.newDatabase();
    await prepareOffice(database, caseIds, ['ana', 'bruno', 'carla', 'elena']);
    const env = { CIFRA_DB: database, NODE_ENV: 'production' };
    servers = [startServerProcess(env), startServerProcess(env)];
    const addresses = await Promise.all(servers.map(({ ready }) => ready));
    first = addresses[0]!;
    second = addresses[1]!;
  });
  afterAll(async () => {
    for (const server of servers) server.process.kill('SIGTERM');
    await Promise.all(servers.map(({ ended }) => ended));
  });

  it('know the same sessions: signed in at one, at work at the other, signed out everywhere', async () => {
    const ana = await signIn(first, 'ana');
    expect((await (await ask(second, '/api/assignments', ana)).json()).cases).toHaveLength(CASES);
    expect((await ask(second, '/api/session', ana, { method: 'DELETE' })).status).toBe(204);
    expect((await ask(first, '/api/session', ana)).status).toBe(401);

    const bruno = await signIn(second, 'bruno');
    const change = { current: PASSWORD, next: 'another long password' };
    expect((await ask(first, '/api/password', bruno, { method: 'PUT', body: change })).status).toBe(204);
    expect((await ask(second, '/api/session', bruno)).status).toBe(401);
    const back = await signIn(second, 'bruno', change.next);
    const undo = { current: change.next, next: PASSWORD };
    expect((await ask(second, '/api/password', back, { method: 'PUT', body: undo })).status).toBe(204);
  });

  it('give one receipt, and one sees at once what was written at the other', async () => {
    const ana = await signIn(first, 'ana');
    const bruno = await signIn(second, 'bruno');
    const carla = await signIn(second, 'carla');
    await sendAll(
      first,
      ana,
      caseIds.slice(0, 20).map((caseId) => aSubmission(caseId)),
    );
    expect((await figuresOf(first, carla)).submissions).toBe(20);
    expect((await figuresOf(second, carla)).submissions).toBe(20);

    const submission = aSubmission(caseIds[20]);
    const sent = (await sendAll(second, ana, [submission])).get(submission.id)!;
    expect(sent.status).toBe(201);
    expect((await sendAll(first, ana, [submission])).get(submission.id)).toEqual({
      status: 200,
      receipt: sent.receipt,
    });
    expect((await figuresOf(first, carla)).submissions).toBe(21);

    const list = (await (await ask(first, '/api/submissions', bruno)).json()) as { submissions: { key: string }[] };
    const rejection = { decision: 'reject', reason: 'ask again' };
    const path = `/api/submissions/${list.submissions[0]!.key}/review`;
    expect((await ask(second, path, bruno, { method: 'POST', body: rejection })).status).toBe(200);
    expect((await figuresOf(first, carla)).submissions).toBe(20);
  });

  it('count failed attempts together', async () => {
    const tryAt = (address: string, user: string, password: string) =>
      ask(address, '/api/session', '', { method: 'POST', body: { user, password } });
    for (let attempt = 0; attempt < 10; attempt++)
      expect((await tryAt(attempt < 6 ? first : second, 'elena', 'not the password')).status).toBe(401);
    for (const address of [first, second]) expect((await tryAt(address, 'elena', PASSWORD)).status).toBe(429);
  });

  it('lose nothing when one is killed: the other goes on with its sessions and its interviews', async () => {
    const ana = await signIn(first, 'ana');
    const submissions = caseIds.slice(30).map((caseId) => aSubmission(caseId));
    const here = submissions.filter((_, place) => place % 2 === 0);
    const there = submissions.filter((_, place) => place % 2 === 1);
    const [atFirst, atSecond] = await Promise.all([
      sendAll(first, ana, here, (count) => {
        if (count === 5) servers[0]!.process.kill('SIGKILL');
      }),
      sendAll(second, ana, there),
    ]);
    expect(await servers[0]!.ended).toBe('SIGKILL');
    expect([...atSecond.values()].map(({ status }) => status)).toEqual(there.map(() => 201));

    const again = await sendAll(second, ana, here);
    for (const [id, { receipt }] of atFirst) expect(again.get(id)).toEqual({ status: 200, receipt });
    expect([...again.values()].every(({ receipt }) => receipt.status === 'accepted')).toBe(true);
    const carla = await signIn(second, 'carla');
    expect((await figuresOf(second, carla)).submissions).toBe(20 + submissions.length);
  });

  it('on an empty database fill it with the demonstration once, and both serve it', async () => {
    const empty = await postgres.newDatabase();
    const started = [startServerProcess({ CIFRA_DB: empty }), startServerProcess({ CIFRA_DB: empty })];
    const addresses = await Promise.all(started.map(({ ready }) => ready));
    const filled = started.filter((server) => server.output().out.includes('loading the demonstration'));
    expect(filled).toHaveLength(1);
    const cookie = await signIn(addresses[0]!, 'interviewer', 'interviewer-demo');
    expect((await (await ask(addresses[1]!, '/api/assignments', cookie)).json()).cases).toHaveLength(25);
    for (const server of started) server.process.kill('SIGTERM');
    expect(await Promise.all(started.map(({ ended }) => ended))).toEqual([0, 0]);
  });
});
