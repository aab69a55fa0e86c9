import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AccountReply, addUser, listColleagues, listUsers } from '#contract';
import { type Api, type Caller, PASSWORD, startApi } from '../api.ts';
import { PEOPLE } from '../people.ts';

const ROSA = { user: 'rosa', name: 'Rosa', role: 'interviewer', password: 'the password of Rosa' };

describe('accounts', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.close());

  const add = (caller: Caller, body: unknown) => api.ask(caller, 'POST', '/api/users', { body });
  const setPassword = (caller: Caller, user: string, password: string) =>
    api.ask(caller, 'PUT', `/api/users/${user}/password`, { body: { password } });
  const signIn = async (user: string, password: string) =>
    (await api.ask('nobody', 'POST', '/api/session', { body: { user, password } })).status;
  const codeOf = async (response: Response) => `${response.status} ${(await response.json()).code}`;

  it('the list has every account in order of its user name, and no password', async () => {
    const response = await api.ask('elena', 'GET', '/api/users');
    const text = await response.text();
    const reply = JSON.parse(text) as { users: AccountReply[] };
    expect(listUsers.reply.safeParse(reply).error).toBeUndefined();
    expect(reply.users.map(({ user }) => user)).toEqual(Object.keys(PEOPLE).sort());
    expect(reply.users[0]).toEqual({
      user: 'ana',
      name: 'Ana',
      role: 'interviewer',
      demonstration: false,
      createdAt: '2026-11-24T15:00:00.000Z',
      sessions: 0,
    });
    expect(text).not.toMatch(/password|hash|argon2|scrypt/i);
  });

  it('an administrator adds an account, which can sign in from then on', async () => {
    expect(await signIn('rosa', ROSA.password)).toBe(401);
    const response = await add('elena', ROSA);
    const reply = await response.json();
    expect(response.status).toBe(201);
    expect(addUser.reply.safeParse(reply).error).toBeUndefined();
    expect(reply).toEqual({
      user: 'rosa',
      name: 'Rosa',
      role: 'interviewer',
      demonstration: false,
      createdAt: '2026-11-24T15:00:00.000Z',
    });
    expect(await signIn('rosa', ROSA.password)).toBe(200);
    expect(await api.store.audit('rosa')).toMatchObject([{ by: 'elena', action: 'user-added' }]);
  });

  it('a user name is taken once, and the first account keeps its password', async () => {
    expect(await codeOf(await add('elena', { ...ROSA, user: 'ana' }))).toBe('409 user-exists');
    expect(await signIn('ana', PASSWORD)).toBe(200);
  });

  it('the spaces around a name are removed', async () => {
    expect(await (await add('elena', { ...ROSA, name: '  Rosa  ' })).json()).toMatchObject({ name: 'Rosa' });
  });

  it.each([
    ['a user name with a capital letter', { user: 'Rosa' }, 'user'],
    ['a user name with SQL in it', { user: "x'; drop table users; --" }, 'user'],
    ['an empty name', { name: ' ' }, 'name'],
    ['a role that does not exist', { role: 'king' }, 'role'],
    ['a short password', { password: 'short' }, 'password'],
    ['an endless password', { password: 'x'.repeat(201) }, 'password'],
  ])('an account with %s is refused, and the answer names the place', async (_, change, path) => {
    const response = await add('elena', { ...ROSA, ...change });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'invalid-request', places: [{ path }] });
    expect(await api.store.users()).toHaveLength(Object.keys(PEOPLE).length);
  });

  it('an administrator sets a password: the new one signs in, the old one no longer does', async () => {
    expect((await setPassword('elena', 'ana', 'a new long password')).status).toBe(204);
    expect(await signIn('ana', PASSWORD)).toBe(401);
    expect(await signIn('ana', 'a new long password')).toBe(200);
    expect((await api.store.audit('ana')).at(-1)).toMatchObject({ by: 'elena', action: 'password-changed' });
  });

  it('the password of an account that does not exist cannot be set', async () => {
    expect(await codeOf(await setPassword('elena', 'nobody', 'a new long password'))).toBe('404 unknown-user');
    expect(await codeOf(await setPassword('elena', 'ana', 'short'))).toBe('400 invalid-request');
  });

  it('statisticians know what each other are called, and nothing else of accounts', async () => {
    const reply = await (await api.ask('carla', 'GET', '/api/colleagues')).json();
    expect(listColleagues.reply.safeParse(reply).error).toBeUndefined();
    expect(reply.people).toContainEqual({ user: 'mateo', name: 'Mateo' });
    expect(reply.people.map(({ user }: { user: string }) => user)).not.toContain('ana');
    for (const caller of ['ana', 'bruno'] as const)
      expect(await codeOf(await api.ask(caller, 'GET', '/api/colleagues'))).toMatch(/^403 /);
  });

  it('supervisors see the accounts, to hand out cases; only administrators change them', async () => {
    expect((await api.ask('bruno', 'GET', '/api/users')).status).toBe(200);
    for (const caller of ['ana', 'carla', 'diego'] as const)
      expect(await codeOf(await api.ask(caller, 'GET', '/api/users'))).toBe('403 role-not-allowed');
    for (const caller of ['ana', 'bruno', 'carla', 'diego'] as const) {
      expect(await codeOf(await add(caller, ROSA))).toBe('403 role-not-allowed');
      expect(await codeOf(await setPassword(caller, 'elena', 'a new long password'))).toBe('403 role-not-allowed');
    }
    expect(await codeOf(await add('nobody', ROSA))).toBe('401 not-signed-in');
    expect(await signIn('elena', PASSWORD)).toBe(200);
  });
});
