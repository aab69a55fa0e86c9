import type { Migration } from '../../migrate.ts';

/** Counts of police and prosecutors beside which figures of an edition are shown. Public: nothing is sealed. */
export const administrativeCounts: Migration = {
  version: 78,
  async up(db) {
    await db.schema
      .createTable('administrative_counts')
      .addColumn('survey', 'text', (c) => c.notNull())
      .addColumn('records', 'text', (c) => c.notNull())
      .addColumn('counts', 'text', (c) => c.notNull())
      .addColumn('imported_by', 'text', (c) => c.notNull())
      .addColumn('imported_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('administrative_counts_key', ['survey', 'records'])
      .execute();
  },
};
