import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getReleaseLog, listReleases, type ReleaseHead } from '#contract';
import { missingLines } from '../../../server/commands/figures/publish/missing-lines.ts';
import { siteFolder } from '../../../server/publishing/folder/swap-site.ts';
import { askedFile, preparedFolder } from '../../../server/publishing/office/releases-folder.ts';
import { TITLE, WHY } from '../../support/published-release.ts';
import { type ReleaseOffice, releaseOffice } from '../../support/release-office.ts';

const AFTER = '2026-11-24T17:00:01.000Z';
const CORRECTION = { about: { release: 'robbery-2026', title: TITLE, why: WHY } };

describe('what is told of the files of a release', () => {
  let office: ReleaseOffice;
  let head: ReleaseHead;
  beforeEach(async () => {
    office = await releaseOffice();
    head = await office.prepared();
  });
  afterEach(() => office.close());

  const lose = (named: ReleaseHead) => rmSync(preparedFolder(office, named), { recursive: true });
  const gone = async () => {
    const reply = await (await office.api.ask('carla', 'GET', '/api/releases')).json();
    expect(listReleases.reply.safeParse(reply).error).toBeUndefined();
    return reply.gone;
  };
  const publish = async (named: ReleaseHead) => {
    office.api.setNow(AFTER);
    await office.check(named);
    expect(await office.publish(named)).toMatchObject({ said: 'published' });
  };
  const changedIn = async () => {
    const log = await (await office.api.ask('mateo', 'GET', '/api/release-log/robbery-2026')).json();
    expect(getReleaseLog.reply.safeParse(log).error).toBeUndefined();
    return log.lines.filter(({ action }: { action: string }) => action === 'release-changed');
  };

  it('a folder that is gone before the release is published is named: it is prepared again', async () => {
    expect(await gone()).toEqual([]);
    lose(head);
    expect(await gone()).toEqual([{ release: 'robbery-2026', revision: 1, what: 'prepared' }]);
    expect(await missingLines(office.api.services)).toEqual([expect.stringContaining('prepare it again')]);
    await office.prepared();
    expect(await gone()).toEqual([]);
  });

  it('a folder that is gone after it is named too, with whether the site has the last copy', async () => {
    await publish(head);
    lose(head);
    expect(await gone()).toEqual([{ release: 'robbery-2026', revision: 1, what: 'kept' }]);
    // Nor is it a release of the command line because what lies beside it is gone too.
    rmSync(askedFile(preparedFolder(office, head)));
    expect(await gone()).toEqual([{ release: 'robbery-2026', revision: 1, what: 'kept' }]);
    rmSync(siteFolder(office.site)!, { recursive: true });
    expect(await gone()).toEqual([{ release: 'robbery-2026', revision: 1, what: 'everywhere' }]);
    expect(await missingLines(office.api.services)).toEqual([
      expect.stringMatching(/^robbery-2026, revision 1: its files are neither.*cifra publish put-back --kept/),
    ]);
  });

  it('so is that of a revision that was corrected, and of one that was withdrawn nothing is missed', async () => {
    await publish(head);
    const second = await office.prepared(CORRECTION);
    await publish(second);
    expect(await gone()).toEqual([]);
    lose(head);
    expect(await gone()).toEqual([{ release: 'robbery-2026', revision: 1, what: 'kept' }]);
    const third = await office.prepared({ about: { ...CORRECTION.about, withdraws: true } });
    await publish(third);
    expect(existsSync(preparedFolder(office, second))).toBe(false);
    expect(await gone()).toEqual([]);
  });

  it('names the survey, its edition and its questionnaire, in the manifest, on every page and in other formats', async () => {
    const named = await office.prepared({ tableFormats: ['json-stat'], replaces: head.sha256 });
    const folder = preparedFolder(office, named);
    const read = (path: string) => readFileSync(join(folder, path), 'utf8');
    const { survey } = JSON.parse(read('release.json'));
    const [edition] = await office.api.store.surveys();
    expect(survey).toMatchObject({ edition: edition!.key, title: edition!.title });
    expect(survey.questionnaires).toHaveLength(1);
    const said = `${survey.title.es} (edición ${survey.edition}; cuestionario ${survey.questionnaires[0]})`;
    for (const page of ['es/index.html', 'es/table-people.html', 'files/tables/people-es.json-stat.json'])
      expect([page, read(page).includes(said)]).toEqual([page, true]);
  });

  it('names the first files that differ and how many more, and no command', async () => {
    const folder = preparedFolder(office, head);
    appendFileSync(join(folder, 'data/people.csv'), '\n');
    const one = await office.look(head);
    expect(one).toMatchObject({
      code: 'release-changed',
      flaw: { code: 'release-changed', about: { files: 'data/people.csv', more: 0 } },
      detail: 'Nothing was done; prepare the release again. data/people.csv was changed',
    });
    for (const name of readdirSync(join(folder, 'data'))) appendFileSync(join(folder, 'data', name), ' ');
    for (const name of ['a', 'b', 'c', 'd']) writeFileSync(join(folder, 'es', `${name}.html`), '');
    const many = (await office.look(head)) as unknown as {
      detail: string;
      flaw: { about: { files: string; more: number } };
    };
    expect(many.flaw.about.files.split(', ')).toHaveLength(5);
    const more = readdirSync(join(folder, 'data')).length + 4 - 5;
    expect(many.flaw.about.more).toBe(more);
    expect(many.detail).toContain(`and ${more} more`);
    rmSync(join(folder, 'release.json'));
    const none = await office.look(head);
    expect(none).toMatchObject({
      flaw: { about: { files: 'release.json', more: 0 } },
      detail: 'Nothing was done; prepare the release again. release.json is missing',
    });
    writeFileSync(join(folder, 'release.json'), '{}');
    const damaged = await office.look(head);
    expect(damaged).toMatchObject({ detail: expect.stringContaining('release.json is damaged') });
    const said = JSON.stringify([one, many, none, damaged]);
    for (const part of ['cifra publish', '--', folder]) expect(said).not.toContain(part);
  });

  it('what is wrong with the site is told in words of the API, and no command', async () => {
    await publish(head);
    rmSync(join(siteFolder(office.site)!, 'robbery-2026/search.json'));
    lose(head);
    const other = await office.prepared({ about: { release: 'other', title: TITLE } });
    await office.check(other);
    const lost = await office.publish(other);
    expect(lost).toMatchObject({ said: 'site-lost-files' });
    const { detail } = lost.body as { detail: string };
    expect(detail).toMatch(/files: 1; one of them: search\.json.*POST \/api\/release-site/);
    for (const part of ['cifra publish', '--']) expect(detail).not.toContain(part);
  });

  it('files that changed stand in the log of the release, once, with who met them', async () => {
    appendFileSync(join(preparedFolder(office, head), 'data/people.csv'), '\n');
    for (let look = 0; look < 3; look++) await office.look(head);
    await office.check(head, 'sofia');
    expect(await changedIn()).toEqual([
      { action: 'release-changed', by: 'mateo', at: expect.any(String), revision: 1, sha256: head.sha256 },
    ]);
    // Prepared again it is whole; what happens to it then is another thing.
    await office.prepared();
    expect(await office.check(head)).toMatchObject({ said: 'checked' });
    expect(await changedIn()).toHaveLength(1);
    appendFileSync(join(preparedFolder(office, head), 'es/index.html'), '\n');
    office.api.setNow(AFTER);
    for (let press = 0; press < 2; press++) await office.publish(head);
    expect((await changedIn()).map(({ by }: { by: string }) => by)).toEqual(['mateo', 'sofia']);
  });
});
