import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, it, vi } from 'vitest';
import type { ReleaseHead } from '#contract';
import { readPrepared } from '../../server/publishing/folder/read-prepared.ts';
import { PASSWORD, signIn, startApi } from '../server/api.ts';
import { fillOffice, WANTED } from '../support/release-office.ts';
import { startServerProcess } from '../support/server-process.ts';
import { testKeyFile } from '../support/test-keys.ts';

const root = mkdtempSync(join(tmpdir(), 'cifra-releases-killed-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const at = (name: string) => join(root, name);
const database = at('office.sqlite');
const prepared = at('releases/prepared');
const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);
/** Of releases, without drafts of them. */
const folders = () => namesIn(prepared).filter((name) => !/\.(part|reasons|asked)$/.test(name));

/** A server in a process of its own, and what people ask of it. */
async function start() {
  const env = { CIFRA_DB: database, CIFRA_RELEASES: at('releases'), CIFRA_SITE: at('site'), NODE_ENV: 'production' };
  const server = startServerProcess({ ...env, CIFRA_KEYS: testKeyFile() });
  const address = await server.ready;
  const ask = async (user: string, method: string, path: string, body?: object) => {
    const headers = { Cookie: await signIn(address, user) };
    const response = await fetch(address + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    return response.json();
  };
  return {
    ask,
    list: async (): Promise<ReleaseHead[]> => (await ask('carla', 'GET', '/api/releases')).releases,
    /** Kills it in the instant in which something is there. */
    async killWhen(isThere: () => boolean) {
      while (!isThere()) await setTimeout(1);
      server.process.kill('SIGKILL');
      await server.ended;
    },
    end: () => {
      server.process.kill('SIGTERM');
      return server.ended;
    },
  };
}

it('a server that is killed while it prepares or publishes leaves whole releases, and the next one goes on', async () => {
  const api = await startApi({ database });
  await fillOffice(api);
  await api.close();

  const first = await start();
  // The hour is past already: it is published as soon as it is checked.
  const lost = first.ask('carla', 'POST', '/api/releases', WANTED).catch(() => 'no answer');
  // Of a draft or, on a quick disk, as soon as it is whole and before anybody is told.
  await first.killWhen(() => namesIn(prepared).some((name) => !/\.(reasons|asked|asked\.part)$/.test(name)));
  await lost;
  for (const name of folders()) readPrepared(join(prepared, name));

  const second = await start();
  for (const { isHere } of await second.list()) expect(isHere).toBe(true);
  const head: ReleaseHead = (await second.ask('carla', 'POST', '/api/releases', WANTED)).prepared;
  expect(namesIn(prepared).filter((name) => name.endsWith('.part'))).toEqual([]);
  const { sha256 } = head;
  const checked = await second.ask('mateo', 'POST', '/api/releases/robbery-2026/1/check', {
    sha256,
    password: PASSWORD,
  });
  expect(checked.checkedBy).toBe('mateo');
  await second.killWhen(() => readdirSync(root).some((name) => name.startsWith('site.content-')));
  if (existsSync(at('site'))) readPrepared(at('site/robbery-2026'));

  const third = await start();
  await vi.waitFor(async () => expect((await third.list())[0]!.state).toBe('published'), 15_000);
  expect(readPrepared(at('site/robbery-2026'), true).sha256).toBe(sha256);
  expect(readdirSync(root).filter((name) => name.startsWith('site.content-'))).toHaveLength(1);
  expect(await third.end()).toBe(0);
});
