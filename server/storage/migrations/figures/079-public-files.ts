import type { Migration } from '../../migrate.ts';

/** Public-use files of editions, beside which the next one is laid. What each was made of is sealed. */
export const publicFiles: Migration = {
  version: 79,
  async up(db) {
    await db.schema
      .createTable('public_files')
      .addColumn('survey', 'text', (c) => c.notNull())
      .addColumn('place', 'integer', (c) => c.notNull())
      .addColumn('file', 'blob', (c) => c.notNull())
      .addColumn('made_by', 'text', (c) => c.notNull())
      .addColumn('made_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('public_files_key', ['survey', 'place'])
      .execute();
  },
};
