import type { Kysely } from 'kysely';
import type { Migration } from '../migrate.ts';
import type { Tables } from '../tables.ts';

/**
 * Places for what is sealed from now on. What is derived is made again from the interviews; what came from people
 * moves in the next step. The audit trail does not say any more which interview had an incident that was coded.
 */
export const sealed: Migration = {
  version: 11,
  async up(db) {
    await db.schema
      .createTable('key_marks')
      .addColumn('key_id', 'text', (c) => c.primaryKey())
      .addColumn('first_used', 'text', (c) => c.notNull())
      .execute();
    await db.schema.alterTable('submissions').addColumn('findings', 'blob').execute();
    await db.schema
      .createTable('submission_answers')
      .addColumn('key', 'text', (c) => c.primaryKey().references('submissions.key'))
      .addColumn('answers', 'blob', (c) => c.notNull())
      .execute();
    await (db as unknown as Kysely<Tables>)
      .updateTable('audit')
      .set({ subject: 'incident' })
      .where('action', '=', 'event-coded')
      .execute();
    await db.schema.alterTable('contacts').addColumn('contact', 'blob').execute();
    await db.schema.alterTable('sample_units').addColumn('sealed_label', 'blob').execute();
    await db.schema.dropIndex('codings_by_event').execute();
    await db.schema.alterTable('codings').renameTo('codings_before').execute();
    await db.schema
      .createTable('codings')
      .addColumn('seq', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('survey', 'text', (c) => c.notNull())
      .addColumn('coding', 'blob', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('codings_of_survey').on('codings').columns(['survey', 'seq']).execute();
    for (const table of DERIVED_BEFORE) await db.schema.dropTable(table).execute();
    await db.schema
      .createTable('derived_interviews')
      .addColumn('survey', 'text', (c) => c.notNull())
      .addColumn('case_id', 'text', (c) => c.notNull())
      .addColumn('submission', 'text', (c) => c.notNull().references('submissions.key'))
      .addColumn('instrument', 'text', (c) => c.notNull())
      .addColumn('version', 'text', (c) => c.notNull())
      .addColumn('rules', 'text', (c) => c.notNull())
      .addColumn('stale', 'integer', (c) => c.notNull())
      .addColumn('rows', 'blob', (c) => c.notNull())
      .addPrimaryKeyConstraint('derived_rows_key', ['survey', 'case_id'])
      .addForeignKeyConstraint('derived_rows_of_case', ['survey', 'case_id'], 'sample_units', ['survey', 'case_id'])
      .execute();
  },
};

const DERIVED_BEFORE = [
  'derived_codeable',
  'sealed_codeable',
  'derived_incidents',
  'sealed_incidents',
  'derived_interviews',
  'sealed_interviews',
];
