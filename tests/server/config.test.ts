import { join } from 'node:path';
import { expect, it } from 'vitest';
import { environmentToPrint, readConfig } from '../../server/config.ts';

it('a tenth of the incidents is coded by a second person, unless the office sets another share', () => {
  expect(readConfig({}).secondCoding).toBeCloseTo(0.1, 12);
  expect(readConfig({ CIFRA_SECOND_CODING: '100' }).secondCoding).toBe(1);
  expect(readConfig({ CIFRA_SECOND_CODING: '0' }).secondCoding).toBe(0);
  for (const wrong of ['101', '-1', 'ten', '1e1', ' '])
    expect(() => readConfig({ CIFRA_SECOND_CODING: wrong })).toThrow(
      expect.objectContaining({ code: 'invalid-setting', message: expect.stringContaining('CIFRA_SECOND_CODING') }),
    );
});

it('only the proxies that the office names are believed about who asks', () => {
  expect(readConfig({}).proxies).toEqual(['loopback']);
  expect(readConfig({ CIFRA_PROXY: 'none' }).proxies).toEqual([]);
  expect(readConfig({ CIFRA_PROXY: '10.0.0.7, 192.168.4.0/22,2001:db8::/32' }).proxies).toEqual([
    '10.0.0.7',
    '192.168.4.0/22',
    '2001:db8::/32',
  ]);
  for (const wrong of ['proxy.example', '10.0.0.7/33', '10.0.0.0/8/8', '2001:db8::/129', 'true', '1', '10.0.0.7,', '*'])
    expect(() => readConfig({ CIFRA_PROXY: wrong })).toThrow(
      expect.objectContaining({ code: 'invalid-setting', message: expect.stringContaining('CIFRA_PROXY') }),
    );
});

it('interviews of more than five megabytes are out of the ordinary, unless the office takes more, to what is received', () => {
  const megabyte = 1024 * 1024;
  expect(readConfig({}).ordinaryInterview).toBe(5 * megabyte);
  expect(readConfig({ CIFRA_INTERVIEW_MB: '25' }).ordinaryInterview).toBe(25 * megabyte);
  for (const wrong of ['4', '26', '7.5', '-5', 'five', ' '])
    expect(() => readConfig({ CIFRA_INTERVIEW_MB: wrong })).toThrow(
      expect.objectContaining({ code: 'invalid-setting', message: expect.stringContaining('CIFRA_INTERVIEW_MB') }),
    );
});

it('releases wait beside the database, and are published there unless the office names another folder', () => {
  const { releases, site } = readConfig({ CIFRA_DB: '/srv/cifra/office.sqlite' });
  expect([releases, site]).toEqual(['/srv/cifra/releases', '/srv/cifra/releases/site']);
  const named = readConfig({ CIFRA_RELEASES: '/srv/releases', CIFRA_SITE: '/var/www/figures' });
  expect([named.releases, named.site]).toEqual(['/srv/releases', '/var/www/figures']);
  expect(readConfig({ CIFRA_DB: 'postgres://u@h/cifra' }).releases).toMatch(new RegExp(`${join('data', 'releases')}$`));
});

it('what only prints is given no secret of the environment', () => {
  const given = environmentToPrint({ PATH: '/bin', CIFRA_PUBLIC_SECRET: 'secret', CIFRA_DB: 'postgres://u:p@h/d' });
  expect(given).toEqual({ PATH: '/bin' });
});
