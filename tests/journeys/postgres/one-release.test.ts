import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import type { ReleaseHead } from '#contract';
import { readPrepared } from '../../../server/publishing/folder/read-prepared.ts';
import { PASSWORD, signIn, startApi } from '../../server/api.ts';
import { postgresOfThisFile } from '../../support/postgres.ts';
import { fillOffice, WANTED } from '../../support/release-office.ts';
import { startServerProcess } from '../../support/server-process.ts';
import { testKeyFile } from '../../support/test-keys.ts';

const postgres = postgresOfThisFile();
const folder = mkdtempSync(join(tmpdir(), 'cifra-one-release-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const site = join(folder, 'site');

it('two servers on one PostgreSQL publish a release that is due exactly once', { timeout: 180_000 }, async () => {
  const database = await postgres.newDatabase();
  const api = await startApi({ database });
  await fillOffice(api);
  await api.close();
  const env = { CIFRA_DB: database, CIFRA_RELEASES: join(folder, 'releases'), CIFRA_SITE: site };
  const servers = [1, 2].map(() => startServerProcess({ ...env, CIFRA_KEYS: testKeyFile(), NODE_ENV: 'production' }));
  const addresses = await Promise.all(servers.map(({ ready }) => ready));
  const cookies = new Map<string, string>();
  const ask = async (server: number, user: string, method: string, path: string, body?: object) => {
    const key = `${server} ${user}`;
    // A password takes the processor longer than all else that is asked here.
    if (!cookies.has(key)) cookies.set(key, await signIn(addresses[server]!, user));
    const headers = { Cookie: cookies.get(key)! };
    const request = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    return (await fetch(addresses[server] + path, request)).json();
  };
  const stateAt = async (server: number) => {
    const { releases } = (await ask(server, 'carla', 'GET', '/api/releases')) as { releases: ReleaseHead[] };
    return releases[0]!.state;
  };

  const embargo = new Date(Date.now() + 20_000).toISOString();
  const { prepared } = await ask(0, 'carla', 'POST', '/api/releases', { ...WANTED, embargo });
  const { sha256 } = prepared as ReleaseHead;
  // Somebody else checks it at the other server, which has the same folder.
  const path = '/api/releases/robbery-2026/1';
  expect(await ask(1, 'mateo', 'POST', `${path}/check`, { sha256, password: PASSWORD })).toMatchObject({
    checkedBy: 'mateo',
  });
  expect(existsSync(site)).toBe(false);

  const contents = new Set<string>();
  const until = Date.parse(embargo) + 60_000;
  let both = ['', ''];
  while (Date.now() < until && both.some((state) => state !== 'published')) {
    await setTimeout(20);
    if (!existsSync(site)) continue;
    contents.add(readlinkSync(site));
    both = await Promise.all([stateAt(0), stateAt(1)]);
  }
  expect(both).toEqual(['published', 'published']);
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(embargo));
  // Each server has looked once more by then, and somebody presses at both.
  await setTimeout(6000);
  const pressed = [0, 1].map((server) => ask(server, 'sofia', 'POST', `${path}/publish`, { sha256 }));
  for (const head of await Promise.all(pressed)) expect(head).toMatchObject({ state: 'published' });
  contents.add(readlinkSync(site));
  expect(contents.size).toBe(1);

  const { lines } = await ask(1, 'carla', 'GET', '/api/release-log/robbery-2026');
  expect(lines.map(({ action, by }: { action: string; by: string }) => [action, by])).toEqual([
    ['release-prepared', 'carla'],
    ['release-checked', 'mateo'],
    ['release-published', 'server'],
  ]);
  expect(readPrepared(join(site, 'robbery-2026'), true).sha256).toBe(sha256);
  expect(readdirSync(folder).filter((name) => name.startsWith('site.content-'))).toHaveLength(1);
  for (const server of servers) server.process.kill('SIGTERM');
  expect(await Promise.all(servers.map(({ ended }) => ended))).toEqual([0, 0]);
});
