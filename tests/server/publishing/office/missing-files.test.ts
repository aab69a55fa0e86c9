import { renameSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ListReleasesReply, listReleases, type ReleaseHead } from '#contract';
import { missingLines } from '../../../../server/commands/figures/publish/missing-lines.ts';
import { siteFolder } from '../../../../server/publishing/folder/swap-site.ts';
import { publishDue } from '../../../../server/publishing/office/publish-due.ts';
import { askedFile, preparedFolder } from '../../../../server/publishing/office/releases-folder.ts';
import { TITLE, WHY } from '../../../support/published-release.ts';
import { HOUR, type ReleaseOffice, releaseOffice } from '../../../support/release-office.ts';

const NAMED = { release: 'robbery-2026', revision: 1 };

let office: ReleaseOffice;
let head: ReleaseHead;
beforeEach(async () => {
  office = await releaseOffice();
  head = await office.prepared();
});
afterEach(() => office.close());

const kept = (path: string, of = head) => join(preparedFolder(office, of), path);
const onSite = (path: string) => join(siteFolder(office.site)!, 'robbery-2026', path);
const told = async (): Promise<Pick<ListReleasesReply, 'missing' | 'gone'>> => {
  const reply = await (await office.api.ask('carla', 'GET', '/api/releases')).json();
  expect(listReleases.reply.safeParse(reply).error).toBeUndefined();
  return { missing: reply.missing, gone: reply.gone };
};
const publish = async (of: ReleaseHead) => {
  await office.check(of);
  office.api.setNow(HOUR);
  expect(await office.publish(of)).toMatchObject({ said: 'published' });
};

describe('what is missing of a release, file by file', () => {
  it('is told of its kept folder before it is published, and it is prepared again', async () => {
    rmSync(kept('data/people.csv'));
    truncateSync(kept('es/index.html'), 3);
    expect(await told()).toEqual({
      missing: [],
      gone: [{ ...NAMED, what: 'prepared', files: 2, file: 'data/people.csv' }],
    });
    expect((await office.list())[0]).toMatchObject({ isHere: true, gone: 'prepared' });
    expect(await missingLines(office.api.services)).toEqual([
      expect.stringMatching(
        /^robbery-2026, revision 1 \(files: 2; one of them: data\/people\.csv\): .*prepare it again/,
      ),
    ]);
    await office.prepared();
    expect(await told()).toEqual({ missing: [], gone: [] });
  });

  it('is told of the site, of its kept folder, and of both', async () => {
    await publish(head);
    expect(await told()).toEqual({ missing: [], gone: [] });
    renameSync(onSite('data/people.csv'), join(office.releases, 'people.csv'));
    expect(await told()).toEqual({ missing: [{ ...NAMED, files: 1, file: 'data/people.csv' }], gone: [] });
    renameSync(join(office.releases, 'people.csv'), onSite('data/people.csv'));
    rmSync(kept('search.json'));
    rmSync(kept('data/people.csv'));
    const gone = { ...NAMED, what: 'kept', files: 2, file: 'data/people.csv' };
    expect(await told()).toEqual({ missing: [], gone: [gone] });
    rmSync(onSite('search.json'));
    const nowhere = { files: 1, file: 'search.json' };
    expect(await told()).toEqual({
      missing: [{ ...NAMED, ...nowhere }],
      gone: [{ ...NAMED, what: 'everywhere', ...nowhere }],
    });
  });

  it('is told of the data of an earlier revision too', async () => {
    await publish(head);
    const second = await office.prepared({ about: { release: 'robbery-2026', title: TITLE, why: WHY } });
    await publish(second);
    expect(await told()).toEqual({ missing: [], gone: [] });
    // Its pages are not on the site any more, and nobody misses them.
    rmSync(kept('es/index.html'));
    expect(await told()).toEqual({ missing: [], gone: [] });
    rmSync(onSite('revisions/1/data/people.csv'));
    expect(await told()).toEqual({ missing: [{ ...NAMED, files: 1, file: 'data/people.csv' }], gone: [] });
    rmSync(onSite('revisions'), { recursive: true });
    expect(await told()).toEqual({ missing: [NAMED], gone: [] });
  });
});

describe('a checked revision whose kept folder is gone', () => {
  it('has one answer, everywhere, that says what to do', async () => {
    await office.check(head);
    rmSync(kept(''), { recursive: true });
    expect((await told()).gone).toEqual([{ ...NAMED, what: 'prepared' }]);
    expect((await office.look(head)).head).toMatchObject({ isHere: false, gone: 'prepared', state: 'checked' });
    const gone = { status: 409, said: 'files-gone' };
    expect(await office.check(head, 'sofia')).toMatchObject(gone);
    office.api.setNow(HOUR);
    const pressed = await office.publish(head);
    expect(pressed).toMatchObject(gone);
    expect(pressed.body).toMatchObject({ detail: expect.stringContaining('prepare it again') });
    const file = await office.api.ask('mateo', 'GET', '/api/release-files/robbery-2026/1/es/index.html');
    expect((await file.json()).flaw).toMatchObject({ code: 'files-gone' });
    // At its hour it is said once, not passed over in silence.
    const said: string[] = [];
    const tries = vi.spyOn(office.api.store, 'noteNotPublished');
    for (let look = 0; look < 3; look++) await publishDue(office.api.services, (line) => said.push(line), false);
    expect(said).toEqual(['release robbery-2026, revision 1 is not published: release-not-ready']);
    expect(tries).toHaveBeenCalledTimes(1);
    expect((await office.list())[0]!.notPublished).toMatchObject({ code: 'files-gone', lasts: true });
  });

  it('is of the command line where nothing lies beside it', async () => {
    await office.check(head);
    rmSync(kept(''), { recursive: true });
    rmSync(askedFile(preparedFolder(office, head)));
    office.api.setNow(HOUR);
    expect(await office.publish(head)).toMatchObject({ said: 'not-here' });
    expect(await publishDue(office.api.services, () => {})).toEqual([]);
    expect((await office.list())[0]!.notPublished).toBeUndefined();
  });
});
