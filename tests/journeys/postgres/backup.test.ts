import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyDatabase } from '../../../server/storage/copy/copy-database.ts';
import { NOW, rowsOfFile } from '../../server/storage/copy/databases.ts';
import { sqliteFiles } from '../../server/storage/copy/sqlite-files.ts';
import { cifra } from '../../support/command-line.ts';
import { postgresOfThisFile } from '../../support/postgres.ts';
import { storeAt } from '../../support/store-at.ts';

const postgres = postgresOfThisFile();
const files = sqliteFiles();

afterEach(() => vi.unstubAllEnvs());

describe('a backup of PostgreSQL', () => {
  it('is a SQLite file, made while the server works, and restores to either engine as a new ledger', async () => {
    const from = await postgres.newDatabase();
    await copyDatabase({ from: await files.makeFixture(), to: from }, NOW, () => {});
    const server = await storeAt(from);
    const epoch = await server.epoch();
    const file = join(dirname(files.newFile()), 'monday.cifra');
    vi.stubEnv('CIFRA_DB', from);
    expect(await cifra('backup', file)).toMatchObject({ code: 0 });
    expect(await server.lastBackup()).toMatch(/^20/);
    expect(rowsOfFile(file).submissions).toHaveLength(34);

    expect(await cifra('restore', file, '--replace')).toMatchObject({
      code: 1,
      err: expect.stringContaining('stop it'),
    });
    await server.close();
    expect(await cifra('restore', file, '--replace')).toMatchObject({
      code: 2,
      err: expect.stringContaining('a PostgreSQL database is not replaced'),
    });
    const epochs = new Set([epoch]);
    for (const to of [await postgres.newDatabase(), files.newFile()]) {
      vi.stubEnv('CIFRA_DB', to);
      expect(await cifra('restore', file)).toMatchObject({ code: 0 });
      const restored = await storeAt(to);
      epochs.add(await restored.epoch());
      expect((await restored.submissions({ survey: 'first-edition', page: 1 })).total).toBe(34);
      expect(await restored.codings('first-edition')).toHaveLength(5);
      await restored.close();
    }
    expect(epochs.size).toBe(3);
  });

  it('waits two seconds for whoever writes, and many at once no longer than one', async () => {
    const database = await postgres.newDatabase();
    const store = await storeAt(database);
    const held = postgres.query(database, 'select pg_advisory_lock(6701800001), pg_sleep(6)');
    await vi.waitUntil(async () => {
      const [row] = await postgres.query<{ count: string }>(
        database,
        "select count(*) from pg_locks where locktype = 'advisory'",
      );
      return row?.count !== '0';
    });
    let isFree = false;
    held.then(() => {
      isFree = true;
    });
    const asked = Array.from({ length: 20 }, () => store.noteBackup({ by: 'ana', at: NOW }));
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.every((one) => one.status === 'rejected' && one.reason.code === '55P03')).toBe(true);
    expect(isFree).toBe(false);
    await held;
    await store.noteBackup({ by: 'ana', at: NOW });
    await store.close();
  });
});
