import type { Migration } from '../../migrate.ts';

/** Public-use files that were made of editions, so that the next one of the same survey is laid beside them. */
export const publicFiles: Migration = {
  version: 81,
  async up(db) {
    await db.schema
      .createTable('public_files')
      .addColumn('survey', 'text', (c) => c.notNull())
      .addColumn('place', 'integer', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('records', 'text', (c) => c.notNull())
      .addColumn('specification', 'text', (c) => c.notNull())
      .addColumn('program', 'text', (c) => c.notNull())
      .addColumn('made_by', 'text', (c) => c.notNull())
      .addColumn('made_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('public_files_key', ['survey', 'place'])
      .execute();
  },
};
