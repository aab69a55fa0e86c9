import { expect, it } from 'vitest';
import type { Store } from '../../../server/storage/store.ts';
import { accountOf } from '../people.ts';

const act = { by: 'elena', at: '2026-11-24T15:00:00.000Z' };

/** What every storage engine keeps to with accounts, sessions and attempts; the store has Ana and Luis. */
export function accountConformance(storeOf: () => Store): void {
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
