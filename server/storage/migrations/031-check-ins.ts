import type { Migration } from '../migrate.ts';

/**
 * Interviewers who are at a dwelling. Who is out again leaves no time behind: how long it took goes together with what
 * was told.
 */
export const checkIns: Migration = {
  version: 31,
  async up(db) {
    await db.schema
      .createTable('check_ins')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('interviewer', 'text', (c) => c.notNull())
      .addColumn('survey', 'text', (c) => c.notNull())
      .addColumn('case_id', 'text')
      .addColumn('due', 'text')
      .addColumn('alarm', 'integer', (c) => c.notNull())
      .addColumn('ended', 'integer', (c) => c.notNull())
      .addColumn('settled', 'integer', (c) => c.notNull())
      .execute();
  },
};
