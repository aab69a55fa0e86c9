import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { roles } from '#contract';
import { demoAccounts } from '../../server/demo/demo-accounts.ts';
import { demoSample } from '../../server/demo/demo-sample.ts';
import { loadDemo } from '../../server/demo/load-demo.ts';
import { verifyPassword } from '../../server/security/password.ts';
import { openStore } from '../../server/storage/open-store.ts';
import type { Store } from '../../server/storage/store.ts';

const options = { now: () => new Date('2026-11-24T15:00:00.000Z'), newId: randomUUID };
const current = { id: 'lacsi-2018-r1', version: '1.0.0' };

describe('the demonstration', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore(':memory:');
  });
  afterEach(() => store.close());

  it('has an account of every role, marked so that it works on this machine only', async () => {
    await loadDemo(store, options);
    expect(new Set((await store.users()).map(({ role }) => role))).toEqual(new Set(roles));
    for (const { user, password } of demoAccounts) {
      const found = await store.findUser(user);
      expect(found?.account.demonstration).toBe(true);
      expect(await verifyPassword(password, found!.passwordHash)).toBe(true);
    }
  });

  it('leaves cases for a person and hands the others to the simulation', async () => {
    let simulated = 0;
    await loadDemo(store, {
      ...options,
      simulate: async (_store, units, interviewer) => {
        simulated = units.length;
        expect(await store.assignedCases(interviewer, current)).toHaveLength(units.length);
      },
    });
    const left = await store.assignedCases('interviewer', current);
    expect(left).toHaveLength(12);
    expect(left.every(({ status }) => status === 'new')).toBe(true);
    expect(left.length + simulated).toBe((await store.sampleUnits(1)).total);
  });

  it('is a sample whose weights add up to the dwellings of its invented country', () => {
    const weights = demoSample(randomUUID).map(({ probabilities }) => 1 / probabilities.reduce((p, q) => p * q, 1));
    const dwellings = 400 * 60 + 300 * 45 + 200 * 40;
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(dwellings, 6);
  });
});
