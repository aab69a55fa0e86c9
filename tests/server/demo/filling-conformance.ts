import { expect, it } from 'vitest';
import { openWithDemo } from '../../../server/demo/open-with-demo.ts';
import type { Store } from '../../../server/storage/store.ts';
import { storeAt } from '../../support/store-at.ts';

const NOW = '2026-11-24T15:00:00.000Z';

/** The databases of an engine, for tests of filling them. */
export interface Databases {
  /** The location of a new one. */
  make(): Promise<string>;
  /** Whether a draft stands beside one. */
  hasDraft(database: string): Promise<boolean>;
}

async function addOne(store: Store, user = 'a'): Promise<void> {
  const account = { user, name: 'A', role: 'admin', demonstration: true, createdAt: NOW } as const;
  await store.addUser(account, 'hash', { by: 'test', at: NOW });
}

async function usersOf(store: Store): Promise<string[]> {
  const users = (await store.users()).map(({ user }) => user);
  await store.close();
  return users;
}

/** What every engine keeps to when an empty database is filled with the demonstration. */
export function fillingConformance({ make, hasDraft }: Databases): void {
  it('is filled when it is new and left alone when it is not', async () => {
    const database = await make();
    expect(await usersOf(await openWithDemo(database, { now: NOW }, addOne))).toEqual(['a']);
    const again = await openWithDemo(database, { now: NOW }, () => Promise.reject(new Error('filled twice')));
    expect(await usersOf(again)).toEqual(['a']);
  });

  it('is empty again when filling was interrupted, and is filled whole the next time', async () => {
    const database = await make();
    const interrupted = openWithDemo(database, { now: NOW }, async (store) => {
      await addOne(store);
      throw new Error('power cut');
    });
    await expect(interrupted).rejects.toThrow('power cut');
    let usersBefore = -1;
    const store = await openWithDemo(database, { now: NOW }, async (empty) => {
      usersBefore = (await empty.users()).length;
      await addOne(empty);
    });
    expect(usersBefore).toBe(0);
    expect(await usersOf(store)).toEqual(['a']);
    expect(await hasDraft(database)).toBe(false);
  });

  it('keeps the account that somebody adds while it is being filled', async () => {
    const database = await make();
    const store = await openWithDemo(database, { now: NOW }, async (draft) => {
      await addOne(draft);
      const beside = await storeAt(database);
      await addOne(beside, 'somebody');
      await beside.close();
    });
    expect(await usersOf(store)).toEqual(['somebody']);
    expect(await hasDraft(database)).toBe(false);
  });
}
