import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getReleaseLog, listReleases, type PutSiteBackReply, putSiteBack, type ReleaseHead } from '#contract';
import { readPrepared } from '../../../../server/publishing/folder/read-prepared.ts';
import { siteFolder } from '../../../../server/publishing/folder/swap-site.ts';
import { preparedFolder } from '../../../../server/publishing/office/releases-folder.ts';
import { TITLE, WHY } from '../../../support/published-release.ts';
import { type ReleaseOffice, releaseOffice } from '../../../support/release-office.ts';

const AFTER = '2026-11-24T17:00:01.000Z';
const CORRECTION = { about: { release: 'robbery-2026', title: TITLE, why: WHY } };
const OTHER = { about: { release: 'other', title: TITLE } };

let office: ReleaseOffice;
const onSite = (path: string) => join(office.site, path);

async function published(more: object = {}): Promise<ReleaseHead> {
  const head = await office.prepared(more);
  await office.check(head);
  expect(await office.publish(head)).toMatchObject({ said: 'published' });
  return head;
}

async function putBack(who: 'carla' | 'bruno' | 'elena' = 'carla') {
  const response = await office.api.ask(who, 'POST', '/api/release-site', { body: {} });
  return { status: response.status, body: (await response.json()) as PutSiteBackReply & { code?: string } };
}

const missing = async () => {
  const reply = await (await office.api.ask('carla', 'GET', '/api/releases')).json();
  expect(listReleases.reply.safeParse(reply).error).toBeUndefined();
  return reply.missing;
};

const acts = async (release: string) =>
  (await office.api.store.audit(release)).map(({ by, action }) => `${by} ${action}`);

/** Every file of the site with what is in it. */
const contentOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]);

describe('a site that was lost', () => {
  beforeEach(async () => {
    office = await releaseOffice();
    office.api.setNow(AFTER);
  });
  afterEach(() => office.close());

  it.each(['its folder', 'what the link leads to'])(
    'is put back whole with every revision that can be read: %s is gone',
    async (kind) => {
      await published();
      await published(CORRECTION);
      const other = await published(OTHER);
      const before = contentOf(siteFolder(office.site)!);
      expect(await missing()).toEqual([]);
      if (kind === 'its folder') rmSync(siteFolder(office.site)!, { recursive: true });
      rmSync(kind === 'its folder' ? office.site : siteFolder(office.site)!, { recursive: true });
      expect(await missing()).toEqual([
        { release: 'other', revision: 1 },
        { release: 'robbery-2026', revision: 2 },
      ]);
      const { status, body } = await putBack();
      expect(putSiteBack.reply.safeParse(body).error).toBeUndefined();
      expect(status).toBe(200);
      expect(body).toMatchObject({ releases: ['other', 'robbery-2026'], lost: [] });
      expect(contentOf(siteFolder(office.site)!)).toEqual(before);
      expect(existsSync(onSite('robbery-2026/revisions/1/data/people.csv'))).toBe(true);
      expect(await missing()).toEqual([]);
      const log = await (await office.api.ask('mateo', 'GET', '/api/release-log/robbery-2026')).json();
      expect(getReleaseLog.reply.safeParse(log).error).toBeUndefined();
      expect(log.lines.at(-1)).toMatchObject({ action: 'site-put-back', by: 'carla', revision: 2 });
      expect(readPrepared(onSite('other'), true).sha256).toBe(other.sha256);
    },
  );

  it('is corrected, and published again, as if nothing had been lost', async () => {
    await published();
    const second = await published(CORRECTION);
    const lose = () => {
      rmSync(siteFolder(office.site)!, { recursive: true });
      rmSync(office.site);
    };
    lose();
    expect(await office.publish(second)).toMatchObject({ said: 'published' });
    expect(readPrepared(onSite('robbery-2026'), true).sha256).toBe(second.sha256);
    expect((await acts('robbery-2026')).at(-1)).toBe('sofia site-put-back');
    lose();
    const third = await published({ about: { ...CORRECTION.about, why: TITLE } });
    expect(third.revision).toBe(3);
    expect(readdirSync(onSite('robbery-2026/revisions')).sort()).toEqual(['1', '2']);
  });

  it('is never published anew with what is left: what the first one had is there too', async () => {
    await published();
    rmSync(siteFolder(office.site)!, { recursive: true });
    await published(OTHER);
    expect(JSON.parse(readFileSync(onSite('site.json'), 'utf8')).releases.sort()).toEqual(['other', 'robbery-2026']);
  });

  it('with the files of a release nowhere any more stands without it, which is said, and goes on', async () => {
    const first = await published();
    await published(OTHER);
    rmSync(siteFolder(office.site)!, { recursive: true });
    rmSync(preparedFolder(office, first), { recursive: true });
    const next = await office.prepared({ about: { release: 'third', title: TITLE } });
    await office.check(next);
    const against = await office.publish(next);
    expect(against).toMatchObject({ status: 409, said: 'site-lost-files' });
    expect(against.body.flaw).toMatchObject({
      about: { release: 'robbery-2026', revision: 1, file: 'release.json', files: 1 },
    });
    expect((await putBack()).body).toEqual({
      isDone: true,
      releases: ['other'],
      mended: [expect.objectContaining({ release: 'other', file: 'release.json' })],
      lost: [{ release: 'robbery-2026', revision: 1, sha256: first.sha256, files: 1, file: 'release.json' }],
      leaves: [],
      setAside: [],
    });
    expect(await office.publish(next)).toMatchObject({ said: 'published' });
    const again = await office.prepare(CORRECTION);
    expect(again.body).toMatchObject({ code: 'release-not-prepared', flaw: { code: 'before-lost' } });
  });

  it('shows no earlier revision that was withdrawn, and keeps no file of it', async () => {
    const first = await published();
    await published({ about: { ...CORRECTION.about, withdraws: true } });
    expect(existsSync(preparedFolder(office, first))).toBe(false);
    rmSync(siteFolder(office.site)!, { recursive: true });
    await putBack();
    expect(existsSync(onSite('robbery-2026/revisions'))).toBe(false);
    expect(existsSync(onSite('robbery-2026/release.json'))).toBe(true);
  });

  it('is put back by a statistician alone, and not where something else lies', async () => {
    await published();
    for (const who of ['bruno', 'elena'] as const) expect(await putBack(who)).toMatchObject({ status: 403 });
    const place = siteFolder(office.site)!;
    for (const name of readdirSync(place)) rmSync(join(place, name), { recursive: true });
    writeFileSync(join(place, 'thesis.txt'), 'of somebody');
    expect(await putBack()).toMatchObject({
      status: 409,
      body: { code: 'site-damaged', flaw: { code: 'site-other-content' } },
    });
    expect(readFileSync(join(place, 'thesis.txt'), 'utf8')).toBe('of somebody');
  });
});

describe('a site with a damaged release', () => {
  let first: ReleaseHead;
  beforeEach(async () => {
    office = await releaseOffice();
    office.api.setNow(AFTER);
    first = await published();
  });
  afterEach(() => office.close());

  const damages: Readonly<Record<string, (path: (name: string) => string) => void>> = {
    'search.json cut short': (path) => truncateSync(path('search.json'), 10),
    'search.json missing': (path) => rmSync(path('search.json')),
    'release.json missing': (path) => rmSync(path('release.json')),
    'release.json damaged': (path) => writeFileSync(path('release.json'), '{'),
    'a page changed by hand': (path) => writeFileSync(path('es/index.html'), 'another'),
    'a page more': (path) => writeFileSync(path('es/more.html'), 'by hand'),
    'all of it missing': (path) => rmSync(path(''), { recursive: true }),
  };

  it.each(Object.keys(damages))('does not stop the others: it is as it was published again (%s)', async (kind) => {
    damages[kind]!((name) => onSite(`robbery-2026/${name}`));
    await published(OTHER);
    expect(readPrepared(onSite('robbery-2026'), true).sha256).toBe(first.sha256);
    expect(readFileSync(onSite('es/index.html'), 'utf8')).toContain('robbery-2026/');
    expect((await acts('robbery-2026')).at(-1)).toBe('sofia site-put-back');
  });

  it.each(['search.json cut short', 'release.json missing', 'a page changed by hand'])(
    'and no true files anywhere stops the next one, which names release, file and remedy (%s)',
    async (kind) => {
      damages[kind]!((name) => onSite(`robbery-2026/${name}`));
      rmSync(preparedFolder(office, first), { recursive: true });
      const head = await office.prepared(OTHER);
      await office.check(head);
      const { status, body } = await office.publish(head);
      const file = { search: 'search.json', release: 'release.json', a: 'es/index.html' }[kind.split(/[. ]/)[0]!];
      expect([status, body.flaw]).toMatchObject([
        409,
        { code: 'site-lost-files', about: { release: 'robbery-2026', revision: 1, file } },
      ]);
      expect(existsSync(onSite('other'))).toBe(false);
    },
  );

  it('and is not left out because the index of the site says so, which anybody may have written', async () => {
    rmSync(onSite('robbery-2026/data'), { recursive: true });
    rmSync(preparedFolder(office, first), { recursive: true });
    const lost = [{ release: 'robbery-2026', revision: 1 }];
    writeFileSync(onSite('site.json'), JSON.stringify({ releases: ['robbery-2026'], lost }));
    const head = await office.prepared(OTHER);
    await office.check(head);
    expect(await office.publish(head)).toMatchObject({ status: 409, said: 'site-lost-files' });
    expect(existsSync(onSite('robbery-2026'))).toBe(true);
  });

  it('and one that the database does not know stops the next one too', async () => {
    const place = siteFolder(office.site)!;
    writeFileSync(join(place, 'site.json'), '{"releases":["robbery-2026","unheard"]}');
    const head = await office.prepared(OTHER);
    await office.check(head);
    expect(await office.publish(head)).toMatchObject({ status: 409, said: 'site-unknown-release' });
  });
});
