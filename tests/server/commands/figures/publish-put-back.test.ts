import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPrepared } from '../../../../server/publishing/folder/read-prepared.ts';
import { publishingOffice, WHY } from '../../../support/published-release.ts';
import { storeAt } from '../../../support/store-at.ts';
import { otherWeight } from './few-robbed.ts';

const office = publishingOffice();
const { place } = office;

const refused = (sentence: string) => ({ code: 1, err: expect.stringContaining(sentence) });

describe('cifra publish put-back', () => {
  it('puts a lost site back of what is kept, by a statistician, and says what is nowhere', async () => {
    await office.prepare(await office.tables());
    await office.check();
    await office.publish();
    const site = ['--site', place('site')];
    const corrected = await office.tables(otherWeight());
    await office.prepare(corrected, { out: 'second', more: site, about: { why: WHY } });
    await office.check('mateo', 'second');
    await office.publish('second');
    const about = { release: 'robbery-2027' };
    await office.prepare(await office.tables(), { out: 'third', about, embargo: '2026-11-20T12:00:00Z' });
    await office.check('mateo', 'third');
    await office.publish('third');
    const pages = () => readdirSync(place('site'), { recursive: true, encoding: 'utf8' }).sort();
    const all = pages();
    rmSync(realpathSync(place('site')), { recursive: true });
    expect(await office.publish('second')).toMatchObject({ code: 1 });
    const kept = (...names: string[]) => names.flatMap((name) => ['--kept', place(name)]);
    const putBack = (names: readonly string[], user = 'carla') =>
      office.run(['publish', 'put-back', ...site, ...kept(...names)], user);
    expect(await putBack(['second'], 'elena')).toMatchObject(refused('releases are the work of statistician'));
    const half = await putBack(['second', 'third']);
    expect(half).toMatchObject({ code: 1, out: expect.stringContaining('robbery-2026, revision 1, is not put back') });
    expect(existsSync(place('site/robbery-2026/release.json'))).toBe(true);
    const whole = await putBack(['prepared', 'second', 'third']);
    expect(whole).toMatchObject({ code: 0, out: expect.stringContaining('has: robbery-2026, robbery-2027') });
    expect(pages()).toEqual(all);
    const store = await storeAt(place('office.sqlite'));
    expect((await store.audit('robbery-2027')).at(-1)).toMatchObject({ action: 'site-put-back', by: 'carla' });
    await store.close();
  });

  it('makes no empty site where its name is wrong, and says what is published and not there', async () => {
    const putBack = (site: string) => office.run(['publish', 'put-back', '--site', place(site)], 'carla');
    await office.prepare(await office.tables());
    await office.check();
    await office.publish();
    expect(await putBack('sita')).toMatchObject(refused('there is no site'));
    expect(readdirSync(place('.')).filter((name) => name.startsWith('sita'))).toEqual([]);
    expect(await putBack('site')).toMatchObject({ code: 0, out: expect.not.stringContaining('not on this site') });
    mkdirSync(place('other'));
    const lost = 'robbery-2026 is published, and not on this site: if it was, name a folder of it with --kept';
    expect(await putBack('other')).toMatchObject({ code: 1, out: expect.stringContaining(lost) });
    rmSync(place('site'));
    expect(await putBack('site')).toMatchObject({ code: 0, out: expect.stringContaining('has: robbery-2026') });
  });

  it('lets nothing leave a site without --yes, sets aside what is left, and finds it again', async () => {
    const putBack = (...more: string[]) =>
      office.run(['publish', 'put-back', '--site', place('site'), ...more], 'carla');
    await office.prepare(await office.tables());
    await office.check();
    await office.publish();
    rmSync(place('prepared'), { recursive: true });
    mkdirSync(place('found/en'), { recursive: true });
    renameSync(place('site/robbery-2026/en/index.html'), place('found/en/index.html'));
    const files = readdirSync(place('site/robbery-2026'), { recursive: true }).sort();
    const told = await putBack();
    expect(told.code).toBe(1);
    expect(told.out).toContain('robbery-2026, revision 1, would leave the site: en/index.html is nowhere (files: 1)');
    expect(told.out).toMatch(/Nothing was put back; .* add --yes: .* set aside in .*site\.set-aside/);
    expect(readdirSync(place('site/robbery-2026'), { recursive: true }).sort()).toEqual(files);
    const put = await putBack('--yes');
    expect(put.code).toBe(1);
    const [name] = readdirSync(place('site.set-aside'));
    expect(put.out).toContain(`every time: ${place(`site.set-aside/${name}`)}`);
    expect(existsSync(place('site/robbery-2026'))).toBe(false);
    expect(readdirSync(place(`site.set-aside/${name}`), { recursive: true }).sort()).toEqual(files);
    expect(await putBack('--kept', place('found'))).toMatchObject({ code: 0 });
    expect(readPrepared(place('site/robbery-2026'), true).manifest.revision).toBe(1);
    expect(await putBack('--kept', place('nowhere'))).toMatchObject(refused('has no release.json'));
  });
});
