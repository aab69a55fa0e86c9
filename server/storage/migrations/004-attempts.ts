import type { Migration } from '../migrate.ts';

/** Failed attempts to sign in, which hold across restarts and servers. */
export const attempts: Migration = {
  version: 4,
  async up(db) {
    await db.schema
      .createTable('attempt_salts')
      .addColumn('salt', 'text', (c) => c.primaryKey())
      .execute();
    await db.schema
      .createTable('attempts')
      .addColumn('name_hash', 'text', (c) => c.primaryKey())
      .addColumn('count', 'integer', (c) => c.notNull())
      .addColumn('until', 'text', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('attempts_by_end').on('attempts').column('until').execute();
  },
};
