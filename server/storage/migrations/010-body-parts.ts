import type { Migration } from '../migrate.ts';

/**
 * Parts of the bodies that are too large to be written at once. They are there before their submission, which makes
 * them count: a part of a submission that is not there is what an interruption left.
 */
export const bodyParts: Migration = {
  version: 10,
  async up(db) {
    await db.schema
      .createTable('body_parts')
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('place', 'integer', (c) => c.notNull())
      .addColumn('written_at', 'text', (c) => c.notNull())
      .addColumn('part', 'blob', (c) => c.notNull())
      .addPrimaryKeyConstraint('body_parts_key', ['key', 'place'])
      .execute();
  },
};
