import { expect, it } from 'vitest';
import type { NewToken } from '../../../server/storage/sign-in/machine-token-store.ts';
import type { Store } from '../../../server/storage/store.ts';
import { accountOf } from '../people.ts';

const act = { by: 'carla', at: '2026-11-24T15:00:00.000Z' };
const later = { by: 'elena', at: '2026-11-25T15:00:00.000Z' };

const token = (id: string, change: Partial<NewToken> = {}): NewToken => ({
  id,
  user: 'carla',
  role: 'statistician',
  name: 'figures of the web page',
  scope: 'figures:read',
  hash: `hash of ${id}`,
  createdAt: act.at,
  expiresAt: '2026-12-24T15:00:00.000Z',
  ...change,
});

const LIMITS = { most: 3, forgottenSince: '2026-01-01T00:00:00.000Z' };

/** What every storage engine keeps to with tokens for machines; the store has Ana and Luis. */
export function machineTokenConformance(storeOf: () => Store): void {
  const withCarla = async () => {
    const store = storeOf();
    await store.addUser(accountOf('carla'), 'hash', act);
    return store;
  };
  const idsOf = async (store: Store, user?: string) => (await store.machineTokens(user)).map(({ id }) => id);

  it('a token for a machine is kept with the account that gave it, and its use by day', async () => {
    const store = await withCarla();
    expect(await store.addToken(token('a'), LIMITS, act)).toBe('added');
    expect(await store.machineToken('b')).toBeUndefined();
    const found = (await store.machineToken('a'))!;
    expect([found.hash, found.account.user, found.token.lastUsed]).toEqual(['hash of a', 'carla', undefined]);
    await store.noteTokenUse('a', '2026-11-24');
    const { role: _, hash: __, ...kept } = token('a');
    expect(await store.machineTokens()).toEqual([{ ...kept, lastUsed: '2026-11-24' }]);
    expect(await store.machineTokens('ana')).toEqual([]);
    expect((await store.audit('carla')).at(-1)).toEqual({
      ...act,
      action: 'token-given',
      reason: 'a figures:read until 2026-12-24T15:00:00.000Z',
    });
  });

  it('no token is given in the name of an account that is not there, is disabled or has another role', async () => {
    const store = await withCarla();
    expect(await store.addToken(token('a', { user: 'nobody' }), LIMITS, act)).toBe('account-changed');
    expect(await store.addToken(token('a', { role: 'admin' }), LIMITS, act)).toBe('account-changed');
    await store.setDisabled('carla', true, later);
    expect(await store.addToken(token('a'), LIMITS, act)).toBe('account-changed');
    expect(await idsOf(store)).toEqual([]);
  });

  it('a revoked token stays revoked, and only its owner or who may revoke all of them does it', async () => {
    const store = await withCarla();
    await store.addToken(token('a'), LIMITS, act);
    expect(await store.revokeToken('a', 'ana', later)).toBe('unknown-token');
    expect(await store.revokeToken('b', undefined, later)).toBe('unknown-token');
    expect(await store.revokeToken('a', undefined, later)).toBe('done');
    expect(await store.revokeToken('a', 'carla', { ...later, at: '2026-11-26T15:00:00.000Z' })).toBe('done');
    expect((await store.machineToken('a'))?.token.revokedAt).toBe(later.at);
    const lines = (await store.audit('carla')).map(({ by, action, reason }) => [by, action, reason]);
    expect(lines.slice(2)).toEqual([['elena', 'token-revoked', 'a']]);
  });

  it('another role, or disabling the account, revokes its tokens and those of nobody else', async () => {
    const store = await withCarla();
    await store.addUser(accountOf('elena'), 'hash', act);
    await store.addToken(token('a'), LIMITS, act);
    await store.addToken(token('b', { user: 'elena', role: 'admin', scope: 'server:read' }), LIMITS, act);
    await store.setRole('carla', 'statistician', later);
    expect((await store.machineToken('a'))?.token.revokedAt).toBeUndefined();
    await store.setRole('carla', 'designer', later);
    expect((await store.machineToken('a'))?.token.revokedAt).toBe(later.at);
    await store.setRole('carla', 'statistician', later);
    await store.addToken(token('c'), LIMITS, act);
    await store.setDisabled('carla', true, later);
    await store.setDisabled('carla', false, { ...later, at: '2026-11-26T15:00:00.000Z' });
    expect((await store.machineToken('c'))?.token.revokedAt).toBe(later.at);
    expect((await store.machineToken('b'))?.token.revokedAt).toBeUndefined();
    expect(await store.revokeTokensOf('elena', later)).toBe(1);
    expect(await store.revokeTokensOf('elena', later)).toBe(0);
  });

  it('an account has so many tokens that have not ended, and those that ended long ago are forgotten', async () => {
    const store = await withCarla();
    const ended = { createdAt: '2025-01-01T00:00:00.000Z', expiresAt: '2025-06-01T00:00:00.000Z' };
    for (const id of ['old', 'a', 'b', 'c'])
      expect(await store.addToken(token(id, id === 'old' ? ended : {}), { ...LIMITS, forgottenSince: '' }, act)).toBe(
        'added',
      );
    expect(await store.addToken(token('d'), { ...LIMITS, forgottenSince: '' }, act)).toBe('tokens-full');
    await store.revokeToken('b', 'carla', later);
    expect(await store.addToken(token('d'), LIMITS, act)).toBe('added');
    expect(await idsOf(store)).toEqual(['a', 'b', 'c', 'd']);
  });
}
