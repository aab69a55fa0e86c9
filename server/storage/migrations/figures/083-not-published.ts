import type { Migration } from '../../migrate.ts';

/** Why a release that was checked is not published at its hour. */
export const notPublished: Migration = {
  version: 83,
  async up(db) {
    await db.schema.alterTable('publications').addColumn('not_published', 'text').execute();
  },
};
