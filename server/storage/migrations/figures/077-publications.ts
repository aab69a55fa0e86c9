import type { Migration } from '../../migrate.ts';

/** Releases on their way to being published: hashes of what is public later, and who prepared and checked it. */
export const publications: Migration = {
  version: 77,
  async up(db) {
    await db.schema
      .createTable('publications')
      .addColumn('release', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('sha256', 'text', (c) => c.notNull())
      .addColumn('embargo', 'text', (c) => c.notNull())
      .addColumn('prepared_by', 'text', (c) => c.notNull())
      .addColumn('prepared_at', 'text', (c) => c.notNull())
      .addColumn('checked_by', 'text')
      .addColumn('checked_at', 'text')
      .addColumn('published_at', 'text')
      .addPrimaryKeyConstraint('publications_key', ['release', 'revision'])
      .execute();
  },
};
