import { mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Api, PASSWORD, signIn, startApi } from '../api.ts';

describe('signing in', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.close());

  const trySignIn = (user: string, secret: string, headers: Record<string, string> = {}) =>
    api.ask('nobody', 'POST', '/api/session', { body: { user, password: secret }, headers });

  it('gives a cookie that scripts cannot read and other sites cannot use', async () => {
    const [cookie] = (await trySignIn('elena', PASSWORD)).headers.getSetCookie();
    expect(cookie).toMatch(/^cifra_session=[\w-]{43}; /);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect(cookie).not.toContain('Secure');
  });

  it('gives an interviewer, whose tablet has a token of its own, a cookie without an age that ends within the hour', async () => {
    const [ofInterviewer] = (await trySignIn('ana', PASSWORD)).headers.getSetCookie();
    expect(ofInterviewer).not.toMatch(/max-age|expires/i);
    const [ofOthers] = (await trySignIn('elena', PASSWORD)).headers.getSetCookie();
    expect(ofOthers).toMatch(/Max-Age=43200/);
    const headers = { Cookie: ofInterviewer!.split(';', 1)[0]! };
    const ask = async () => (await api.ask('nobody', 'GET', '/api/session', { headers })).status;
    expect(await ask()).toBe(200);
    api.setNow('2026-11-24T16:00:01.000Z');
    expect(await ask()).toBe(401);
  });

  it('behind TLS the cookie is bound to the host and to TLS', async () => {
    const [cookie] = (await trySignIn('elena', PASSWORD, { 'X-Forwarded-Proto': 'https' })).headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-cifra_session=/);
    expect(cookie).toContain('Secure');
  });

  it('answers a wrong password and an unknown user alike', async () => {
    const wrong = await trySignIn('elena', 'not the password');
    const unknown = await trySignIn('nobody-here', 'not the password');
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.json()).toEqual(await unknown.json());
  });

  it('stops after ten wrong passwords, and lets in again a quarter of an hour later', async () => {
    for (let attempt = 0; attempt < 10; attempt++) await trySignIn('elena', 'not the password');
    expect((await trySignIn('elena', PASSWORD)).status).toBe(429);
    expect((await trySignIn('bruno', PASSWORD)).status).toBe(200);
    api.setNow('2026-11-24T15:15:01.000Z');
    expect((await trySignIn('elena', PASSWORD)).status).toBe(200);
  });

  it('passwords tried at the same time count as those tried one after the other', async () => {
    const tried = await Promise.all(Array.from({ length: 30 }, () => trySignIn('elena', 'not the password')));
    expect(tried.filter(({ status }) => status === 401)).toHaveLength(10);
  });

  it('remembers wrong passwords when the server is started again, and beside another server', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cifra-attempts-'));
    const database = join(folder, 'office.sqlite');
    const tryAt = (server: Api, password: string) =>
      server.ask('nobody', 'POST', '/api/session', { body: { user: 'elena', password } });
    const before = await startApi({ database });
    for (let attempt = 0; attempt < 6; attempt++) await tryAt(before, 'not the password');
    const beside = await startApi({ database });
    for (let attempt = 0; attempt < 4; attempt++) expect((await tryAt(beside, 'wrong too')).status).toBe(401);
    expect((await tryAt(before, PASSWORD)).status).toBe(429);
    await before.close();
    await beside.close();
    const after = await startApi({ database });
    expect((await tryAt(after, PASSWORD)).status).toBe(429);
    await after.close();
    rmSync(folder, { recursive: true });
  });

  it('an address that failed a hundred times waits too, whatever it tries; what succeeded does not count', async () => {
    for (let attempt = 0; attempt < 100; attempt++)
      await api.ask('nobody', 'POST', '/api/session', { body: 'not JSON' });
    const refused = await trySignIn('bruno', PASSWORD);
    expect([refused.status, (await refused.json()).code]).toEqual([429, 'too-many-attempts']);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    api.setNow('2026-11-24T15:15:01.000Z');
    for (let attempt = 0; attempt < 105; attempt++) expect((await trySignIn('bruno', PASSWORD)).status).toBe(200);
  });

  it('a flood of attempts from one address ends before the store, until its time is over', async () => {
    const counted = vi.spyOn(api.store, 'countAttempt');
    const flood = () => api.ask('nobody', 'POST', '/api/session', { body: 'not JSON' });
    for (let attempt = 0; attempt < 300; attempt++) await flood();
    expect(counted.mock.calls.length).toBeLessThan(210);
    expect((await flood()).status).toBe(429);
    api.setNow('2026-11-24T15:15:01.000Z');
    expect((await trySignIn('bruno', PASSWORD)).status).toBe(200);
  });

  it('a password change ends every session of the account', async () => {
    const first = await signIn(api.address, 'carla');
    const second = await signIn(api.address, 'carla');
    const change = { current: PASSWORD, next: 'another long password' };
    expect((await api.ask('nobody', 'PUT', '/api/password', { body: change, headers: { Cookie: first } })).status).toBe(
      204,
    );
    for (const cookie of [first, second])
      expect((await api.ask('nobody', 'GET', '/api/session', { headers: { Cookie: cookie } })).status).toBe(401);
    expect((await trySignIn('carla', PASSWORD)).status).toBe(401);
    expect((await trySignIn('carla', change.next)).status).toBe(200);
  });

  it('a password set by the administrator ends the sessions of that account too', async () => {
    const cookie = await signIn(api.address, 'ana');
    const body = { password: 'given by the office' };
    expect((await api.ask('elena', 'PUT', '/api/users/ana/password', { body })).status).toBe(204);
    expect((await api.ask('nobody', 'GET', '/api/session', { headers: { Cookie: cookie } })).status).toBe(401);
  });

  it('signing out ends the session on the server, not only in the browser', async () => {
    const cookie = await signIn(api.address, 'diego');
    expect((await api.ask('nobody', 'DELETE', '/api/session', { headers: { Cookie: cookie } })).status).toBe(204);
    expect((await api.ask('nobody', 'GET', '/api/session', { headers: { Cookie: cookie } })).status).toBe(401);
  });

  it('an office session ends after a working day', async () => {
    const office = await signIn(api.address, 'bruno');
    const ask = async () => (await api.ask('nobody', 'GET', '/api/session', { headers: { Cookie: office } })).status;
    api.setNow('2026-11-25T02:59:00.000Z');
    expect(await ask()).toBe(200);
    api.setNow('2026-11-25T15:00:00.000Z');
    expect(await ask()).toBe(401);
  });

  it('a write that a page of another site makes is refused, even from an administrator', async () => {
    const body = { user: 'x', name: 'X', role: 'admin', password: 'a password for x' };
    for (const headers of [
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'cross-site' },
    ]) {
      const response = await api.ask('elena', 'POST', '/api/users', {
        body,
        headers: headers as Record<string, string>,
      });
      expect([response.status, (await response.json()).code]).toEqual([403, 'cross-origin']);
    }
    const fromOwnPage = await api.ask('elena', 'POST', '/api/users', { body, headers: { Origin: api.address } });
    expect(fromOwnPage.status).toBe(201);
  });

  it('a second account of the same name is refused, and a name that is not one is explained', async () => {
    const person = { name: 'Eva', role: 'designer', password: 'a password for eva' };
    expect((await api.ask('elena', 'POST', '/api/users', { body: { user: 'elena', ...person } })).status).toBe(409);
    const strange = await api.ask('elena', 'POST', '/api/users', {
      body: { user: "x'; drop table users; --", ...person },
    });
    expect(strange.status).toBe(400);
    expect((await strange.json()).places).toEqual([{ path: 'user', expected: expect.stringContaining('lower-case') }]);
  });
});

describe('demonstration accounts', () => {
  it('work on the machine itself', async () => {
    const api = await startApi({ demonstration: true });
    expect((await api.ask('elena', 'GET', '/api/session')).status).toBe(200);
    await api.close();
  });

  it('do not work when the server listens to the network', async () => {
    const api = await startApi({ demonstration: true, host: '0.0.0.0' });
    const response = await api.ask('nobody', 'POST', '/api/session', { body: { user: 'elena', password: PASSWORD } });
    expect([response.status, (await response.json()).code]).toEqual([403, 'demonstration-account']);
    await api.close();
  });

  it('do not work under a public name', async () => {
    const api = await startApi({ demonstration: true });
    expect(await signInUnderName(api.address, 'survey.example', { user: 'elena', password: PASSWORD })).toBe(403);
    await api.close();
  });

  it.each([
    { 'X-Forwarded-For': '203.0.113.9' },
    { 'X-Real-IP': '203.0.113.9' },
    { 'X-Forwarded-Proto': 'https' },
    { Via: '1.1 gate' },
    { Forwarded: 'for=203.0.113.9' },
    { Origin: 'https://public.example', 'Sec-Fetch-Site': 'same-origin' },
  ])('do not work through a proxy on this machine, whatever it marks: %j', async (headers) => {
    const api = await startApi({ demonstration: true });
    const response = await fetch(`${api.address}/api/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(headers as Record<string, string>) },
      body: JSON.stringify({ user: 'elena', password: PASSWORD }),
    });
    await api.close();
    expect(response.status).toBe(403);
    expect(response.headers.getSetCookie()).toEqual([]);
  });
});

/** fetch does not let one choose the Host header. */
function signInUnderName(address: string, host: string, body: unknown): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${address}/api/session`, { method: 'POST', headers: { Host: host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', reject);
    request.end(JSON.stringify(body));
  });
}
