import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayByClock } from '../../../../server/publishing/day-by-clock.ts';
import { publishDue } from '../../../../server/publishing/office/publish-due.ts';
import { preparedFolder } from '../../../../server/publishing/office/releases-folder.ts';
import { TITLE } from '../../../support/published-release.ts';
import { type ReleaseOffice, releaseOffice } from '../../../support/release-office.ts';

describe('the day that readers are told of a release', () => {
  let office: ReleaseOffice;
  beforeEach(async () => {
    office = await releaseOffice();
  });
  afterEach(() => office.close());

  const due = () => publishDue(office.api.services, () => {});
  const onSite = (path: string) => readFileSync(join(office.site, path), 'utf8');
  const days = () => [...onSite('en/index.html').matchAll(/Published on ([^.]+)\./g)].map(([, day]) => day);

  it('is the one on which it was published, where its hour is past, and it stands in no page made before', async () => {
    office.api.setNow('2026-11-24T15:00:00.000Z');
    const head = await office.prepared({ embargo: '1999-01-01T12:00:00-06:00' });
    const page = readFileSync(join(preparedFolder(office, head), 'en/index.html'), 'utf8');
    expect(page).not.toMatch(/1999|Published on/);
    // Its list is made when it is published, and leads from its pages to its day.
    expect(page).toContain('<a href="../../en/index.html#release-robbery-2026">Day of publication</a>');
    await office.check(head);
    office.api.setNow('2026-11-26T15:00:00.000Z');
    await due();
    expect(days()).toEqual(['November 26, 2026']);
    expect(onSite('en/index.html')).toContain('<li id="release-robbery-2026">');
  });

  it('is that of the clock of the office, in which its hour is written', async () => {
    const head = await office.prepared({ embargo: '2026-12-01T20:00:00-06:00' });
    await office.check(head);
    office.api.setNow('2026-12-02T02:00:00.000Z');
    await due();
    expect(days()).toEqual(['December 1, 2026']);
    expect(dayByClock('2026-12-01T20:00:00Z', '2026-11-01T00:00:00+05:30')).toBe('2026-12-02');
    expect(dayByClock('2026-12-01T20:00:00Z', '2026-11-01T00:00:00Z')).toBe('2026-12-01');
  });

  it('stays the same when another release is published later, and when the site is put back', async () => {
    await office.check(await office.prepared());
    office.api.setNow('2026-11-24T17:00:00.000Z');
    await due();
    await office.check(await office.prepared({ about: { release: 'later', title: TITLE } }));
    office.api.setNow('2026-11-25T00:30:00.000Z');
    await due();
    expect(days()).toEqual(['November 25, 2026', 'November 24, 2026']);
    office.api.setNow('2026-11-25T01:00:00.000Z');
    await office.api.ask('carla', 'POST', '/api/release-site', { body: {} });
    expect(days()).toEqual(['November 25, 2026', 'November 24, 2026']);
  });

  it('on the cover of its reports is no day before they were made', async () => {
    const { runs } = office.api.services;
    const run = runs.run;
    const dates: unknown[] = [];
    vi.spyOn(runs, 'run').mockImplementation(async (task, input, options) => {
      if (task.name === 'make-report') dates.push((input as { date?: string }).date);
      return run(task, input, options);
    });
    office.api.setNow('2026-11-24T02:00:00.000Z');
    const reports = { languages: ['en'] };
    await office.prepare({ reports, embargo: '1999-01-01T12:00:00-06:00' });
    await office.prepare({ reports, embargo: '2026-12-01T20:00:00-06:00', about: { release: 'other', title: TITLE } });
    expect(dates).toEqual(['2026-11-23', '2026-12-01']);
  });
});

describe('a first revision', () => {
  it('has no page of what changed, and leads to none', async () => {
    const office = await releaseOffice();
    const head = await office.prepared();
    const { contents } = await office.look(head);
    expect(contents).toBeDefined();
    const page = readFileSync(join(preparedFolder(office, head), 'en/index.html'), 'utf8');
    expect(page).not.toContain('changes.html');
    const path = `/api/release-files/${head.release}/1/en/changes.html`;
    expect((await office.api.ask('mateo', 'GET', path)).status).toBe(404);
    await office.close();
  });
});
