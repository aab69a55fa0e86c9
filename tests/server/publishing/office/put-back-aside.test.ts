import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listReleases, type PutSiteBackReply, putSiteBack, type ReleaseHead } from '#contract';
import { missingLines } from '../../../../server/commands/figures/publish/missing-lines.ts';
import { readPrepared } from '../../../../server/publishing/folder/read-prepared.ts';
import { walkFiles } from '../../../../server/publishing/folder/walk-files.ts';
import { preparedFolder } from '../../../../server/publishing/office/releases-folder.ts';
import { TITLE } from '../../../support/published-release.ts';
import { type ReleaseOffice, releaseOffice } from '../../../support/release-office.ts';

const AFTER = '2026-11-24T17:00:01.000Z';
const LOST = 'en/index.html';
const NAMED = { release: 'robbery-2026', revision: 1 };

describe('a release of which the site has the only copy, without one file', () => {
  let office: ReleaseOffice;
  let first: ReleaseHead;
  let next: ReleaseHead;
  /** The lost file, where somebody finds it later. */
  let found = '';
  let files: (readonly [string, string])[] = [];
  const onSite = (path = '') => join(office.site, 'robbery-2026', path);
  const contentOf = (folder: string) =>
    walkFiles(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const);

  beforeEach(async () => {
    office = await releaseOffice();
    office.api.setNow(AFTER);
    first = await office.prepared();
    await office.check(first);
    expect(await office.publish(first)).toMatchObject({ said: 'published' });
    next = await office.prepared({ about: { release: 'other', title: TITLE } });
    await office.check(next);
    found = join(office.releases, 'found.html');
    rmSync(preparedFolder(office, first), { recursive: true });
    renameSync(onSite(LOST), found);
    files = contentOf(onSite());
    expect(await office.publish(next)).toMatchObject({ status: 409, said: 'site-lost-files' });
  });
  afterEach(() => office.close());

  async function putBack(body: object = {}) {
    const response = await office.api.ask('carla', 'POST', '/api/release-site', { body });
    const reply = (await response.json()) as PutSiteBackReply;
    expect(putSiteBack.reply.safeParse(reply).error).toBeUndefined();
    return reply;
  }
  const gone = async () => {
    const reply = await (await office.api.ask('carla', 'GET', '/api/releases')).json();
    expect(listReleases.reply.safeParse(reply).error).toBeUndefined();
    return reply.gone;
  };

  it('loses nothing when the site is put back: it is told, and stays', async () => {
    const lost = [{ ...NAMED, sha256: first.sha256, files: 1, file: LOST }];
    const told = { isDone: false, releases: [], mended: [], lost, leaves: lost, setAside: [] };
    expect(await putBack()).toEqual(told);
    expect(await putBack({ without: [{ ...NAMED, revision: 2 }] })).toEqual(told);
    expect(contentOf(onSite())).toEqual(files);
    expect((await office.api.store.audit('robbery-2026')).at(-1)).toMatchObject({ action: 'release-published' });
    expect(await office.publish(next)).toMatchObject({ said: 'site-lost-files' });
  });

  it('is set aside when somebody says that it may leave, and others are published', async () => {
    const put = await putBack({ without: [NAMED] });
    expect(put).toMatchObject({ isDone: true, releases: [], leaves: [{ file: LOST }] });
    const [name] = readdirSync(join(office.releases, 'set-aside'));
    expect(put.setAside).toEqual([join('set-aside', name!)]);
    expect(name).toMatch(new RegExp(`^robbery-2026-1-${first.sha256.slice(0, 12)}-\\d{8}T\\d{9}Z$`));
    expect(contentOf(join(office.releases, 'set-aside', name!))).toEqual(files);
    expect(statSync(join(office.releases, 'set-aside')).mode & 0o777).toBe(0o700);
    expect(await gone()).toEqual([{ ...NAMED, what: 'aside' }]);
    expect(await missingLines(office.api.services)).toEqual([
      expect.stringMatching(/^robbery-2026, revision 1: .*set-aside.*cifra publish put-back/),
    ]);
    expect(await office.publish(next)).toMatchObject({ said: 'published' });
    const third = await office.prepared({ about: { release: 'third', title: TITLE } });
    await office.check(third);
    expect(await office.publish(third)).toMatchObject({ said: 'published' });
    expect(contentOf(join(office.releases, 'set-aside', name!))).toEqual(files);
    // The file is found: it is put with the others, and the release is on the site again.
    cpSync(found, join(office.releases, 'set-aside', name!, LOST));
    expect(await putBack()).toMatchObject({ isDone: true, releases: ['other', 'robbery-2026', 'third'], lost: [] });
    expect(readPrepared(onSite(), true).sha256).toBe(first.sha256);
    expect(await gone()).toEqual([{ ...NAMED, what: 'kept' }]);
  });

  it('comes back by itself with the next publication, once the file is found', async () => {
    await putBack({ without: [NAMED] });
    const [name] = readdirSync(join(office.releases, 'set-aside'));
    cpSync(found, join(office.releases, 'set-aside', name!, LOST));
    expect(await office.publish(next)).toMatchObject({ said: 'published' });
    expect(readPrepared(onSite(), true).sha256).toBe(first.sha256);
    expect(existsSync(join(office.releases, 'set-aside', name!))).toBe(true);
  });
});
