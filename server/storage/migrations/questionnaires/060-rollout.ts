import type { Migration } from '../../migrate.ts';

/**
 * From which day an edition uses a version for new interviews; of rows from before, from its start. And which
 * questionnaires each tablet said that it keeps.
 */
export const rollout: Migration = {
  version: 60,
  async up(db) {
    await db.schema.alterTable('survey_versions').addColumn('from_day', 'text').execute();
    await db.schema
      .createTable('device_questionnaires')
      .addColumn('device', 'text', (c) => c.notNull().references('devices.id'))
      .addColumn('instrument', 'text', (c) => c.notNull())
      .addColumn('version', 'text', (c) => c.notNull())
      .addColumn('sha256', 'text', (c) => c.notNull())
      .addColumn('drafts', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('device_questionnaires_key', ['device', 'instrument', 'version'])
      .execute();
  },
};
