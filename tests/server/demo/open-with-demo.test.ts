import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openWithDemo } from '../../../server/demo/open-with-demo.ts';
import type { Store } from '../../../server/storage/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'cifra-demo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const NOW = '2026-11-24T15:00:00.000Z';

async function addOne(store: Store): Promise<void> {
  const account = { user: 'a', name: 'A', role: 'admin', demonstration: true, createdAt: NOW } as const;
  await store.addUser(account, 'hash', { by: 'test', at: NOW });
}

describe('a database that is filled with the demonstration', () => {
  it('is filled when it is new and left alone when it is not', async () => {
    const file = join(folder, 'new.sqlite');
    const store = await openWithDemo(file, NOW, addOne);
    expect(await store.users()).toHaveLength(1);
    await store.close();
    const again = await openWithDemo(file, NOW, () => Promise.reject(new Error('filled twice')));
    expect(await again.users()).toHaveLength(1);
    await again.close();
  });

  it('is empty again when filling was interrupted, and is filled whole the next time', async () => {
    const file = join(folder, 'interrupted.sqlite');
    const interrupted = openWithDemo(file, NOW, async (store) => {
      await addOne(store);
      throw new Error('power cut');
    });
    await expect(interrupted).rejects.toThrow('power cut');
    let usersBefore = -1;
    const store = await openWithDemo(file, NOW, async (empty) => {
      usersBefore = (await empty.users()).length;
      await addOne(empty);
    });
    expect(usersBefore).toBe(0);
    expect(await store.users()).toHaveLength(1);
    expect(existsSync(`${file}.filling`)).toBe(false);
    await store.close();
  });
});
