import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Api, PASSWORD, signIn, startApi } from '../api.ts';
import { PEOPLE } from '../people.ts';

const HERE = '127.0.0.1';

describe('an attack on signing in', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.close());

  /** A proxy on this machine says where the request comes from. */
  const tryAt = (address: string, user: string, password: string, cookie = '') =>
    api.ask('nobody', 'POST', '/api/session', {
      body: { user, password },
      headers: { 'X-Forwarded-For': address, ...(cookie ? { Cookie: cookie } : {}) },
    });
  const wrong = (address: string, user = 'elena', cookie = '') => tryAt(address, user, 'not the password', cookie);
  const statusAt = async (...attempt: Parameters<typeof tryAt>) => (await tryAt(...attempt)).status;
  const cookiesOf = (response: Response) => response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!);
  const deviceOf = async (user: string, address = HERE) =>
    cookiesOf(await tryAt(address, user, PASSWORD)).find((cookie) => cookie.startsWith('cifra_device='))!;
  const attack = async (times: number, address: (n: number) => string, user = 'elena') => {
    for (let n = 0; n < times; n++) await wrong(address(n), user);
  };

  it('a stranger makes nobody wait at another address, however long it tries', async () => {
    await attack(40, () => '203.0.113.9');
    expect((await wrong('203.0.113.9')).status).toBe(429);
    expect(await statusAt('198.51.100.4', 'elena', PASSWORD)).toBe(200);
  });

  it('a stranger at the same address makes nobody wait who has signed in on the device before', async () => {
    const device = await deviceOf('elena');
    await attack(12, () => HERE);
    expect(await statusAt(HERE, 'elena', PASSWORD)).toBe(429);
    expect(await statusAt(HERE, 'elena', PASSWORD, device)).toBe(200);
  });

  it('nor does it when the whole address waits', async () => {
    const device = await deviceOf('elena');
    for (let n = 0; n < 110; n++) await api.ask('nobody', 'POST', '/api/session', { body: 'not JSON' });
    expect(await statusAt(HERE, 'elena', PASSWORD)).toBe(429);
    expect(await statusAt(HERE, 'elena', PASSWORD, device)).toBe(200);
    // The mark of one account is worth nothing for another one.
    expect(await statusAt(HERE, 'bruno', PASSWORD, device)).toBe(429);
  });

  it('nor does it make somebody wait whose session is open, though the device has no mark', async () => {
    const session = await signIn(api.address, 'elena');
    await attack(12, () => HERE);
    expect(await statusAt(HERE, 'elena', PASSWORD, session)).toBe(200);
    expect(await statusAt(HERE, 'elena', PASSWORD, 'cifra_session=made-up')).toBe(429);
  });

  it('from many addresses gets one try at each, and a person at a new one still signs in', async () => {
    await attack(100, (n) => `10.0.${n}.1`);
    expect((await wrong('10.1.0.1')).status).toBe(401);
    expect((await wrong('10.1.0.1')).status).toBe(429);
    expect(await statusAt('10.2.0.1', 'elena', PASSWORD)).toBe(200);
    // Another account is not attacked.
    await attack(9, () => '10.1.0.1', 'bruno');
    expect((await wrong('10.1.0.1', 'bruno')).status).toBe(401);
  });

  it('from one address on many accounts ends with the hundredth try', async () => {
    const users = Object.keys(PEOPLE);
    const tried: number[] = [];
    for (let n = 0; n < 105; n++) tried.push((await wrong('203.0.113.9', users[n % users.length])).status);
    expect(tried.lastIndexOf(401)).toBeLessThan(100);
    expect(tried.at(-1)).toBe(429);
    expect(await statusAt('203.0.113.9', 'carla', PASSWORD)).toBe(429);
  });

  it('waits longer after each further wrong password, and says how long', async () => {
    await attack(10, () => HERE);
    const waits: (string | null)[] = [];
    for (const instant of ['15:00:00', '15:15:01', '15:45:02', '16:45:03']) {
      api.setNow(`2026-11-24T${instant}.000Z`);
      await wrong(HERE);
      waits.push((await wrong(HERE)).headers.get('retry-after'));
    }
    expect(waits).toEqual(['900', '1800', '3600', '3600']);
    const problem = await (await wrong(HERE)).json();
    expect(problem).toMatchObject({ code: 'too-many-attempts', detail: 'Wait 60 minutes and try again.' });
    expect(await statusAt(HERE, 'elena', PASSWORD)).toBe(429);
    api.setNow('2026-11-24T17:45:04.000Z');
    expect(await statusAt(HERE, 'elena', PASSWORD)).toBe(200);
    expect((await wrong(HERE)).status).toBe(401);
  });

  it('on a known device waits a quarter of an hour at most, and nobody else waits for it', async () => {
    const device = await deviceOf('elena');
    for (let n = 0; n < 10; n++) expect((await wrong(HERE, 'elena', device)).status).toBe(401);
    const late = await wrong(HERE, 'elena', device);
    expect([late.status, late.headers.get('retry-after')]).toEqual([429, '900']);
    expect(await statusAt('198.51.100.4', 'elena', PASSWORD)).toBe(200);
    api.setNow('2026-11-24T15:15:01.000Z');
    expect(await statusAt(HERE, 'elena', PASSWORD, device)).toBe(200);
  });

  it('cannot make a mark, change one, or use one after the password has changed', async () => {
    const device = await deviceOf('elena');
    const [id, seal] = device.split('=')[1]!.split('.');
    await attack(10, () => HERE);
    for (const forged of ['x', `${'A'.repeat(22)}.${seal}`, `${id}.${'A'.repeat(22)}`, `${id}`, `${id}.${seal}.x`])
      expect(await statusAt(HERE, 'elena', PASSWORD, `cifra_device=${forged}`), forged).toBe(429);
    await api.store.setPassword('elena', 'unreadable', { by: 'office', at: '2026-11-24T15:00:00.000Z' });
    expect((await wrong(HERE, 'elena', device)).status).toBe(429);
  });

  it('finds the same limits after a restart and beside another server, and so does a known device', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cifra-known-'));
    const database = join(folder, 'office.sqlite');
    const tryOn = async (server: Api, password: string, cookie = '') =>
      server.ask('nobody', 'POST', '/api/session', {
        body: { user: 'elena', password },
        headers: cookie ? { Cookie: cookie } : {},
      });
    const before = await startApi({ database });
    const device = cookiesOf(await tryOn(before, PASSWORD)).find((cookie) => cookie.startsWith('cifra_device='))!;
    for (let n = 0; n < 5; n++) await tryOn(before, 'not the password');
    const beside = await startApi({ database });
    for (let n = 0; n < 5; n++) await tryOn(beside, 'not the password');
    for (const server of [before, beside]) {
      expect((await tryOn(server, PASSWORD)).status).toBe(429);
      expect((await tryOn(server, PASSWORD, device)).status).toBe(200);
    }
    await before.close();
    await beside.close();
    const after = await startApi({ database });
    expect((await tryOn(after, PASSWORD)).status).toBe(429);
    expect((await tryOn(after, PASSWORD, device)).status).toBe(200);
    await after.close();
    rmSync(folder, { recursive: true });
  });

  it('of very many at once fills the queue of strangers and not that of known devices', async () => {
    const device = await deviceOf('elena');
    const flood = Array.from({ length: 90 }, (_, n) => wrong(`10.3.${n}.1`, 'nobody-here'));
    expect(await statusAt(HERE, 'elena', PASSWORD, device)).toBe(200);
    const statuses = (await Promise.all(flood)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([401, 503]));
  });

  it('several people share a tablet, and each stays known on it', async () => {
    const first = await deviceOf('ana');
    const both = cookiesOf(await tryAt(HERE, 'luis', PASSWORD, first)).find((cookie) =>
      cookie.startsWith('cifra_dev'),
    )!;
    expect(both.split('.')).toHaveLength(3);
    for (const user of ['ana', 'luis']) {
      await attack(10, () => HERE, user);
      expect(await statusAt(HERE, user, PASSWORD)).toBe(429);
      expect(await statusAt(HERE, user, PASSWORD, both)).toBe(200);
    }
  });

  it('the mark is out of the reach of scripts and of other sites, and names nobody', async () => {
    const cookie = (await tryAt(HERE, 'elena', PASSWORD)).headers.getSetCookie().find((text) => /device/.test(text))!;
    expect(cookie).toMatch(/^cifra_device=[\w-]{22}\.[\w-]{22}; /);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect(cookie).not.toContain('elena');
  });

  it('a whole network of IPv6 is one address', async () => {
    await attack(10, (n) => `2001:db8:1:2::${n + 1}`);
    expect((await wrong('2001:db8:1:2:ffff::9')).status).toBe(429);
    expect((await wrong('2001:db8:9:2::9')).status).toBe(401);
  });

  it('cannot say where it comes from, unless the server trusts the proxy in between', async () => {
    const direct = await startApi({ proxies: [] });
    const attempt = (address: string) =>
      direct.ask('nobody', 'POST', '/api/session', {
        body: { user: 'elena', password: 'not the password' },
        headers: { 'X-Forwarded-For': address },
      });
    for (let n = 0; n < 10; n++) await attempt(`10.0.${n}.1`);
    expect((await attempt('10.1.0.1')).status).toBe(429);
    await direct.close();
  });

  it('a page of another site uses up no attempts of the office from which it is looked at', async () => {
    for (let n = 0; n < 110; n++)
      await api.ask('nobody', 'POST', '/api/session', { body: '{}', headers: { 'Sec-Fetch-Site': 'cross-site' } });
    expect(await statusAt(HERE, 'elena', PASSWORD)).toBe(200);
  });

  it('learns from no answer who has an account, nor that an account is disabled', async () => {
    await api.store.setDisabled('diego', true, { by: 'test', at: '2026-11-24T15:00:00.000Z' });
    const answers = await Promise.all(
      ['elena', 'diego', 'nobody-here'].map(async (user) => {
        const response = await wrong(HERE, user);
        return { status: response.status, body: await response.json(), cookies: response.headers.getSetCookie() };
      }),
    );
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    for (const user of ['elena', 'diego', 'nobody-here'])
      for (let n = 0; n < 9; n++) expect((await wrong(HERE, user)).status).toBe(401);
    for (const user of ['elena', 'diego', 'nobody-here']) expect((await wrong(HERE, user)).status).toBe(429);
  });

  it('asks the store the same questions for every name', async () => {
    const asked = async (user: string) => {
      const spies = (['findUser', 'beginAttempt', 'attempts', 'countAttempt', 'sessionAccount'] as const).map((name) =>
        vi.spyOn(api.store, name),
      );
      await wrong(HERE, user);
      const calls = spies.map((spy) => spy.mock.calls.length);
      for (const spy of spies) spy.mockRestore();
      return calls;
    };
    expect(await asked('nobody-here')).toEqual(await asked('elena'));
  });

  it('cannot fix the session: who signs in gets a new one, and the one of the browser ends', async () => {
    const planted = await signIn(api.address, 'ana');
    const signedIn = await tryAt(HERE, 'elena', PASSWORD, planted);
    const [session] = cookiesOf(signedIn);
    expect(session).not.toBe(planted);
    const who = async (cookie: string) =>
      (await api.ask('nobody', 'GET', '/api/session', { headers: { Cookie: cookie } })).status;
    expect([await who(planted), await who(session!)]).toEqual([401, 200]);
    const chosen = await tryAt(HERE, 'elena', PASSWORD, 'cifra_session=chosen-by-somebody-else');
    expect(cookiesOf(chosen)[0]).not.toContain('chosen');
  });

  it('a wrong current password is counted by who is signed in: no stranger uses these attempts up', async () => {
    const session = await signIn(api.address, 'carla');
    await attack(12, () => HERE, 'carla');
    const change = (current: string) =>
      api.ask('nobody', 'PUT', '/api/password', {
        body: { current, next: 'tres lunas verdes' },
        headers: { Cookie: session },
      });
    for (let n = 0; n < 10; n++) expect((await change('not the password')).status).toBe(403);
    expect((await change(PASSWORD)).status).toBe(429);
    api.setNow('2026-11-24T15:15:01.000Z');
    const changed = await change(PASSWORD);
    expect(changed.status).toBe(204);
    // The device stays known under the new password.
    const device = cookiesOf(changed).find((cookie) => cookie.startsWith('cifra_device='))!;
    await attack(12, () => HERE, 'carla');
    expect(await statusAt(HERE, 'carla', 'tres lunas verdes', device)).toBe(200);
  });
});
