import type { Migration } from '../migrate.ts';

/**
 * The analysis files that were made of editions, each under a number that stays its own. What is kept of one is sealed:
 * how many interviews of which version are in it, and its hashes. Its records are not in here.
 */
export const analysisFiles: Migration = {
  version: 71,
  async up(db) {
    await db.schema
      .createTable('analysis_files')
      .addColumn('number', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('survey', 'text', (c) => c.notNull())
      .addColumn('made_at', 'text', (c) => c.notNull())
      .addColumn('made_by', 'text', (c) => c.notNull())
      .addColumn('record', 'blob', (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex('analysis_files_of_survey')
      .on('analysis_files')
      .columns(['survey', 'number'])
      .execute();
  },
};
