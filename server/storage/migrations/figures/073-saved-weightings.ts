import type { Migration } from '../../migrate.ts';

/** Specifications of weighting with their population totals. Nothing of it is of an interview: nothing is sealed. */
export const savedWeightings: Migration = {
  version: 73,
  async up(db) {
    await db.schema
      .createTable('saved_weightings')
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('specification', 'text', (c) => c.notNull())
      .addColumn('totals', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('changed_by', 'text', (c) => c.notNull())
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .execute();
  },
};
