import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Migration, type MigrationOfFound, migrate } from '../../../server/storage/migrate.ts';
import type { Tables } from '../../../server/storage/tables.ts';

const NOW = '2026-11-26T12:00:00.000Z';

const found: MigrationOfFound = {
  keep: async () => {},
  ring: () => Promise.reject(new Error('there is no ring')),
  sweep: async () => {},
};

/** A database on which an earlier program took the first step. */
async function olderDatabase(): Promise<Kysely<Tables>> {
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: new Database(':memory:') }) });
  await migrate(db, NOW, undefined, [{ version: 1, up: async () => {} }]);
  return db;
}

describe('the work before a step', () => {
  const steps = (before: Migration['before'] & {}): Migration[] => [
    { version: 1, up: async () => {} },
    { version: 2, before, up: () => Promise.reject(new Error('the step is taken twice')) },
  ];

  it('may fail when another server took the step meanwhile', async () => {
    const db = await olderDatabase();
    const overtaken = steps(async () => {
      await db.insertInto('schema_version').values({ version: 2, applied_at: NOW }).execute();
      throw new Error('no such column');
    });
    await expect(migrate(db, NOW, found, overtaken)).resolves.toBeUndefined();
  });

  it('stops the start when it fails by itself', async () => {
    const failing = steps(() => Promise.reject(new Error('no such column')));
    await expect(migrate(await olderDatabase(), NOW, found, failing)).rejects.toThrow('no such column');
  });
});
