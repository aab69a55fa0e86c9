import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ReleaseHead } from '#contract';
import { preparedFolder } from '../../../server/publishing/office/releases-folder.ts';
import { hashOfContent } from '../../../server/publishing/release-manifest.ts';
import { ATTACK_KNOWS } from '../../../server/suppression/release-report.ts';
import { type ReleaseOffice, releaseOffice } from '../../support/release-office.ts';

let office: ReleaseOffice;
beforeEach(async () => {
  office = await releaseOffice();
});
afterEach(() => office.close());

const AFTER = '2026-11-24T17:00:01.000Z';

/** The prepared revision as a version wrote it whose attack knew this much; undefined as the first ones did. */
async function preparedByEarlier(head: ReleaseHead, knows: number | undefined): Promise<ReleaseHead> {
  const { store } = office.api;
  const kept = (await store.publications()).find(({ sha256 }) => sha256 === head.sha256)!;
  const folder = preparedFolder({ releases: office.releases }, kept);
  const manifest = JSON.parse(readFileSync(join(folder, 'release.json'), 'utf8'));
  expect(manifest.attack.knows).toBe(ATTACK_KNOWS);
  manifest.attack.knows = knows;
  const text = `${JSON.stringify(manifest, undefined, 1)}\n`;
  const named = { ...kept, sha256: hashOfContent(text) };
  const earlier = preparedFolder({ releases: office.releases }, named);
  cpSync(folder, earlier, { recursive: true });
  writeFileSync(join(earlier, 'release.json'), text);
  await store.preparePublication({ ...named, replaces: kept.sha256 }, { by: 'carla', at: '2026-11-24T16:00:00.000Z' });
  return { ...head, sha256: named.sha256 };
}

it.each([undefined, ATTACK_KNOWS - 1])(
  'a revision whose attack knew %s is neither checked nor published',
  async (knows) => {
    const earlier = await preparedByEarlier(await office.prepared(), knows);
    expect((await office.look(earlier)).contents).toMatchObject({ isAttackedLess: true });
    expect(await office.check(earlier)).toMatchObject({ status: 409, said: 'attacked-less' });
    expect((await office.list())[0]!.state).toBe('prepared');

    // As one that was checked before the program was renewed.
    await office.api.store.checkPublication(earlier, { by: 'mateo', at: '2026-11-24T16:30:00.000Z' });
    office.api.setNow(AFTER);
    expect(await office.publish(earlier)).toMatchObject({ status: 409, said: 'attacked-less' });
    expect((await office.list())[0]!.state).toBe('due');

    const again = await office.prepared({ replaces: earlier.sha256 });
    expect((await office.look(again)).contents).toMatchObject({ isAttackedLess: false });
    expect(await office.check(again)).toMatchObject({ status: 200 });
    expect(await office.publish(again)).toMatchObject({ status: 200, said: 'published' });
  },
);
