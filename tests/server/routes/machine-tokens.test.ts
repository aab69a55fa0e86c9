import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../api.ts';
import { giveTokenTo } from '../give-token.ts';
import type { Person } from '../people.ts';

describe('tokens for machines', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.close());

  const asked = async (token: string, path = '/api/tables', of = api) => {
    const response = await of.ask('nobody', 'GET', path, { headers: { Authorization: `Bearer ${token}` } });
    return { status: response.status, code: (await response.json()).code, after: response.headers.get('retry-after') };
  };
  const listed = async (person: Person) =>
    (await (await api.ask(person, 'GET', '/api/tokens')).json()).tokens as Record<string, unknown>[];
  const tokenOf = async (person: Person = 'carla') => giveTokenTo(api, person, { scope: 'figures:read' });

  it('a machine reads figures with its token, until the token ends', async () => {
    const given = await giveTokenTo(api, 'carla', { scope: 'figures:read', days: 7 });
    expect(given).toMatchObject({ status: 201, user: 'carla', expiresAt: '2026-12-01T15:00:00.000Z', state: 'active' });
    expect(given.token).toMatch(/^cifra_[0-9a-f]{16}_[\w-]{43}$/);
    expect((await asked(given.token)).status).toBe(200);
    api.setNow('2026-12-01T14:59:59.999Z');
    expect((await asked(given.token)).status).toBe(200);
    api.setNow('2026-12-01T15:00:00.000Z');
    expect(await asked(given.token)).toMatchObject({ status: 401, code: 'token-ended' });
  });

  it('a token is shown once: the list has neither it nor its hash, but the day of its last use', async () => {
    const { token, status: _, ...given } = await tokenOf();
    expect(await listed('carla')).toEqual([given]);
    await asked(token);
    expect(await listed('carla')).toEqual([{ ...given, lastUsed: '2026-11-24' }]);
    expect(JSON.stringify(await api.store.machineToken(given.id))).not.toContain(token.slice(-43));
  });

  it('a token is revoked at once, by its owner or an administrator, and by nobody else', async () => {
    const first = await tokenOf();
    const second = await tokenOf();
    const revoke = async (person: Person, id: string) => (await api.ask(person, 'DELETE', `/api/tokens/${id}`)).status;
    for (const stranger of ['mateo', 'bruno'] as const) expect(await revoke(stranger, first.id)).toBe(404);
    expect((await asked(first.token)).status).toBe(200);
    expect(await revoke('carla', first.id)).toBe(204);
    expect(await revoke('elena', second.id)).toBe(204);
    for (const { token } of [first, second]) expect((await asked(token)).code).toBe('token-ended');
    expect(await listed('mateo')).toEqual([]);
    expect((await listed('elena')).map(({ state }) => state)).toEqual(['revoked', 'revoked']);
    const lines = (await api.store.audit('carla')).map(({ by, action }) => [by, action]).slice(-2);
    expect(lines).toEqual([
      ['carla', 'token-revoked'],
      ['elena', 'token-revoked'],
    ]);
  });

  it('a token ends with the account that gave it, and does not come back with it', async () => {
    const first = await tokenOf();
    const second = await tokenOf('mateo');
    const put = (user: string, what: string, body: object) =>
      api.ask('elena', 'PUT', `/api/users/${user}/${what}`, { body });
    await put('carla', 'state', { state: 'disabled' });
    expect((await asked(first.token)).code).toBe('token-ended');
    await put('carla', 'state', { state: 'active' });
    expect((await asked(first.token)).code).toBe('token-ended');
    await put('mateo', 'role', { role: 'designer' });
    expect((await asked(second.token)).code).toBe('token-ended');
  });

  it('one that is malformed, altered or of another database opens nothing, whatever session comes with it', async () => {
    const { token } = await tokenOf();
    const other = await startApi();
    const foreign = (await giveTokenTo(other, 'carla', { scope: 'figures:read' })).token;
    expect((await asked(foreign, '/api/tables', other)).status).toBe(200);
    await other.close();
    const last = token.at(-1) === 'A' ? 'B' : 'A';
    const wrong = [
      foreign,
      token.slice(0, -1),
      `${token.slice(0, -1)}${last}`,
      `${token}A`,
      `${token.slice(0, 23)}${foreign.slice(23)}`,
    ];
    for (const one of [...wrong, 'cifra_', token.toUpperCase(), ` ${token}x`])
      expect([one, await asked(one)]).toMatchObject([one, { status: 401, code: 'not-signed-in' }]);
    const headers = { Authorization: `Bearer ${foreign}` };
    expect((await api.ask('carla', 'GET', '/api/tables', { headers })).status).toBe(401);
    expect((await asked(token)).status).toBe(200);
  });

  it('an address that brings a hundred wrong tokens waits; a machine there that is right does not', async () => {
    const { token } = await tokenOf();
    const wrong = `${token.slice(0, 23)}${'x'.repeat(43)}`;
    for (let n = 0; n < 100; n++) expect((await asked(wrong)).status).toBe(401);
    expect(await asked(wrong)).toMatchObject({ status: 429, code: 'too-many-attempts', after: '900' });
    expect((await asked(token)).status).toBe(200);
    // Nor does somebody who signs in there.
    expect((await giveTokenTo(api, 'mateo', { scope: 'figures:read' })).status).toBe(201);
    api.setNow('2026-11-24T15:15:00.000Z');
    expect((await asked(wrong)).status).toBe(401);
  });

  it('who gives a token types the own password: an open session is not enough', async () => {
    const give = (password: string) => giveTokenTo(api, 'carla', { scope: 'figures:read', password });
    for (let n = 0; n < 10; n++)
      expect(await give('not the password')).toMatchObject({ status: 403, code: 'wrong-password' });
    expect(await give('not the password')).toMatchObject({ status: 429 });
    expect(await listed('carla')).toEqual([]);
  });

  it('a token has a name, one scope and an end within a year', async () => {
    for (const [wrong, path] of [
      [{ days: 366 }, 'days'],
      [{ days: 0 }, 'days'],
      [{ name: ' ' }, 'name'],
      [{ scope: 'interviews:read' as 'figures:read' }, 'scope'],
    ] as const) {
      const refused = await giveTokenTo(api, 'carla', { scope: 'figures:read', ...wrong });
      expect(refused).toMatchObject({ status: 400, places: [{ path }] });
    }
    expect(await listed('carla')).toEqual([]);
  });

  it('an account has fifty tokens at most', async () => {
    const limits = { most: 50, forgottenSince: '' };
    const kept = { user: 'carla', name: 'one', scope: 'figures:read', role: 'statistician', hash: 'x' } as const;
    const times = { createdAt: '2026-11-24T15:00:00.000Z', expiresAt: '2027-01-01T00:00:00.000Z' };
    for (let n = 0; n < 50; n++)
      await api.store.addToken({ ...kept, ...times, id: `${n}` }, limits, { by: 'carla', at: times.createdAt });
    expect(await tokenOf()).toMatchObject({ status: 409, code: 'tokens-full' });
  });

  it('nothing of a token is in the log', async () => {
    const { token, id } = await tokenOf();
    await asked(token);
    await asked(`${token}x`);
    await api.ask('carla', 'DELETE', `/api/tokens/${id}`);
    await asked(token);
    const log = api.logged.join('\n');
    expect(log).toContain('DELETE /api/tokens/:id 204');
    for (const part of [token, id, token.slice(-43)]) expect(log).not.toContain(part);
  });
});
