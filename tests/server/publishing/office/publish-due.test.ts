import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readPrepared } from '../../../../server/publishing/folder/read-prepared.ts';
import { publishDue, publishingAtTheHour } from '../../../../server/publishing/office/publish-due.ts';
import { preparedFolder } from '../../../../server/publishing/office/releases-folder.ts';
import { TITLE } from '../../../support/published-release.ts';
import { HOUR, type ReleaseOffice, releaseOffice } from '../../../support/release-office.ts';

describe('what the server does at the hour of a release', () => {
  let office: ReleaseOffice;
  const said: string[] = [];
  const due = () => publishDue(office.api.services, (line) => said.push(line));
  const stateOf = async () => (await office.list())[0]!.state;
  const acts = async () => (await office.api.store.audit('robbery-2026')).map(({ by, action }) => `${by} ${action}`);
  beforeEach(async () => {
    said.length = 0;
    office = await releaseOffice();
  });
  afterEach(() => office.close());

  it('publishes what is checked, not before its hour, and nothing that nobody checked', async () => {
    const head = await office.prepared();
    office.api.setNow(HOUR);
    expect(await due()).toEqual([]);
    office.api.setNow('2026-11-24T16:59:59.000Z');
    await office.check(head);
    expect(await due()).toEqual([]);
    expect(existsSync(office.site)).toBe(false);
    office.api.setNow(HOUR);
    expect(await due()).toHaveLength(1);
    expect([await stateOf(), readPrepared(join(office.site, 'robbery-2026'), true).sha256]).toEqual([
      'published',
      head.sha256,
    ]);
    expect(await due()).toEqual([]);
    expect((await acts()).at(-1)).toBe('server release-published');
    expect(said).toEqual(['release robbery-2026, revision 1 is published']);
  });

  it('of several servers at once one publishes it, once', async () => {
    const head = await office.prepared();
    await office.check(head);
    office.api.setNow(HOUR);
    await Promise.all([due(), due(), office.publish(head)]);
    expect((await acts()).filter((act) => act.endsWith('release-published'))).toHaveLength(1);
    expect(readdirSync(office.releases).filter((name) => name.startsWith('site.content-'))).toHaveLength(1);
  });

  it('goes on where it was stopped between the site and the database', async () => {
    await office.check(await office.prepared());
    office.api.setNow(HOUR);
    const killed = vi.spyOn(office.api.store, 'notePublished').mockRejectedValueOnce(new Error('killed'));
    await due();
    expect([await stateOf(), said.at(-1)]).toEqual(['due', 'release robbery-2026, revision 1 is not published: Error']);
    expect(existsSync(join(office.site, 'es/index.html'))).toBe(true);
    // Whoever prepares it in this instant would make a revision that the database does not know of.
    expect((await office.prepare()).body).toMatchObject({ code: 'release-not-prepared' });
    killed.mockRestore();
    await due();
    expect(await stateOf()).toBe('published');
  });

  it('looks by itself, says once what stands against it, and ends with the server', async () => {
    const head = await office.prepared();
    await office.check(head);
    writeFileSync(join(preparedFolder(office, head), 'es', 'more.html'), '');
    office.api.setNow(HOUR);
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const publishing = publishingAtTheHour(office.api.services, (line) => said.push(line));
    for (let look = 0; look < 3; look++) {
      await setTimeout(150);
      vi.advanceTimersByTime(5000);
    }
    await publishing.stop();
    vi.useRealTimers();
    expect(said).toEqual(['release robbery-2026, revision 1 is not published: release-changed']);
  });

  it('tries once what was changed after it was checked, shows why, and tries again when somebody acts', async () => {
    const head = await office.prepared();
    await office.check(head);
    const more = join(preparedFolder(office, head), 'es', 'more.html');
    writeFileSync(more, '');
    office.api.setNow(HOUR);
    const tries = vi.spyOn(office.api.services.runs, 'run');
    const tried = () => tries.mock.calls.filter(([{ name }]) => name === 'publish-release').length;
    const look = () => publishDue(office.api.services, () => {}, false);
    for (let time = 0; time < 4; time++) await look();
    expect(tried()).toBe(1);
    const held = { code: 'release-changed', about: {}, lasts: true, at: HOUR };
    expect((await office.list())[0]).toMatchObject({ state: 'due', notPublished: held });
    // A server that has just started tries it once.
    await due();
    await look();
    expect(tried()).toBe(2);
    // Somebody presses, in vain, and then checks it again.
    expect(await office.publish(head)).toMatchObject({ said: 'release-changed' });
    await look();
    expect(tried()).toBe(3);
    rmSync(more);
    await look();
    expect(tried()).toBe(3);
    expect(await office.check(head)).toMatchObject({ status: 200 });
    expect((await office.list())[0]!.notPublished).toBeUndefined();
    await look();
    expect((await office.list())[0]).toMatchObject({ state: 'published' });
    expect((await office.list())[0]!.notPublished).toBeUndefined();
  });

  it('tries again by itself where the disk was full, and no more often than every minute', async () => {
    const head = await office.prepared();
    await office.check(head);
    office.api.setNow(HOUR);
    const { runs } = office.api.services;
    const run = runs.run;
    const full = vi.spyOn(runs, 'run').mockImplementation(async (task, input, options) => {
      if (task.name === 'publish-release') throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      return run(task, input, options);
    });
    const tried = () => full.mock.calls.filter(([{ name }]) => name === 'publish-release').length;
    const look = () => publishDue(office.api.services, () => {}, false);
    await look();
    await look();
    expect(tried()).toBe(1);
    expect((await office.list())[0]!.notPublished).toMatchObject({ code: 'releases-not-written', lasts: false });
    full.mockRestore();
    office.api.setNow('2026-11-24T17:00:59.000Z');
    expect(await look()).toEqual([]);
    office.api.setNow('2026-11-24T17:01:00.000Z');
    expect(await look()).toHaveLength(1);
  });

  it('is held up by a damaged site until somebody puts that back, and says so in the list', async () => {
    const first = await office.prepared();
    await office.check(first);
    office.api.setNow(HOUR);
    await due();
    rmSync(join(office.site, 'robbery-2026/search.json'));
    rmSync(preparedFolder(office, first), { recursive: true });
    await office.check(await office.prepared({ about: { release: 'other', title: TITLE } }));
    const look = () => publishDue(office.api.services, (line) => said.push(line), false);
    await look();
    await look();
    expect(said.filter((line) => line.includes('other'))).toEqual([
      'release other, revision 1 is not published: site-damaged',
    ]);
    const [other] = await office.list();
    expect(other!.notPublished).toMatchObject({
      code: 'site-lost-files',
      about: { release: 'robbery-2026', revision: 1, file: 'search.json', files: 1 },
      lasts: true,
    });
    const putBack = (body: object) => office.api.ask('carla', 'POST', '/api/release-site', { body });
    expect(await (await putBack({})).json()).toMatchObject({ isDone: false });
    await look();
    expect((await office.list())[0]).toMatchObject({ release: 'other', state: 'due' });
    expect((await putBack({ without: [{ release: 'robbery-2026', revision: 1 }] })).status).toBe(200);
    await look();
    expect((await office.list())[0]).toMatchObject({ release: 'other', state: 'published' });
  });

  it('a folder that cannot be written is said, and nothing is kept', async () => {
    writeFileSync(office.releases, 'a file is in the way');
    expect(await office.prepare()).toMatchObject({ status: 507, body: { code: 'releases-not-written' } });
    expect(await office.list()).toEqual([]);
  });

  it('who no longer waits for a release leaves nothing behind, and what was killed goes with the next one', async () => {
    const { runs } = office.api.services;
    const run = runs.run;
    const seen: string[] = [];
    const slow = vi.spyOn(runs, 'run').mockImplementation(async (task, input, options) => {
      if (task.name === 'prepare-release') await setTimeout(150);
      seen.push(task.name);
      return run(task, input, options);
    });
    const leaving = new AbortController();
    const asked = office.prepare({}, 'carla', leaving.signal);
    await setTimeout(60);
    leaving.abort();
    await expect(asked).rejects.toThrow();
    await vi.waitFor(() => expect(seen).toContain('prepare-release'));
    await setTimeout(50);
    expect(seen).not.toContain('keep-release');
    slow.mockRestore();
    expect(await office.list()).toEqual([]);
    expect(existsSync(office.releases)).toBe(false);

    const prepared = join(office.releases, 'prepared');
    for (const left of ['robbery-2026-1-0123456789ab', 'robbery-2026-1-0123456789ab.77.part', 'other-1-0123456789ab'])
      mkdirSync(join(prepared, left), { recursive: true });
    const head = await office.prepared();
    const kept = `robbery-2026-1-${head.sha256.slice(0, 12)}`;
    expect(readdirSync(prepared).sort()).toEqual(['other-1-0123456789ab', kept, `${kept}.asked`, `${kept}.reasons`]);
  });
});
