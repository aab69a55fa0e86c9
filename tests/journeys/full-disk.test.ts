import { mkdtempSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { publishToSite } from '../../server/publishing/folder/publish-to-site.ts';
import { readPrepared } from '../../server/publishing/folder/read-prepared.ts';
import { siteFolder } from '../../server/publishing/folder/swap-site.ts';
import { writeFolder } from '../../server/publishing/folder/write-files.ts';
import { releaseFiles } from '../../server/publishing/release-files.ts';
import { knownOf, NO_PICTURES, releasedOnce } from '../server/publishing/released-once.ts';

/** The disk: after so many changes it is full. What is written to a full disk is there in half. */
const disk = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY, changes: 0, isRenameRefused: false }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const full = () => Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', syscall: 'write' });
  const isFull = () => {
    disk.changes += 1;
    disk.left -= 1;
    return disk.left < 0;
  };
  // A full disk may have no room for a name; that it is given back needs none.
  const rename: typeof fs.renameSync = (from, to) => {
    if (isFull() && !disk.isRenameRefused) {
      disk.isRenameRefused = true;
      throw full();
    }
    fs.renameSync(from, to);
  };
  const whole = <Names extends 'mkdirSync' | 'symlinkSync' | 'fsyncSync'>(name: Names) =>
    ((...given: unknown[]) => {
      if (isFull()) throw full();
      return (fs[name] as (...all: unknown[]) => unknown)(...given);
    }) as (typeof fs)[Names];
  return {
    ...fs,
    mkdirSync: whole('mkdirSync'),
    renameSync: rename,
    symlinkSync: whole('symlinkSync'),
    fsyncSync: whole('fsyncSync'),
    writeFileSync(path: string, content: string | Uint8Array, options: object) {
      if (!isFull()) return fs.writeFileSync(path, content, options);
      fs.writeFileSync(path, Buffer.from(content).subarray(0, content.length / 2));
      throw full();
    },
    cpSync(from: string, to: string, options: object) {
      const isFile = fs.statSync(from).isFile();
      if (!isFull()) return fs.cpSync(from, to, options);
      if (isFile) {
        fs.cpSync(from, to, options);
        truncateSync(to, Math.floor(fs.statSync(from).size / 2));
      }
      throw full();
    },
  };
});

const root = mkdtempSync(join(tmpdir(), 'cifra-full-'));
afterAll(() => rmSync(root, { recursive: true }));

let folder = '';
const at = (name: string) => join(folder, name);
const FULL = { code: 'ENOSPC' };

const parts = { ...releasedOnce(1), reports: new Map(), packages: [], pictures: NO_PICTURES, version: '0' };
const attached = new Map([['files/public/small/parquet/person.parquet', Buffer.alloc(100_000, 'p')]]);
const revision = (place: string) => readPrepared(join(place, 'small'), true).manifest.revision;
const publish = (name: string) => {
  const known = name === 'first' ? [] : knownOf(at('first'));
  const given = { site: at('site'), prepared: at(name), pictures: NO_PICTURES, version: '0', known };
  return publishToSite(given, readPrepared(at(name)));
};

/** The last changes put the new in the place of the old; before them one file is like another. */
const LAST = 20;
const EVERY = 9;

/** Runs once with a disk that takes all of it, and then with one that is full at a change, for each of many. */
async function atManyChanges(prepare: () => Promise<void>, run: () => Promise<unknown>, look: (left: number) => void) {
  await prepare();
  disk.changes = 0;
  await run();
  const all = disk.changes;
  expect(all).toBeGreaterThan(10);
  for (let left = 0; left < all; left += left < all - LAST ? EVERY : 1) {
    await prepare();
    disk.left = left;
    disk.isRenameRefused = false;
    const error = await run().then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    disk.left = Number.POSITIVE_INFINITY;
    // What is swept to the disk after the switch may fail; then the new site is there, whole.
    if (error !== undefined) expect([left, error]).toEqual([left, expect.objectContaining(FULL)]);
    look(left);
  }
}

/** Two revisions, prepared; the first one is published. */
async function twoRevisions() {
  disk.left = Number.POSITIVE_INFINITY;
  folder = mkdtempSync(join(root, 'site-'));
  writeFolder(at('first'), releaseFiles(parts));
  const { manifest, sha256 } = readPrepared(at('first'));
  const about = { ...parts.about, why: parts.about.title };
  const before = { manifest, sha256, tables: parts.released.tables };
  writeFolder(at('second'), releaseFiles({ ...parts, ...releasedOnce(2), about, before, attached }));
  await publish('first');
}

describe('a disk that is full', () => {
  beforeEach(() => {
    disk.left = Number.POSITIVE_INFINITY;
  });

  it.each(['a link', 'a folder'])(
    'while a revision is published leaves the site as it was, or has all of the new one: %s',
    { timeout: 60_000 },
    async (kind) => {
      const seen = new Set<number>();
      const prepare = async () => {
        await twoRevisions();
        if (kind === 'a link') return;
        const content = siteFolder(at('site'))!;
        rmSync(at('site'));
        renameSync(content, at('site'));
      };
      const look = (left: number) => {
        // It compares each file with its hash, and finds what belongs to no manifest.
        seen.add(revision(at('site')));
        const beside = readdirSync(folder).filter((name) => /^site\.(?!lock)/.test(name));
        expect([left, beside.length]).toEqual([left, kind === 'a link' ? 1 : 0]);
      };
      await atManyChanges(prepare, () => publish('second'), look);
      expect(seen).toContain(1);
    },
  );

  it('while the first release is published leaves no site', { timeout: 60_000 }, async () => {
    const prepare = async () => {
      folder = mkdtempSync(join(root, 'first-'));
      writeFolder(at('first'), releaseFiles(parts));
    };
    await atManyChanges(
      prepare,
      () => publish('first'),
      () => {
        const names = readdirSync(folder).filter((name) => !name.endsWith('.lock'));
        if (names.includes('site')) expect(revision(at('site'))).toBe(1);
        else expect(names).toEqual(['first']);
      },
    );
  });

  it('while a release is prepared leaves no folder', { timeout: 60_000 }, async () => {
    const prepare = async () => {
      folder = mkdtempSync(join(root, 'prepared-'));
      writeFileSync(at('other.txt'), 'kept');
    };
    const run = async () => writeFolder(at('made'), releaseFiles({ ...parts, attached }));
    await atManyChanges(prepare, run, () => {
      const names = readdirSync(folder).sort();
      if (names.includes('made')) readPrepared(at('made'));
      else expect(names).toEqual(['other.txt']);
    });
  });
});
