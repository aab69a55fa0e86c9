import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles } from '#contract';
import { demoAccounts } from '../../server/demo/demo-accounts.ts';
import { loadDemo } from '../../server/demo/load-demo.ts';
import { verifyPassword } from '../../server/security/password.ts';
import { openStore } from '../../server/storage/open-store.ts';
import type { Store } from '../../server/storage/store.ts';
import { instruments } from './api.ts';

describe('the demonstration', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(':memory:');
    const now = () => new Date('2026-11-24T15:00:00.000Z');
    const config = { host: '127.0.0.1', client: 'no-client' };
    await loadDemo({ store, instruments, now, newId: randomUUID, config, log: () => {} });
  });
  afterAll(() => store.close());

  it('has an account of every role, marked so that it works on this machine only', async () => {
    expect(new Set((await store.users()).map(({ role }) => role))).toEqual(new Set(roles));
    for (const { user, password } of demoAccounts) {
      const found = await store.findUser(user);
      expect(found?.account.demonstration).toBe(true);
      expect(await verifyPassword(password, found!.passwordHash)).toBe(true);
    }
  });

  it('leaves cases to interview, and has all others interviewed, a held and a quarantined one among them', async () => {
    const left = await store.assignedCases('interviewer', instruments.current);
    expect(left.length).toBeGreaterThan(5);
    expect(left.every(({ status }) => status === 'new')).toBe(true);
    const { total } = await store.sampleUnits(1);
    expect(await store.acceptedInterviews()).toHaveLength(total - left.length - 1);
    expect((await store.submissions({ status: 'held', page: 1 })).total).toBe(1);
    expect((await store.submissions({ status: 'quarantined', page: 1 })).total).toBe(1);
  });
});
