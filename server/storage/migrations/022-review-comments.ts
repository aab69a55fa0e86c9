import type { Migration } from '../migrate.ts';

/** What a supervisor wrote about single questions of an interview that goes back. */
export const reviewComments: Migration = {
  version: 22,
  async up(db) {
    await db.schema
      .createTable('review_comments')
      .addColumn('submission', 'text', (c) => c.notNull())
      .addColumn('place', 'integer', (c) => c.notNull())
      .addColumn('form', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('comment', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('review_comments_key', ['submission', 'place'])
      .execute();
  },
};
