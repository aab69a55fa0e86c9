import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getReleaseAsked, type ReleaseAskedReply, type ReleaseHead } from '#contract';
import { askedFile, preparedFolder } from '../../../../server/publishing/office/releases-folder.ts';
import { WHY } from '../../../support/published-release.ts';
import { HOUR, type ReleaseOffice, releaseOffice, WANTED } from '../../../support/release-office.ts';
import { SURVEY } from '../../api.ts';

let office: ReleaseOffice;
const AFTER = '2026-11-24T17:00:01.000Z';

const askedOf = async ({ release, revision }: ReleaseHead): Promise<ReleaseAskedReply> => {
  const path = `/api/releases/${release}/${revision}/asked`;
  return (await office.api.ask('mateo', 'GET', path)).json();
};

const anotherEdition = () =>
  office.api.ask('elena', 'POST', '/api/surveys', { body: { key: 'enviz-2027', title: { es: 'Otra' } } });

describe('a release that is corrected', () => {
  beforeEach(async () => {
    office = await releaseOffice();
  });
  afterEach(() => office.close());

  it('a correction that waits is prepared again, and the revision that it withdraws is told as withdrawn', async () => {
    const first = await office.prepared();
    await office.check(first);
    office.api.setNow(AFTER);
    await office.publish(first);
    const about = { release: 'robbery-2026', title: first.title, why: { ...WHY, es: 'Otra razón.' } };
    const wrong = await office.prepared({ about });
    await office.check(wrong);
    const { asked } = await askedOf(wrong);
    const again = await office.prepared({
      ...asked,
      about: { ...about, why: WHY, withdraws: true },
      replaces: wrong.sha256,
    });
    expect(again).toMatchObject({ revision: 2, state: 'prepared' });
    expect(again.sha256).not.toBe(wrong.sha256);
    expect((await askedOf(again)).asked!.about).toMatchObject({ why: WHY, withdraws: true });
    const { earlier } = JSON.parse(readFileSync(join(preparedFolder(office, again), 'release.json'), 'utf8'));
    expect(earlier).toMatchObject([{ revision: 1, day: '2026-11-24', isWithdrawn: true }]);
    await office.check(again);
    await office.publish(again);
    expect((await office.list())[0]).toMatchObject({ revision: 1, correctedBy: 2, isWithdrawn: true });
  });

  it('keeps what was asked for, sealed, so that a correction begins with it', async () => {
    const rules = { ...WANTED.rules, minimumCases: 3, dominance: { p: 5 } };
    const choices = { rules, tableFormats: ['json-stat'], packages: ['ab'.repeat(32)], tables: [...WANTED.tables] };
    const head = await office.prepared(choices);
    const reply = await askedOf(head);
    expect(getReleaseAsked.reply.safeParse(reply).error).toBeUndefined();
    expect(reply).toMatchObject({ asked: { ...choices, about: WANTED.about, embargo: HOUR }, gone: [], isWhole: true });
    const folder = preparedFolder(office, head);
    expect(readFileSync(askedFile(folder)).includes(SURVEY)).toBe(false);
    // As the command line leaves it: its files tell the rules, the formats, and tables by their names.
    rmSync(askedFile(folder));
    await office.api.ask('carla', 'DELETE', `/api/tables/${WANTED.tables[0]}?revision=1`);
    expect(await askedOf(head)).toMatchObject({
      asked: { ...choices, about: WANTED.about, tables: [WANTED.tables[1]], source: {} },
      gone: ['victims'],
      isWhole: false,
    });
    rmSync(folder, { recursive: true });
    expect(await askedOf(head)).toEqual({ gone: [], isWhole: false });
  });

  it('is of its edition through all revisions; of one that the command line made its manifest tells it', async () => {
    const first = await office.prepared();
    expect(first.edition).toBe(SURVEY);
    await office.check(first);
    office.api.setNow(AFTER);
    await office.publish(first);
    await anotherEdition();
    const about = { release: 'robbery-2026', title: first.title, why: WHY };
    const elsewhere = () => office.prepare({ about }, 'carla', undefined, 'enviz-2027');
    expect((await elsewhere()).body).toMatchObject({
      code: 'release-not-prepared',
      flaw: { code: 'another-edition', about: { release: 'robbery-2026', edition: SURVEY } },
    });
    rmSync(askedFile(preparedFolder(office, first)));
    expect((await office.list())[0]!.edition).toBe(SURVEY);
    expect((await elsewhere()).body).toMatchObject({ flaw: { code: 'another-edition', about: { edition: SURVEY } } });
  });
});
