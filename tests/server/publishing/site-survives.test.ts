import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { publishToSite } from '../../../server/publishing/folder/publish-to-site.ts';
import { readPrepared, readPublished } from '../../../server/publishing/folder/read-prepared.ts';
import { recoverSite, siteFolder, swapSite } from '../../../server/publishing/folder/swap-site.ts';
import { writeFolder } from '../../../server/publishing/folder/write-files.ts';
import { releaseFiles } from '../../../server/publishing/release-files.ts';
import { knownOf, NO_PICTURES, releasedOnce } from './released-once.ts';

const root = mkdtempSync(join(tmpdir(), 'cifra-survives-'));
afterAll(() => rmSync(root, { recursive: true }));

let folder = '';
const at = (name: string) => join(folder, name);
const site = () => at('site');

const isFolder = () => lstatSync(site()).isDirectory();
const revisionOf = (place: string) => readPrepared(join(place, 'small'), true).manifest.revision;
const beside = () => readdirSync(folder).filter((name) => /^site\.(?!lock)/.test(name));

/** Two revisions of a release in `first` and `second`, the first of them published. */
beforeEach(async () => {
  folder = mkdtempSync(join(root, 'site-'));
  const parts = { ...releasedOnce(1), reports: new Map(), packages: [], pictures: NO_PICTURES, version: '0' };
  writeFolder(at('first'), releaseFiles(parts));
  const { manifest, sha256 } = readPrepared(at('first'));
  const about = { ...parts.about, why: parts.about.title };
  const before = { manifest, sha256, tables: parts.released.tables };
  writeFolder(at('second'), releaseFiles({ ...parts, ...releasedOnce(2), about, before }));
  published = [];
  await publish('first');
});

/** As the database knows them. */
let published: string[] = [];

const publish = async (name: string) => {
  const known = knownOf(...published.map(at));
  const parts = { site: site(), prepared: at(name), pictures: NO_PICTURES, version: '0', known };
  const { outcome } = await publishToSite(parts, readPrepared(at(name)));
  published.push(name);
  return outcome;
};

/** A process that publishes the second revision. */
function publishing() {
  const program = `
    import { publishToSite } from ${JSON.stringify(join(import.meta.dirname, '../../../server/publishing/folder/publish-to-site.ts'))};
    import { readPrepared } from ${JSON.stringify(join(import.meta.dirname, '../../../server/publishing/folder/read-prepared.ts'))};
    process.stdout.write('ready');
    await publishToSite({ site: ${JSON.stringify(site())}, prepared: ${JSON.stringify(at('second'))}, pictures: { styles: '' }, version: '0', known: ${JSON.stringify(knownOf(at('first')))} }, readPrepared(${JSON.stringify(at('second'))}));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const ready = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  return { ready, ended, kill: () => child.kill('SIGKILL') };
}

describe('a published site', () => {
  it.each(['a link', 'a folder'])(
    'is whole after a kill in the middle, where it is %s',
    { timeout: 120_000 },
    async (kind) => {
      if (kind === 'a folder') {
        const content = siteFolder(site())!;
        rmSync(site());
        renameSync(content, site());
      }
      cpSync(siteFolder(site())!, at('kept'), { recursive: true });
      const seen = new Set<number>();
      for (const wait of [20, 90, 200]) {
        const { ready, ended, kill: stop } = publishing();
        await ready;
        await setTimeout(wait);
        stop();
        await ended;
        // A folder may be away for an instant between two renames: then the next run brings it back.
        recoverSite(site());
        seen.add(revisionOf(site()));
        expect(existsSync(join(site(), 'es/index.html'))).toBe(true);
        expect(isFolder()).toBe(kind === 'a folder');
        if (revisionOf(site()) === 1) continue;
        const place = siteFolder(site())!;
        rmSync(place, { recursive: true });
        cpSync(at('kept'), place, { recursive: true });
      }
      expect(await publish('second')).toBe('published');
      expect(revisionOf(site())).toBe(2);
      expect(beside()).toHaveLength(kind === 'a folder' ? 0 : 1);
      expect(seen.size).toBeGreaterThan(0);
    },
  );

  it('that was renamed away when the power failed is brought back', () => {
    const content = siteFolder(site())!;
    rmSync(site());
    renameSync(content, `${site()}.former`);
    mkdirSync(`${site()}.content-half`);
    recoverSite(site());
    expect(revisionOf(site())).toBe(1);
    expect(beside()).toEqual([]);
  });

  it('that is a link changes in one step, and leaves nothing of the one before', () => {
    cpSync(siteFolder(site())!, `${site()}.content-next`, { recursive: true });
    symlinkSync('nowhere', `${site()}.link`);
    swapSite(site(), `${site()}.content-next`);
    expect(beside()).toEqual(['site.content-next']);
    expect(revisionOf(site())).toBe(1);
  });

  it('is as it was where the prepared folder is damaged', async () => {
    const expected = readPrepared(at('second'));
    writeFileSync(join(at('second'), 'data', 'small.csv'), 'another');
    const known = knownOf(at('first'));
    const parts = { site: site(), prepared: at('second'), pictures: NO_PICTURES, version: '0', known };
    await expect(publishToSite(parts, expected)).rejects.toThrow('data/small.csv was changed');
    expect(revisionOf(site())).toBe(1);
    expect(beside()).toHaveLength(1);
  });

  it('keeps earlier revisions until one withdraws them, and then none', async () => {
    await publish('second');
    expect(readdirSync(join(site(), 'small/revisions'))).toEqual(['1']);
    const parts = { ...releasedOnce(3), reports: new Map(), packages: [], pictures: NO_PICTURES, version: '0' };
    const about = { ...parts.about, why: parts.about.title, withdraws: true };
    const before = readPublished(site(), 'small')!;
    writeFolder(at('third'), releaseFiles({ ...parts, about, before }));
    await publish('third');
    expect(revisionOf(site())).toBe(3);
    expect(existsSync(join(site(), 'small/revisions'))).toBe(false);
  });

  it('takes two who publish at once one after the other', async () => {
    expect((await Promise.all([publish('second'), publish('second')])).sort()).toEqual(['published', 'was-there']);
    expect(revisionOf(site())).toBe(2);
  });
});
