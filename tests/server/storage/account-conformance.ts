import { expect, it } from 'vitest';
import type { Store } from '../../../server/storage/store.ts';
import { accountOf } from '../people.ts';
import { machineTokenConformance } from './machine-token-conformance.ts';

const act = { by: 'elena', at: '2026-11-24T15:00:00.000Z' };

/** What every storage engine keeps to with accounts, sessions, tokens and attempts; the store has Ana and Luis. */
export function accountConformance(storeOf: () => Store): void {
  machineTokenConformance(storeOf);

  it('an account name is taken once', async () => {
    const store = storeOf();
    expect(await store.addUser({ ...accountOf('ana'), role: 'admin' }, 'other', act)).toBe('user-exists');
    expect((await store.findUser('ana'))?.account.role).toBe('interviewer');
    expect(await store.findUser('nobody')).toBeUndefined();
  });

  it('a password change ends the sessions of that account and of no other', async () => {
    const store = storeOf();
    const times = { role: 'interviewer', startedAt: act.at, expiresAt: '2026-11-25T00:00:00.000Z' } as const;
    const passwordHash = (await store.findUser('ana'))!.passwordHash;
    const other = (await store.findUser('luis'))!.passwordHash;
    expect(await store.startSession({ idHash: 'a', user: 'ana', passwordHash, ...times })).toBe(true);
    expect(await store.startSession({ idHash: 'l', user: 'luis', passwordHash: other, ...times })).toBe(true);
    expect(await store.setPassword('ana', 'new', act)).toBe(true);
    expect(await store.sessionAccount('a', act.at)).toBeUndefined();
    expect((await store.sessionAccount('l', act.at))?.user).toBe('luis');
    expect(await store.setPassword('nobody', 'new', act)).toBe(false);
    // Somebody who had the old password verified a moment before the change.
    expect(await store.startSession({ idHash: 'late', user: 'ana', passwordHash, ...times })).toBe(false);
    expect(await store.sessionAccount('late', act.at)).toBeUndefined();
  });

  it('a session ends at its time, or when somebody signs out', async () => {
    const store = storeOf();
    const { passwordHash } = (await store.findUser('ana'))!;
    const times = { role: 'interviewer', startedAt: act.at, expiresAt: '2026-11-25T00:00:00.000Z' } as const;
    await store.startSession({ idHash: 'a', user: 'ana', passwordHash, ...times });
    expect(await store.sessionAccount('a', '2026-11-25T00:00:00.000Z')).toBeUndefined();
    await store.endSession('a');
    expect(await store.sessionAccount('a', act.at)).toBeUndefined();
  });

  it('an account is disabled and enabled, and is as it was', async () => {
    const store = storeOf();
    const before = (await store.findUser('ana'))!.account;
    expect(await store.setDisabled('ana', true, act)).toBe('done');
    expect((await store.findUser('ana'))?.account).toEqual({ ...before, disabledAt: act.at });
    expect(await store.setDisabled('ana', true, { ...act, at: '2026-11-25T00:00:00.000Z' })).toBe('done');
    expect((await store.users()).find(({ user }) => user === 'ana')?.disabledAt).toBe(act.at);
    expect(await store.setDisabled('ana', false, act)).toBe('done');
    expect((await store.findUser('ana'))?.account).toEqual(before);
    expect(await store.setDisabled('nobody', true, act)).toBe('unknown-user');
    const actions = (await store.audit('ana')).map(({ action }) => action);
    expect(actions).toEqual(['user-added', 'user-disabled', 'user-enabled']);
  });

  it('the sessions of an account end with its role; those of a disabled interviewer stay, to send with', async () => {
    const store = storeOf();
    const { passwordHash } = (await store.findUser('ana'))!;
    const times = { startedAt: act.at, expiresAt: '2026-11-25T00:00:00.000Z' };
    const start = (idHash: string, role: 'interviewer' | 'designer') =>
      store.startSession({ idHash, user: 'ana', role, passwordHash, ...times });
    expect(await start('a', 'interviewer')).toBe(true);
    expect((await store.findUser('ana'))?.account.signedInAt).toBe(act.at);
    await store.setDisabled('ana', true, act);
    expect(await store.sessionAccount('a', act.at)).toMatchObject({ user: 'ana', disabledAt: act.at });
    await store.setDisabled('ana', false, act);
    expect(await store.sessionAccount('a', act.at)).toBeUndefined();

    await start('b', 'interviewer');
    expect(await store.setRole('ana', 'designer', act)).toBe('done');
    expect(await store.sessionAccount('b', act.at)).toBeUndefined();
    // Measured for the role of before.
    expect(await start('late', 'interviewer')).toBe(false);
    expect(await start('c', 'designer')).toBe(true);
    expect(await store.sessionAccount('c', act.at)).toMatchObject({ role: 'designer', formerInterviewer: true });
    await store.setRole('ana', 'interviewer', act);
    expect((await store.findUser('ana'))?.account.formerInterviewer).toBeUndefined();
    expect((await store.audit('ana')).at(-1)).toEqual({
      ...act,
      action: 'role-changed',
      reason: 'designer -> interviewer',
    });
  });

  it('open sessions are counted, and those of one account end, all or all but one', async () => {
    const store = storeOf();
    for (const user of ['ana', 'luis'])
      for (const n of [1, 2, 3]) {
        const { passwordHash } = (await store.findUser(user))!;
        const times = { startedAt: act.at, expiresAt: `2026-11-25T0${n}:00:00.000Z` };
        await store.startSession({ idHash: `${user} ${n}`, user, role: 'interviewer', passwordHash, ...times });
      }
    expect([...(await store.openSessions('2026-11-25T01:00:00.000Z'))].sort()).toEqual([
      ['ana', 2],
      ['luis', 2],
    ]);
    expect(await store.endOtherSessions('luis 2', { by: 'luis', at: act.at })).toBe(2);
    expect(await store.endOtherSessions('luis 2', { by: 'luis', at: act.at })).toBe(0);
    expect((await store.audit('luis')).map(({ action }) => action)).toEqual(['user-added', 'sessions-ended']);
    expect(await store.endSessions('ana', act)).toBe('done');
    expect(await store.endSessions('nobody', act)).toBe('unknown-user');
    expect([...(await store.openSessions(act.at))]).toEqual([['luis', 1]]);
  });

  it('one administrator stays, whatever happens at the same time', async () => {
    const store = storeOf();
    const people = ['elena', 'bruno', 'carla'] as const;
    for (const user of people) await store.addUser({ ...accountOf(user), role: 'admin' }, 'hash', act);
    const acts = people.flatMap((by) =>
      people.filter((user) => user !== by).map((user) => ({ user, act: { by, at: act.at } })),
    );
    const outcomes = await Promise.all([
      ...acts.map((each) => store.setRole(each.user, 'designer', each.act)),
      ...acts.map((each) => store.setDisabled(each.user, true, each.act)),
    ]);
    const left = (await store.users()).filter(({ role, disabledAt }) => role === 'admin' && disabledAt === undefined);
    expect(left).toHaveLength(1);
    expect(outcomes).toContain('not-an-administrator');
    expect(await store.setDisabled(left[0]!.user, true, { ...act, by: 'command line' })).toBe('last-administrator');
    // One of the demonstration, which works on the machine alone, does not stand in for a real one.
    await store.addUser({ ...accountOf('diego'), role: 'admin', demonstration: true }, 'hash', act);
    expect(await store.setRole(left[0]!.user, 'designer', { ...act, by: 'diego' })).toBe('last-administrator');
    expect(await store.setRole('diego', 'designer', { ...act, by: 'command line' })).toBe('done');
  });

  it('attempts that come too early wait, and are not counted', async () => {
    const store = storeOf();
    const tryAt = (now: string, name = 'at here') =>
      store.beginAttempt({ name, now: `2026-11-24T15:${now}.000Z`, waits: [0, 60_000, 120_000], keep: 3_600_000 });
    expect(await tryAt('00:00')).toBeUndefined();
    expect(await tryAt('00:00')).toBeUndefined();
    const early = { freeAt: '2026-11-24T15:01:00.000Z' };
    expect(await Promise.all(Array.from({ length: 5 }, () => tryAt('00:30')))).toEqual(Array(5).fill(early));
    expect(await store.attempts('at here', '2026-11-24T15:00:30.000Z')).toBe(2);
    expect(await tryAt('00:30', 'at there')).toBeUndefined();
    expect(await tryAt('01:00')).toBeUndefined();
    expect(await tryAt('01:01')).toEqual({ freeAt: '2026-11-24T15:03:00.000Z' });
    expect(await tryAt('03:00')).toBeUndefined();
    expect(await tryAt('03:01')).toEqual({ freeAt: '2026-11-24T15:05:00.000Z' });
    expect(await store.attempts('at here', '2026-11-24T16:03:00.000Z')).toBe(0);
    await store.forgetAttempts('at here');
    expect(await tryAt('03:01')).toBeUndefined();
  });

  it('of attempts at the same time as many pass as may', async () => {
    const store = storeOf();
    const attempt = { name: 'at here', now: act.at, waits: [0, 0, 0, 60_000], keep: 3_600_000 };
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => store.beginAttempt(attempt)));
    expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(4);
  });

  it('attempts of a name are counted together from the first until its time is over', async () => {
    const store = storeOf();
    const at = (now: string, name = 'elena') => ({ name, now, until: now.replace('T15:', 'T16:') });
    const first = await store.countAttempt(at('2026-11-24T15:00:00.000Z'));
    expect(first).toEqual({ count: 1, until: '2026-11-24T16:00:00.000Z' });
    const second = await store.countAttempt(at('2026-11-24T15:30:00.000Z'));
    expect(second).toEqual({ count: 2, until: '2026-11-24T16:00:00.000Z' });
    expect((await store.countAttempt(at('2026-11-24T15:30:00.000Z', 'bruno'))).count).toBe(1);
    expect((await store.countAttempt(at('2026-11-24T16:00:00.000Z'))).count).toBe(1);
  });

  it('attempts at the same time are numbered one after the other; a success takes one back, or all', async () => {
    const store = storeOf();
    const attempt = { name: 'elena', now: act.at, until: '2026-11-24T16:00:00.000Z' };
    const counts = await Promise.all(Array.from({ length: 20 }, () => store.countAttempt(attempt)));
    expect(counts.map(({ count }) => count).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    await store.takeBackAttempt('elena');
    await store.takeBackAttempt('nobody');
    expect((await store.countAttempt(attempt)).count).toBe(20);
    await store.forgetAttempts('elena');
    expect((await store.countAttempt(attempt)).count).toBe(1);
    await Promise.all(Array.from({ length: 3 }, () => store.takeBackAttempt('elena')));
    expect((await store.countAttempt(attempt)).count).toBe(1);
  });
}
