import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountReply, Role } from '#contract';
import { aSubmission } from '../a-submission.ts';
import { type Api, type Caller, PASSWORD, SURVEY, signIn, startApi } from '../api.ts';

describe('what an administrator changes of an account', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.close());

  const codeOf = async (response: Response) =>
    response.ok ? String(response.status) : `${response.status} ${(await response.json()).code}`;
  const change = async (caller: Caller, user: string, part: 'role' | 'state', value: string) =>
    codeOf(await api.ask(caller, 'PUT', `/api/users/${user}/${part}`, { body: { [part]: value } }));
  const endSessions = async (caller: Caller, user: string) =>
    codeOf(await api.ask(caller, 'DELETE', `/api/users/${user}/sessions`));
  const withCookie = async (cookie: string, method: string, path: string, body?: unknown) =>
    codeOf(
      await api.ask('nobody', method, path, { ...(body === undefined ? {} : { body }), headers: { Cookie: cookie } }),
    );
  const trySignIn = async (user: string, password = PASSWORD) =>
    codeOf(await api.ask('nobody', 'POST', '/api/session', { body: { user, password } }));
  const listed = async (caller: Caller, user: string) => {
    const { users } = (await (await api.ask(caller, 'GET', '/api/users')).json()) as { users: AccountReply[] };
    return users.find((account) => account.user === user);
  };
  const audit = async (user: string) =>
    (await api.store.audit(user)).slice(1).map(({ by, at, action, reason }) => [by, at, action, reason]);
  const NOW = '2026-11-24T15:00:00.000Z';

  it('a disabled account cannot sign in, its sessions end, and it can be enabled again', async () => {
    const cookie = await signIn(api.address, 'carla');
    expect(await change('elena', 'carla', 'state', 'disabled')).toBe('204');
    expect(await withCookie(cookie, 'GET', '/api/session')).toBe('401 not-signed-in');
    expect(await trySignIn('carla')).toBe('403 account-disabled');
    expect(await trySignIn('carla', 'not the password')).toBe('401 wrong-credentials');
    expect(await listed('elena', 'carla')).toMatchObject({ disabledAt: NOW, sessions: 0 });
    expect(await change('elena', 'carla', 'state', 'active')).toBe('204');
    expect(await withCookie(cookie, 'GET', '/api/session')).toBe('401 not-signed-in');
    expect(await trySignIn('carla')).toBe('200');
    expect((await listed('elena', 'carla'))?.disabledAt).toBeUndefined();
    expect(await audit('carla')).toEqual([
      ['elena', NOW, 'user-disabled', undefined],
      ['elena', NOW, 'user-enabled', undefined],
    ]);
  });

  it('a new role holds at once: the sessions of the earlier one end', async () => {
    const cookie = await signIn(api.address, 'carla');
    expect(await change('elena', 'carla', 'role', 'designer')).toBe('204');
    expect(await withCookie(cookie, 'GET', '/api/estimates')).toBe('401 not-signed-in');
    const again = await signIn(api.address, 'carla');
    expect(await withCookie(again, 'GET', '/api/estimates')).toBe('403 role-not-allowed');
    expect(await audit('carla')).toEqual([['elena', NOW, 'role-changed', 'statistician -> designer']]);
  });

  it('the sessions of an account end, and it signs in again', async () => {
    const cookies = [await signIn(api.address, 'bruno'), await signIn(api.address, 'bruno')];
    expect((await listed('elena', 'bruno'))?.sessions).toBe(2);
    expect(await endSessions('elena', 'bruno')).toBe('204');
    for (const cookie of cookies) expect(await withCookie(cookie, 'GET', '/api/session')).toBe('401 not-signed-in');
    expect(await trySignIn('bruno')).toBe('200');
    expect(await audit('bruno')).toEqual([['elena', NOW, 'sessions-ended', undefined]]);
  });

  it('nobody changes an own account, and the last administrator stays', async () => {
    expect(await change('elena', 'elena', 'state', 'disabled')).toBe('409 own-account');
    expect(await change('elena', 'elena', 'role', 'designer')).toBe('409 own-account');
    expect(await endSessions('elena', 'elena')).toBe('409 own-account');
    expect(await change('elena', 'bruno', 'role', 'admin')).toBe('204');
    const bruno = await signIn(api.address, 'bruno');
    expect(await withCookie(bruno, 'PUT', '/api/users/elena/state', { state: 'disabled' })).toBe('204');
    expect(await trySignIn('elena')).toBe('403 account-disabled');
    await expect(api.store.setRole('bruno', 'designer', { by: 'command line', at: NOW })).resolves.toBe(
      'last-administrator',
    );
  });

  it('of two administrators who demote each other at the same time one stays', async () => {
    for (let round = 0; round < 5; round++) {
      await api.store.setRole('elena', 'admin', { by: 'test', at: NOW });
      await api.store.setRole('bruno', 'admin', { by: 'test', at: NOW });
      const elena = await signIn(api.address, 'elena');
      const bruno = await signIn(api.address, 'bruno');
      const outcomes = await Promise.all([
        withCookie(elena, 'PUT', '/api/users/bruno/role', { role: 'designer' }),
        withCookie(bruno, 'PUT', '/api/users/elena/role', { role: 'designer' }),
      ]);
      expect(outcomes.filter((outcome) => outcome === '204')).toHaveLength(1);
      const admins = (await api.store.users()).filter(({ role }) => role === 'admin');
      expect(admins).toHaveLength(1);
      for (const { user } of await api.store.users())
        if (user === 'elena' || user === 'bruno') await api.store.endSessions(user, { by: 'test', at: NOW });
    }
  });

  it('who has been demoted meanwhile changes nothing any more', async () => {
    for (const user of ['bruno', 'carla']) await api.store.setRole(user, 'admin', { by: 'test', at: NOW });
    await api.store.setRole('bruno', 'designer', { by: 'elena', at: NOW });
    // The request of Bruno was let in a moment before.
    const late = { by: 'bruno', at: NOW };
    expect(await api.store.setRole('elena', 'designer', late)).toBe('not-an-administrator');
    expect(await api.store.setDisabled('elena', true, late)).toBe('not-an-administrator');
    expect(await api.store.endSessions('elena', late)).toBe('not-an-administrator');
  });

  it('an account that is not there, and what is no role and no state, are refused', async () => {
    expect(await change('elena', 'nobody', 'state', 'disabled')).toBe('404 unknown-user');
    expect(await change('elena', 'nobody', 'role', 'designer')).toBe('404 unknown-user');
    expect(await endSessions('elena', 'nobody')).toBe('404 unknown-user');
    expect(await change('elena', 'ana', 'role', 'king')).toBe('400 invalid-request');
    expect(await change('elena', 'ana', 'state', 'gone')).toBe('400 invalid-request');
  });

  it('when people sign in is known to administrators only', async () => {
    await signIn(api.address, 'ana');
    expect(await listed('elena', 'ana')).toMatchObject({ signedInAt: NOW, sessions: 1 });
    expect(Object.keys((await listed('bruno', 'ana'))!)).toEqual([
      'user',
      'name',
      'role',
      'demonstration',
      'createdAt',
    ]);
  });

  it('an easy password is refused wherever one is set, with the reason', async () => {
    const add = async (password: string) =>
      codeOf(
        await api.ask('elena', 'POST', '/api/users', {
          body: { user: 'rosa', name: 'Rosa Peña', role: 'designer', password },
        }),
      );
    expect(await add('Sunshine2024')).toBe('422 password-known');
    expect(await add('rosapeña2026')).toBe('422 password-about-account');
    expect(await add('abcabcabcabc')).toBe('422 password-pattern');
    expect(await add('elevenchars')).toBe('400 invalid-request');
    const set = async (password: string) =>
      codeOf(await api.ask('elena', 'PUT', '/api/users/ana/password', { body: { password } }));
    expect(await set('leavemealone')).toBe('422 password-known');
    const own = async (next: string) =>
      codeOf(await api.ask('diego', 'PUT', '/api/password', { body: { current: PASSWORD, next } }));
    expect(await own('diego-2026-xyz')).toBe('422 password-about-account');
    // A password that was set under earlier rules still signs in.
    expect(await trySignIn('diego')).toBe('200');
  });

  it('a person ends the other sessions of the own account and keeps this one', async () => {
    const here = await signIn(api.address, 'mateo');
    const elsewhere = await signIn(api.address, 'mateo');
    const reply = await api.ask('nobody', 'DELETE', '/api/session/others', { headers: { Cookie: here } });
    expect(await reply.json()).toEqual({ ended: 1 });
    expect(await withCookie(here, 'GET', '/api/session')).toBe('200');
    expect(await withCookie(elsewhere, 'GET', '/api/session')).toBe('401 not-signed-in');
    expect(await audit('mateo')).toEqual([['mateo', NOW, 'sessions-ended', undefined]]);
  });

  it('cases are not assigned to a disabled interviewer', async () => {
    await change('elena', 'ana', 'state', 'disabled');
    const body = { caseIds: ['A-1'], interviewer: 'ana' };
    expect(await codeOf(await api.ask('bruno', 'POST', '/api/assignments', { body }))).toBe('422 not-an-interviewer');
  });

  it('the true database is told to administrators, without who signs in to it', async () => {
    expect(await (await api.ask('elena', 'GET', '/api/database')).json()).toEqual({
      engine: 'memory',
      location: ':memory:',
    });
    expect(await codeOf(await api.ask('bruno', 'GET', '/api/database'))).toBe('403 role-not-allowed');
  });

  describe('of an interviewer whose tablet holds interviews', () => {
    const send = async (cookie: string, caseId: string) => {
      const submission = aSubmission(caseId);
      const reply = await api.ask('nobody', 'PUT', `/api/submissions/${submission.id}`, {
        body: submission,
        headers: { Cookie: cookie },
      });
      const answer = (await reply.json()) as { status: string; reasons?: string[]; code?: string };
      return { http: reply.status, ...answer };
    };
    const QUARANTINED = { status: 'quarantined', reasons: ['former-interviewer'] };

    it('disabling takes everything from the tablet but the way to send, and nothing is lost', async () => {
      const tablet = await signIn(api.address, 'ana');
      expect(await send(tablet, 'A-1')).toMatchObject({ status: 'accepted' });
      await change('elena', 'ana', 'state', 'disabled');
      expect(await send(tablet, 'A-2')).toMatchObject(QUARANTINED);
      for (const [method, path] of [
        ['GET', '/api/assignments'],
        ['GET', '/api/instruments/lacsi-2018-r1/1.0.0'],
        ['PUT', '/api/password'],
        ['DELETE', '/api/session/others'],
      ] as const)
        expect(await withCookie(tablet, method, path)).toBe('403 account-disabled');
      const me = await api.ask('nobody', 'GET', '/api/session', { headers: { Cookie: tablet } });
      expect(await me.json()).toMatchObject({ user: 'ana', disabled: true });
      expect(await withCookie(tablet, 'DELETE', '/api/session')).toBe('204');
      expect((await send(tablet, 'A-3')).http).toBe(401);
    });

    it('a tablet whose session is over can sign in to send, until the password is changed too', async () => {
      await change('elena', 'ana', 'state', 'disabled');
      const tablet = await signIn(api.address, 'ana');
      expect(await send(tablet, 'A-1')).toMatchObject(QUARANTINED);
      await api.ask('elena', 'PUT', '/api/users/ana/password', { body: { password: 'tres lunas verdes' } });
      expect((await send(tablet, 'A-2')).http).toBe(401);
      expect(await trySignIn('ana')).toBe('401 wrong-credentials');
    });

    it('another role does not strand what was not sent', async () => {
      const before = await signIn(api.address, 'ana');
      await change('elena', 'ana', 'role', 'supervisor');
      expect((await send(before, 'A-1')).http).toBe(401);
      const after = await signIn(api.address, 'ana');
      expect(await send(after, 'A-1')).toMatchObject(QUARANTINED);
      // Somebody who never interviewed sends nothing.
      expect((await send(await signIn(api.address, 'bruno'), 'A-2')).code).toBe('role-not-allowed');
      await change('elena', 'ana', 'role', 'interviewer');
      expect(await send(await signIn(api.address, 'ana'), 'A-3')).toMatchObject({ status: 'accepted' });
    });

    it('a supervisor finds it with who sent it and when, and may accept it', async () => {
      await change('elena', 'ana', 'state', 'disabled');
      api.setNow('2026-11-25T09:00:00.000Z');
      await send(await signIn(api.address, 'ana'), 'A-1');
      const { submissions } = await api.store.submissions({ survey: SURVEY, status: 'quarantined', page: 1 });
      expect(submissions).toMatchObject([
        { caseId: 'A-1', interviewer: 'ana', receivedAt: '2026-11-25T09:00:00.000Z', reasons: ['former-interviewer'] },
      ]);
      const body = { decision: 'accept', reason: 'Interviewed before she left.' };
      api.setNow('2026-11-24T15:30:00.000Z');
      const reviewed = await api.ask('bruno', 'POST', `/api/submissions/${submissions[0]!.key}/review`, { body });
      expect(await reviewed.json()).toMatchObject({ status: 'accepted', review: 'approved' });
    });
  });

  it('no line of the audit trail has a password in it', async () => {
    await api.ask('elena', 'PUT', '/api/users/ana/password', { body: { password: 'tres lunas verdes' } });
    await change('elena', 'ana', 'state', 'disabled');
    const roles: Role[] = ['designer', 'interviewer'];
    for (const role of roles) await change('elena', 'ana', 'role', role);
    const trail = JSON.stringify(await api.store.audit());
    expect(trail).not.toMatch(/lunas|argon2|scrypt/);
  });
});
