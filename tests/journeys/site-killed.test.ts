import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ReleaseHead } from '#contract';
import { readPrepared } from '../../server/publishing/folder/read-prepared.ts';
import { PASSWORD, signIn, startApi } from '../server/api.ts';
import { TITLE, WHY } from '../support/published-release.ts';
import { fillOffice, WANTED } from '../support/release-office.ts';
import { startServerProcess } from '../support/server-process.ts';
import { testKeyFile } from '../support/test-keys.ts';

const root = mkdtempSync(join(tmpdir(), 'cifra-site-killed-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const KILLER = join(import.meta.dirname, '..', 'support', 'killed-at.mjs');
const CORRECTION = { ...WANTED, about: { release: 'robbery-2026', title: TITLE, why: WHY } };
/** As it is before each kill. */
const office = join(root, 'office');

/** A server in a process of its own on a folder. It kills itself at an instant, where one is named. */
async function start(folder: string, killedAt?: string) {
  const server = startServerProcess({
    CIFRA_DB: join(folder, 'office.sqlite'),
    CIFRA_RELEASES: join(folder, 'releases'),
    CIFRA_SITE: join(folder, 'site'),
    CIFRA_KEYS: testKeyFile(),
    NODE_ENV: 'production',
    ...(killedAt !== undefined && { KILLED_AT: killedAt, NODE_OPTIONS: `--import=${KILLER}` }),
  });
  const address = await server.ready;
  const cookies = new Map<string, string>();
  const ask = async (user: string, method: string, path: string, body?: object) => {
    // A password takes the processor longer than all else that is asked here.
    if (!cookies.has(user)) cookies.set(user, await signIn(address, user));
    const headers = { Cookie: cookies.get(user)! };
    const response = await fetch(address + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    return response.json();
  };
  return {
    ask,
    ended: server.ended,
    list: async (): Promise<ReleaseHead[]> => (await ask('carla', 'GET', '/api/releases')).releases,
    check: ({ release, revision, sha256 }: ReleaseHead) =>
      ask('mateo', 'POST', `/api/releases/${release}/${revision}/check`, { sha256, password: PASSWORD }),
    end: () => {
      server.process.kill('SIGTERM');
      return server.ended;
    },
  };
}

const states = (heads: readonly ReleaseHead[]) => heads.map(({ revision, state }) => `${revision} ${state}`);

/** The revision that a reader finds, each of its files compared with its manifest. */
function revisionOn(site: string): number {
  expect(existsSync(join(site, 'es/index.html'))).toBe(true);
  return readPrepared(join(site, 'robbery-2026'), true).manifest.revision;
}

/** The office has revision 1 on its site, and revision 2 is prepared. */
beforeAll(async () => {
  mkdirSync(office);
  const api = await startApi({ database: join(office, 'office.sqlite') });
  await fillOffice(api);
  await api.close();
  const server = await start(office);
  const { prepared } = await server.ask('carla', 'POST', '/api/releases', WANTED);
  await server.check(prepared);
  await vi.waitFor(async () => expect(states(await server.list())).toEqual(['1 published']), 60_000);
  const reply = await server.ask('carla', 'POST', '/api/releases', CORRECTION);
  expect(reply).toMatchObject({ prepared: { revision: 2 } });
  expect(await server.end()).toBe(0);
}, 120_000);

/** Where a site that is a link, or a folder, is killed; what a reader finds then. */
const INSTANTS = [
  ['a link', 'while files are copied', 'before writeFileSync /robbery-2026/data/described.json', 1],
  ['a link', 'before the swap', 'before renameSync /site', 1],
  ['a link', 'after the swap, before the database knows', 'after renameSync /site', 2],
  ['a folder', 'before the swap', 'before renameSync /site.former', 1],
  ['a folder', 'between the two renames', 'after renameSync /site.former', undefined],
  ['a folder', 'after the swap, before the database knows', 'after renameSync /site', 2],
] as const;

describe('a server that is killed while it publishes a correction', () => {
  it.each(INSTANTS)(
    'leaves the site whole, and the next one tells the truth and goes on: %s, %s',
    { timeout: 180_000 },
    async (kind, _when, instant, found) => {
      const folder = mkdtempSync(join(root, 'killed-'));
      cpSync(office, folder, { recursive: true, verbatimSymlinks: true });
      const site = join(folder, 'site');
      if (kind === 'a folder') {
        const content = realpathSync(site);
        rmSync(site);
        renameSync(content, site);
      }
      const first = await start(folder, instant);
      const [, second] = await first.list();
      await first.check(second!);
      expect(await first.ended).toBe('SIGKILL');
      if (found === undefined) {
        expect(existsSync(site)).toBe(false);
        expect(revisionOn(`${site}.former`)).toBe(1);
      } else expect(revisionOn(site)).toBe(found);

      const next = await start(folder);
      // Within seconds it is published, and never said to be before the site has it.
      await vi.waitFor(
        async () => {
          const said = states(await next.list());
          if (said[1] === '2 published') expect(revisionOn(site)).toBe(2);
          else expect(said).toEqual(['1 published', '2 due']);
          expect(said[1]).toBe('2 published');
        },
        { timeout: 60_000, interval: 50 },
      );
      const { lines } = await next.ask('carla', 'GET', '/api/release-log/robbery-2026');
      const published = lines.filter(({ action }: { action: string }) => action === 'release-published');
      expect(published.map(({ revision, by }: { revision: number; by: string }) => [revision, by])).toEqual([
        [1, 'server'],
        [2, 'server'],
      ]);
      expect(lstatSync(site).isDirectory()).toBe(kind === 'a folder');
      const beside = readdirSync(folder).filter((name) => /^site\.(?!lock)/.test(name));
      expect(beside).toHaveLength(kind === 'a folder' ? 0 : 1);
      expect(await next.end()).toBe(0);
    },
  );

  it('between the two renames: the next one brings the site back, also where nothing can be published any more', {
    timeout: 180_000,
  }, async () => {
    const folder = mkdtempSync(join(root, 'killed-'));
    cpSync(office, folder, { recursive: true, verbatimSymlinks: true });
    const site = join(folder, 'site');
    const content = realpathSync(site);
    rmSync(site);
    renameSync(content, site);
    const first = await start(folder, 'after renameSync /site.former');
    const [, second] = await first.list();
    await first.check(second!);
    expect(await first.ended).toBe('SIGKILL');
    for (const name of readdirSync(join(folder, 'releases/prepared')))
      if (name.startsWith('robbery-2026-2-')) rmSync(join(folder, 'releases/prepared', name), { recursive: true });
    const next = await start(folder);
    await vi.waitFor(() => expect(revisionOn(site)).toBe(1), 60_000);
    expect(states(await next.list())).toEqual(['1 published', '2 checked']);
    expect(await next.end()).toBe(0);
  });
});
