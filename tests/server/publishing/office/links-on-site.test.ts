import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PutSiteBackReply, putSiteBack } from '#contract';
import { readPrepared } from '../../../../server/publishing/folder/read-prepared.ts';
import { siteFolder } from '../../../../server/publishing/folder/swap-site.ts';
import { preparedFolder } from '../../../../server/publishing/office/releases-folder.ts';
import { TITLE } from '../../../support/published-release.ts';
import { type ReleaseOffice, releaseOffice } from '../../../support/release-office.ts';

const AFTER = '2026-11-24T17:00:01.000Z';

describe('what is no file on the site of releases', () => {
  let office: ReleaseOffice;
  let sha256: string;
  const onSite = (path: string) => join(siteFolder(office.site)!, 'robbery-2026', path);
  const elsewhere = (path: string) => join(office.site, '..', path);

  beforeEach(async () => {
    office = await releaseOffice();
    office.api.setNow(AFTER);
    const head = await office.prepared();
    await office.check(head);
    await office.publish(head);
    sha256 = head.sha256;
  });
  afterEach(() => office.close());

  async function putBack() {
    const response = await office.api.ask('carla', 'POST', '/api/release-site', { body: {} });
    const body = (await response.json()) as PutSiteBackReply;
    return { status: response.status, body };
  }

  async function mendedBy(status = 200) {
    const reply = await putBack();
    expect(reply, JSON.stringify(reply)).toMatchObject({ status });
    expect(putSiteBack.reply.safeParse(reply.body).error).toBeUndefined();
    expect(readPrepared(onSite(''), true).sha256).toBe(sha256);
    return reply.body.mended.map(({ file, kind }) => ({ file, kind }));
  }

  it.each(['loop', 'data/loop', 'revisions'])(
    'a link to everything is named, not followed, and goes: %s',
    async (path) => {
      symlinkSync('/', onSite(path));
      expect(await mendedBy()).toEqual([{ file: path, kind: 'link' }]);
      expect(existsSync(onSite(path))).toBe(false);
    },
  );

  it('a link to itself, and one that leads nowhere, are named and go', async () => {
    symlinkSync('itself', onSite('itself'));
    expect(await mendedBy()).toEqual([{ file: 'itself', kind: 'link' }]);
    symlinkSync('nowhere', onSite('data/people.txt'));
    expect(await mendedBy()).toEqual([{ file: 'data/people.txt', kind: 'link' }]);
  });

  it('a link in the place of a file is replaced by the file, even where what it leads to has the same bytes', async () => {
    renameSync(onSite('data/people.csv'), elsewhere('people.csv'));
    symlinkSync(elsewhere('people.csv'), onSite('data/people.csv'));
    expect(await mendedBy()).toEqual([{ file: 'data/people.csv', kind: 'link' }]);
    expect(lstatSync(onSite('data/people.csv')).isFile()).toBe(true);
  });

  it('a link in the place of a folder is replaced by the folder', async () => {
    cpSync(onSite('data'), elsewhere('data'), { recursive: true });
    rmSync(onSite('data'), { recursive: true });
    symlinkSync(elsewhere('data'), onSite('data'));
    expect(await mendedBy()).toMatchObject([{ kind: 'link' }]);
    expect(lstatSync(onSite('data')).isDirectory()).toBe(true);
    expect(existsSync(elsewhere('data/people.csv'))).toBe(true);
  });

  it('a link in the place of the whole release is replaced, and what it led to stays', async () => {
    renameSync(onSite(''), elsewhere('taken'));
    symlinkSync(elsewhere('taken'), join(siteFolder(office.site)!, 'robbery-2026'));
    expect(await mendedBy()).toEqual([{ file: 'release.json', kind: 'link' }]);
    expect(existsSync(elsewhere('taken/release.json'))).toBe(true);
  });

  it('a socket and a named pipe are named, nobody waits for them, and they go', async () => {
    execFileSync('mkfifo', [onSite('pipe')]);
    expect(await mendedBy()).toEqual([{ file: 'pipe', kind: 'other' }]);
    rmSync(onSite('release.json'));
    execFileSync('mkfifo', [onSite('release.json')]);
    expect(await mendedBy()).toEqual([{ file: 'release.json', kind: 'other' }]);
    const socket = createServer();
    await new Promise<void>((listens) => socket.listen(onSite('s'), listens));
    try {
      expect(await mendedBy()).toEqual([{ file: 's', kind: 'other' }]);
    } finally {
      socket.close();
    }
  });

  it('a link among what is kept is not followed either', async () => {
    const folder = preparedFolder(office, { release: 'robbery-2026', revision: 1, sha256 });
    rmSync(onSite('data/people.csv'));
    renameSync(join(folder, 'data/people.csv'), elsewhere('people.csv'));
    symlinkSync(elsewhere('people.csv'), join(folder, 'data/people.csv'));
    const { status, body } = await putBack();
    expect(status).toBe(200);
    expect(body.lost).toMatchObject([{ release: 'robbery-2026', file: 'data/people.csv' }]);
  });

  it('another release is published beside it as if it were not there', async () => {
    symlinkSync('/', onSite('loop'));
    const other = await office.prepared({ about: { release: 'other', title: TITLE } });
    await office.check(other);
    expect(await office.publish(other)).toMatchObject({ said: 'published' });
    expect(existsSync(onSite('loop'))).toBe(false);
    writeFileSync(onSite('note.txt'), 'by hand');
    expect(await mendedBy()).toEqual([{ file: 'note.txt', kind: undefined }]);
    expect(readFileSync(onSite('data/people.csv'), 'utf8')).toContain('households');
  });
});
