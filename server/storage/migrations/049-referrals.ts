import type { Migration } from '../migrate.ts';

/** The services to which respondents of an edition are referred. Public: nothing of it is sealed. */
export const referrals: Migration = {
  version: 49,
  async up(db) {
    await db.schema
      .createTable('referrals')
      .addColumn('survey', 'text', (c) => c.primaryKey())
      .addColumn('imported_at', 'text', (c) => c.notNull())
      .addColumn('services', 'text', (c) => c.notNull())
      .execute();
  },
};
