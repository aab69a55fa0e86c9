import type { Migration } from '../../migrate.ts';

/**
 * The published version that a version began as, with which it is compared first. Of rows from before it is
 * unknown.
 */
export const began: Migration = {
  version: 61,
  async up(db) {
    for (const name of ['began_id', 'began_version'])
      await db.schema.alterTable('questionnaire_versions').addColumn(name, 'text').execute();
  },
};
