import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readPrepared } from '../../../../server/publishing/folder/read-prepared.ts';
import { publishDue, publishingAtTheHour } from '../../../../server/publishing/office/publish-due.ts';
import { preparedFolder } from '../../../../server/publishing/office/releases-folder.ts';
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
