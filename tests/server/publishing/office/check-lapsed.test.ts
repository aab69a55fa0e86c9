import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getRelease, getReleaseLog, type ReleaseHead } from '#contract';
import { missingLines } from '../../../../server/commands/figures/publish/missing-lines.ts';
import { publishDue } from '../../../../server/publishing/office/publish-due.ts';
import { HOUR, type ReleaseOffice, releaseOffice } from '../../../support/release-office.ts';

describe('a release that somebody checked who may check no more when its hour comes', () => {
  let office: ReleaseOffice;
  let head: ReleaseHead;
  const said: string[] = [];
  beforeEach(async () => {
    said.length = 0;
    office = await releaseOffice();
    head = await office.prepared();
    expect(await office.check(head, 'mateo')).toMatchObject({ said: 'checked' });
  });
  afterEach(() => office.close());

  const act = () => ({ by: 'elena', at: office.api.services.now().toISOString() });
  const withdraw = {
    'is blocked': () => office.api.store.setDisabled('mateo', true, act()),
    'is no statistician': () => office.api.store.setRole('mateo', 'supervisor', act()),
  };
  const look = () => publishDue(office.api.services, (line) => said.push(line), false);
  const stands = async () => (await office.list())[0]!;
  const logged = async () => {
    const log = await (await office.api.ask('carla', 'GET', '/api/release-log/robbery-2026')).json();
    expect(getReleaseLog.reply.safeParse(log).error).toBeUndefined();
    return log.lines.map(({ by, action }: Record<string, string>) => `${by} ${action}`);
  };

  it.each(Object.keys(withdraw) as (keyof typeof withdraw)[])(
    'is not published, which is told before its hour and once, until somebody else checks it: %s',
    async (how) => {
      expect(await withdraw[how]()).toBe('done');
      for (let time = 0; time < 3; time++) expect(await look()).toEqual([]);
      expect(said).toEqual([
        'release robbery-2026, revision 1 has to be checked again: who checked it may check no more',
      ]);
      expect(await stands()).toMatchObject({ state: 'prepared', isCheckLapsed: true, checkedBy: 'mateo' });
      const reply = await office.look(head, 'sofia');
      expect(getRelease.reply.safeParse(reply).error).toBeUndefined();
      expect(reply.head).toMatchObject({ state: 'prepared', isCheckLapsed: true });
      expect(await missingLines(office.api.services)).toEqual([
        'robbery-2026, revision 1: mateo checked it and may check no more; somebody else checks it again',
      ]);
      expect(await logged()).toEqual([
        'carla release-prepared',
        'mateo release-checked',
        'server release-check-lapsed',
      ]);

      office.api.setNow(HOUR);
      expect(await look()).toEqual([]);
      expect(await office.publish(head)).toMatchObject({ status: 409, said: 'check-lapsed' });
      expect(existsSync(office.site)).toBe(false);
      expect((await logged()).filter((line: string) => line.endsWith('lapsed'))).toHaveLength(1);

      expect(await office.check(head, 'sofia')).toMatchObject({ status: 200 });
      expect(await stands()).toMatchObject({ state: 'due', checkedBy: 'sofia' });
      expect(await stands()).not.toHaveProperty('isCheckLapsed');
      expect(await look()).toHaveLength(1);
      expect((await logged()).at(-1)).toBe('server release-published');
    },
  );

  it('is published as it was checked where the rights are given back, or where who prepared it lost them', async () => {
    await withdraw['is blocked']();
    await look();
    await office.api.store.setDisabled('mateo', false, act());
    expect(await stands()).toMatchObject({ state: 'checked' });
    await office.api.store.setDisabled('carla', true, act());
    office.api.setNow(HOUR);
    expect(await look()).toHaveLength(1);
  });

  it('stays published where it was published before', async () => {
    office.api.setNow(HOUR);
    await look();
    await withdraw['is blocked']();
    await look();
    expect(await stands()).toMatchObject({ state: 'published' });
    expect(await office.publish(head)).toMatchObject({ said: 'published' });
    expect(said).toEqual(['release robbery-2026, revision 1 is published']);
  });
});
