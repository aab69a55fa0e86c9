import type { Migration } from '../migrate.ts';

/** Specifications of tables that statisticians saved. They hold no figures: nothing of it is sealed. */
export const savedTables: Migration = {
  version: 70,
  async up(db) {
    await db.schema
      .createTable('saved_tables')
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('specification', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('changed_by', 'text', (c) => c.notNull())
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .execute();
  },
};
