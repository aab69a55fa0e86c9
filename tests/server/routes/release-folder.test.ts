import { chmodSync, existsSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { preparedFolder } from '../../../server/publishing/office/releases-folder.ts';
import { TITLE } from '../../support/published-release.ts';
import { type ReleaseOffice, releaseOffice, WANTED } from '../../support/release-office.ts';

const AFTER = '2026-11-24T17:00:01.000Z';

describe('the folder of a release that waits', () => {
  let office: ReleaseOffice;
  beforeEach(async () => {
    office = await releaseOffice();
  });
  afterEach(() => office.close());

  it('is neither looked at nor published through a link, behind which it could be exchanged', async () => {
    const head = await office.prepared();
    const folder = preparedFolder(office, head);
    const elsewhere = join(office.releases, 'elsewhere');
    renameSync(join(folder, 'data'), elsewhere);
    symlinkSync(elsewhere, join(folder, 'data'));
    expect(await office.look(head)).toMatchObject({ code: 'release-changed' });
    expect(await office.check(head)).toMatchObject({ said: 'release-changed' });
    const file = await office.api.ask('mateo', 'GET', '/api/release-files/robbery-2026/1/data/people.csv');
    expect(await file.json()).toMatchObject({ code: 'release-changed' });
    rmSync(join(folder, 'data'));
    renameSync(elsewhere, join(folder, 'data'));
    expect(await office.check(head)).toMatchObject({ said: 'checked' });
    renameSync(join(folder, 'data/people.csv'), elsewhere);
    symlinkSync(elsewhere, join(folder, 'data/people.csv'));
    office.api.setNow(AFTER);
    expect(await office.publish(head)).toMatchObject({ said: 'release-changed' });
    expect(existsSync(office.site)).toBe(false);
    // The whole folder behind a link is not there.
    renameSync(folder, `${elsewhere}-whole`);
    symlinkSync(`${elsewhere}-whole`, folder);
    expect(await office.publish(head)).toMatchObject({ said: 'files-gone' });
  });

  it('is of a revision as its address is written, and titles have only what one sees', async () => {
    await office.prepared();
    for (const revision of ['0x1', '1e0', '+1', '%201', '01', '0']) {
      const reply = await office.api.ask('mateo', 'GET', `/api/releases/robbery-2026/${revision}`);
      expect([revision, (await reply.json()).code]).toEqual([revision, 'unknown-release']);
    }
    for (const es of ['\u200b\u200b', 'Robo\u202e', 'Robo\u0001', 'Robo\u001b[31m'])
      expect((await office.prepare({ about: { ...WANTED.about, title: { ...TITLE, es } } })).status).toBe(400);
  });

  it('is for its owner alone, also where a copy gave it the rights of other files', async () => {
    const prepared = join(office.releases, 'prepared');
    await office.prepared();
    chmodSync(prepared, 0o755);
    await office.prepared();
    expect(statSync(prepared).mode & 0o777).toBe(0o700);
    const beside = readdirSync(prepared).filter((name) => /\.(?:asked|reasons)$/.test(name));
    expect(beside.length).toBeGreaterThanOrEqual(2);
    for (const name of beside) expect([name, statSync(join(prepared, name)).mode & 0o777]).toEqual([name, 0o600]);
  });
});
