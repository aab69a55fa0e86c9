import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { publishToSite } from '../../../server/publishing/folder/publish-to-site.ts';
import { readPrepared } from '../../../server/publishing/folder/read-prepared.ts';
import { type MayLeave, rebuildSite } from '../../../server/publishing/folder/rebuild-site.ts';
import { asideBeside, placesAside } from '../../../server/publishing/folder/set-aside.ts';
import { recoverSite, siteFolder } from '../../../server/publishing/folder/swap-site.ts';
import { walkFiles } from '../../../server/publishing/folder/walk-files.ts';
import { writeFolder } from '../../../server/publishing/folder/write-files.ts';
import { releaseFiles } from '../../../server/publishing/release-files.ts';
import { knownOf, NO_PICTURES, releasedOnce } from './released-once.ts';

const root = mkdtempSync(join(tmpdir(), 'cifra-aside-'));
afterAll(() => rmSync(root, { recursive: true }));

const LOST = 'en/index.html';
const FIRST = [{ release: 'small', revision: 1 }];
const KILLER = join(import.meta.dirname, '..', '..', 'support', 'killed-at.mjs');

let folder = '';
const at = (name: string) => join(folder, name);
const site = () => at('site');
const aside = () => asideBeside(site());

/** Two revisions of a release in `first` and `second`, the first of them published and nowhere else. */
beforeEach(async () => {
  folder = mkdtempSync(join(root, 'site-'));
  const parts = { ...releasedOnce(1), reports: new Map(), packages: [], pictures: NO_PICTURES, version: '0' };
  writeFolder(at('first'), releaseFiles(parts));
  const { manifest, sha256 } = readPrepared(at('first'));
  const about = { ...parts.about, why: parts.about.title };
  const before = { manifest, sha256, tables: parts.released.tables };
  writeFolder(at('second'), releaseFiles({ ...parts, ...releasedOnce(2), about, before }));
  await publish('first');
});

const publish = (name: string, ...published: string[]) => {
  const parts = { site: site(), prepared: at(name), pictures: NO_PICTURES, version: '0' };
  return publishToSite({ ...parts, known: knownOf(...published.map(at)) }, readPrepared(at(name)));
};

/** As the server does: with what was set aside, and with more folders. */
const rebuild = (without: MayLeave, revisions = ['first'], ...more: string[]) => {
  const known = knownOf(...revisions.map(at)).map((one) => ({
    ...one,
    folders: [...placesAside(aside(), one), ...more.map(at)],
  }));
  return rebuildSite({ site: site(), known, pictures: NO_PICTURES, version: '0', without });
};

const contentOf = (place: string) => walkFiles(place).map((path) => [path, readFileSync(join(place, path), 'utf8')]);
const asideFolders = () => (existsSync(aside()) ? readdirSync(aside()).map((name) => join(aside(), name)) : []);
/** Everything that was published and is not the lost file. */
const rest = () => contentOf(at('first')).filter(([path]) => path !== LOST);

describe('what a site has of a release of which one file is nowhere', () => {
  beforeEach(() => rmSync(join(site(), 'small', LOST)));

  it('does not leave it until somebody says so who was told', async () => {
    const before = contentOf(siteFolder(site())!);
    const told = { release: 'small', revision: 1, files: 1, file: LOST };
    for (const without of [[], [{ release: 'small', revision: 2 }]])
      expect(await rebuild(without)).toMatchObject({ isDone: false, leaves: [told], lost: [told], setAside: [] });
    expect(contentOf(siteFolder(site())!)).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.startsWith('site.'))).toHaveLength(1);
    expect(asideFolders()).toEqual([]);
  });

  it('is set aside whole for its owner alone, under a name that says what it is', async () => {
    const put = await rebuild(FIRST);
    expect(put).toMatchObject({ isDone: true, releases: [], leaves: FIRST, setAside: asideFolders() });
    expect(existsSync(join(site(), 'small'))).toBe(false);
    const [kept] = asideFolders();
    const { sha256 } = readPrepared(at('first'));
    expect(kept).toMatch(new RegExp(`/site\\.set-aside/small-1-${sha256.slice(0, 12)}-\\d{8}T\\d{9}Z$`));
    expect(contentOf(kept!)).toEqual(rest());
    for (const place of [aside(), kept!]) expect(statSync(place).mode & 0o777).toBe(0o700);
    // Put back again, it is there still, and there once.
    expect(await rebuild([])).toMatchObject({ isDone: true, leaves: [], setAside: [] });
    expect(asideFolders()).toEqual([kept]);
  });

  it.each(['with what was set aside', 'on the site', 'in a folder that somebody names'])(
    'stands again as it was once the file is found: %s',
    async (where) => {
      await rebuild(FIRST);
      const place = { w: asideFolders()[0]!, o: join(site(), 'small'), i: at('found') }[where[0] as 'w' | 'o' | 'i'];
      cpSync(join(at('first'), LOST), join(place, LOST));
      const put = await rebuild([], ['first'], 'found');
      expect(put).toMatchObject({ isDone: true, releases: ['small'], lost: [], leaves: [] });
      expect(contentOf(join(site(), 'small'))).toEqual(contentOf(at('first')));
    },
  );

  it('is of no use where it was changed there: what counts is the hash', async () => {
    await rebuild(FIRST);
    const [kept] = asideFolders();
    cpSync(join(at('first'), LOST), join(kept!, LOST));
    writeFileSync(join(kept!, 'data/small.csv'), 'another');
    expect(await rebuild([])).toMatchObject({ releases: [], lost: [{ file: 'data/small.csv', files: 1 }] });
  });

  it('does not leave it where nothing can be set aside', async () => {
    writeFileSync(aside(), 'a file');
    await expect(rebuild('whatever')).rejects.toThrow(/ENOTDIR|EEXIST/);
    expect(contentOf(join(site(), 'small'))).toEqual(rest());
  });

  it('is set aside with earlier revisions, which are not shown without it', async () => {
    cpSync(join(at('first'), LOST), join(site(), 'small', LOST));
    await publish('second', 'first');
    rmSync(join(site(), 'small', LOST));
    const second = [{ release: 'small', revision: 2 }];
    expect(await rebuild(FIRST, ['first', 'second'])).toMatchObject({ isDone: false, leaves: second });
    expect(await rebuild(second, ['first', 'second'])).toMatchObject({ isDone: true, releases: [] });
    expect(existsSync(join(asideFolders()[0]!, 'revisions/1/data/small.csv'))).toBe(true);
    mkdirSync(at('found/en'), { recursive: true });
    cpSync(join(at('second'), LOST), join(at('found'), LOST));
    expect(await rebuild([], ['first', 'second'], 'found')).toMatchObject({ releases: ['small'], lost: [] });
    expect(existsSync(join(site(), 'small/revisions/1/data/small.csv'))).toBe(true);
  });

  it('is set aside of an earlier revision alone, where the last one is whole', async () => {
    cpSync(join(at('first'), LOST), join(site(), 'small', LOST));
    await publish('second', 'first');
    rmSync(join(site(), 'small/revisions/1/data/small.csv'));
    expect(await rebuild([], ['first', 'second'])).toMatchObject({ isDone: false, leaves: FIRST });
    expect(await rebuild(FIRST, ['first', 'second'])).toMatchObject({ isDone: true, releases: ['small'] });
    expect(existsSync(join(site(), 'small/revisions/1'))).toBe(false);
    expect(existsSync(join(asideFolders()[0]!, 'revisions/1/data/small.json'))).toBe(true);
    mkdirSync(at('found/data'), { recursive: true });
    cpSync(join(at('first'), 'data/small.csv'), join(at('found'), 'data/small.csv'));
    expect(await rebuild([], ['first', 'second'], 'found')).toMatchObject({ releases: ['small'], lost: [] });
    expect(existsSync(join(site(), 'small/revisions/1/data/small.json'))).toBe(true);
  });

  it('is not looked for behind a link, and what that leads to stays', async () => {
    renameSync(join(site(), 'small'), at('elsewhere'));
    symlinkSync(at('elsewhere'), join(site(), 'small'));
    expect(await rebuild([])).toMatchObject({ isDone: false, leaves: FIRST });
    expect(await rebuild(FIRST)).toMatchObject({ isDone: true, setAside: [] });
    expect(contentOf(at('elsewhere'))).toEqual(rest());
  });

  it.each([
    'before mkdirSync Z.part',
    'before writeFileSync .part/data/small.csv',
    'before renameSync Z',
    'after renameSync Z',
    'before renameSync /site',
    'after renameSync /site',
    'before rmSync .former',
  ])(
    'is somewhere whole whatever the instant of a kill, and found by the next: %s',
    { timeout: 60_000 },
    async (instant) => {
      if (instant.endsWith('.former')) {
        const content = siteFolder(site())!;
        rmSync(site());
        renameSync(content, site());
      }
      expect(await killed(instant)).toBe('SIGKILL');
      const places = [site(), at('site.former')].map((place) => join(place, 'small'));
      const whole = [...places, ...asideFolders()].filter(
        (place) => existsSync(place) && JSON.stringify(contentOf(place)) === JSON.stringify(rest()),
      );
      expect(whole).not.toEqual([]);
      await rebuild(FIRST);
      expect(asideFolders().filter((place) => !place.endsWith('.part'))).toHaveLength(1);
      mkdirSync(at('found/en'), { recursive: true });
      cpSync(join(at('first'), LOST), join(at('found'), LOST));
      expect(await rebuild([], ['first'], 'found')).toMatchObject({ releases: ['small'], lost: [] });
      expect(contentOf(join(site(), 'small'))).toEqual(contentOf(at('first')));
    },
  );
});

describe('a site whose link was deleted', () => {
  beforeEach(() => rmSync(site()));

  it('is what the link led to, and nothing of it is taken away', async () => {
    expect(await rebuild([])).toMatchObject({ isDone: true, releases: ['small'], mended: [], lost: [] });
    expect(contentOf(join(site(), 'small'))).toEqual(contentOf(at('first')));
  });

  it('is never what a run left half that was killed', async () => {
    mkdirSync(`${site()}.content-half/small`, { recursive: true });
    utimesSync(`${site()}.content-half`, 0, 0);
    recoverSite(site());
    expect(contentOf(join(site(), 'small'))).toEqual(contentOf(at('first')));
    expect(existsSync(`${site()}.content-half`)).toBe(false);
  });
});

/** A process that puts the site back, and kills itself at an instant. */
function killed(instant: string): Promise<NodeJS.Signals | null> {
  const code = join(import.meta.dirname, '../../../server/publishing/folder/rebuild-site.ts');
  const parts = { site: site(), known: knownOf(at('first')), pictures: { styles: '' }, version: '0', without: FIRST };
  const program = `
    import { rebuildSite } from ${JSON.stringify(code)};
    await rebuildSite(${JSON.stringify(parts)});`;
  const child = spawn(process.execPath, [`--import=${KILLER}`, '--input-type=module', '-e', program], {
    stdio: 'ignore',
    env: { ...process.env, KILLED_AT: instant },
  });
  return new Promise((resolve) => child.on('exit', (_code, signal) => resolve(signal)));
}
