import type { Migration } from '../../migrate.ts';

/** The maps on which figures of areas are drawn, one an edition. Public: nothing of it is sealed. */
export const areas: Migration = {
  version: 72,
  async up(db) {
    await db.schema
      .createTable('areas')
      .addColumn('survey', 'text', (c) => c.primaryKey())
      .addColumn('imported_at', 'text', (c) => c.notNull())
      .addColumn('areas', 'text', (c) => c.notNull())
      .execute();
  },
};
