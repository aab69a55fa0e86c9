import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '#contract';
import { DEMO_ACCOUNTS } from '../../server/demo/demo-accounts.ts';
import { loadDemo } from '../../server/demo/load-demo.ts';
import { loadInstruments } from '../../server/instruments/load-instruments.ts';
import { verifyPassword } from '../../server/security/password.ts';
import { openStore } from '../../server/storage/open-store.ts';
import type { Store } from '../../server/storage/store.ts';

const instruments = loadInstruments(join(import.meta.dirname, '../../questionnaires/instruments'));
const config = { host: '127.0.0.1', client: 'dist/client', secondCoding: 0.1 };

describe('the demonstration', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(':memory:');
    const now = () => new Date('2026-11-24T15:00:00.000Z');
    await loadDemo({ store, instruments, config, now, newId: randomUUID, log: () => {} });
  }, 60_000);
  afterAll(() => store.close());

  it('has an account of every role, marked so that it works on this machine only', async () => {
    expect(new Set((await store.users()).map(({ role }) => role))).toEqual(new Set(ROLES));
    for (const { user, password } of DEMO_ACCOUNTS) {
      const found = await store.findUser(user);
      expect(found?.account.demonstration).toBe(true);
      expect(await verifyPassword(password, found!.passwordHash)).toBe(true);
    }
  });

  it('leaves cases for a person to interview', async () => {
    const open = await store.assignedCases('interviewer', instruments.current);
    expect(open).toHaveLength(25);
    expect(open.every(({ status }) => status === 'new')).toBe(true);
  });

  it('has interviewed the others, one of them held and one sent twice', async () => {
    const accepted = await store.submissions({ status: 'accepted', page: 1 });
    expect(accepted.total).toBe(274);
    expect((await store.submissions({ status: 'held', page: 1 })).total).toBe(1);
    expect((await store.submissions({ status: 'quarantined', page: 1 })).total).toBe(1);
    expect(await store.acceptedInterviews()).toHaveLength(274);
  });
});
