import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReleaseHead } from '#contract';
import { preparedFolder } from '../../../server/publishing/office/releases-folder.ts';
import { type ReleaseOffice, releaseOffice } from '../../support/release-office.ts';

const LATER = '2026-11-26T12:00:00-03:00';

describe('two who prepare a release of one name', () => {
  let office: ReleaseOffice;
  beforeEach(async () => {
    office = await releaseOffice();
  });
  afterEach(() => office.close());

  const preparedBy = async () => (await office.list()).map((one) => `${one.preparedBy} ${one.sha256}`);

  it('at once are one who did, and one who is told of the other with what to do; nothing is lost', async () => {
    const replies = await Promise.all([office.prepare(), office.prepare({ embargo: LATER }, 'mateo')]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const [first] = replies.flatMap(({ body }) => ('prepared' in body ? [body.prepared] : []));
    const told = replies.find(({ status }) => status === 409)!.body as unknown as Record<string, unknown>;
    const { release, revision, sha256, preparedBy: by, preparedAt: at } = first!;
    expect(told).toMatchObject({
      code: 'another-waits',
      flaw: { code: 'another-waits', about: { release, revision, sha256, by, at } },
      detail: expect.stringMatching(new RegExp(`^${by} prepared revision 1 of robbery-2026.*${sha256}.*"replaces"`)),
    });
    expect(await preparedBy()).toEqual([`${by} ${sha256}`]);
    expect(existsSync(preparedFolder(office, first!))).toBe(true);
  });

  it('one after the other are told too, also of what somebody checked, and replace it by its name alone', async () => {
    const first = await office.prepared();
    expect(await office.check(first)).toMatchObject({ status: 200 });
    expect(await office.prepare({ embargo: LATER }, 'sofia')).toMatchObject({ status: 409 });
    expect(await office.prepare({ embargo: LATER, replaces: 'ab'.repeat(32) }, 'sofia')).toMatchObject({ status: 409 });
    expect((await office.list())[0]).toMatchObject({ state: 'checked', sha256: first.sha256 });
    // The very same content of another person is another one who prepared it.
    expect(await office.prepare({}, 'sofia')).toMatchObject({ status: 409 });
    const second = await office.prepare({ embargo: LATER, replaces: first.sha256 }, 'sofia');
    expect(second).toMatchObject({ status: 201, body: { prepared: { state: 'prepared', preparedBy: 'sofia' } } });
    const { prepared } = second.body as { prepared: ReleaseHead };
    expect(await preparedBy()).toEqual([`sofia ${prepared.sha256}`]);
    const asked = await office.api.ask('carla', 'GET', '/api/releases/robbery-2026/1/asked');
    expect(await asked.json()).not.toHaveProperty('asked.replaces');
  });
});
