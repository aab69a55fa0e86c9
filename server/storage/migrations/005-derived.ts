import type { CreateTableBuilder, Kysely } from 'kysely';
import type { Migration } from '../migrate.ts';

/**
 * What analysis and coding need of each interview that counts. What comes of sealed parts stands in tables of
 * its own. All of it can be made again from the interviews.
 */
export const derived: Migration = {
  version: 5,
  async up(db) {
    const interviews = interviewTable(db, 'derived_interviews')
      .addColumn('submission', 'text', (c) => c.notNull().references('submissions.key'))
      .addColumn('rules', 'text', (c) => c.notNull())
      .addColumn('coded', 'integer', (c) => c.notNull());
    await interviews.execute();
    await interviewTable(db, 'sealed_interviews').execute();
    for (const name of ['derived_incidents', 'sealed_incidents']) await incidentTable(db, name).execute();
    for (const name of ['derived_codeable', 'sealed_codeable']) await codeableTable(db, name).execute();
  },
};

function interviewTable(db: Kysely<never>, name: string) {
  let table: CreateTableBuilder<string, string> = tableOfCases(db, name).addPrimaryKeyConstraint(`${name}_key`, [
    'survey',
    'case_id',
  ]);
  for (const text of ['instrument', 'version', 'at_risk', 'members', 'series'])
    table = table.addColumn(text, 'text', (c) => c.notNull());
  for (const number of ['derivation', 'answered', 'derived', 'confirmed', 'changed', 'not_a_crime', 'duplicates'])
    table = table.addColumn(number, 'integer', (c) => c.notNull());
  return table
    .addColumn('sex', 'text')
    .addColumn('age', 'double precision')
    .addColumn('probability', 'double precision')
    .addColumn('member_victim', 'integer');
}

function incidentTable(db: Kysely<never>, name: string) {
  let table: CreateTableBuilder<string, string> = tableOfCases(db, name)
    .addColumn('crime_screened', 'text', (c) => c.notNull())
    .addColumn('n', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint(`${name}_key`, ['survey', 'case_id', 'crime_screened', 'n']);
  for (const text of ['level', 'crime', 'coded_by_office']) table = table.addColumn(text, 'text', (c) => c.notNull());
  for (const number of ['shared', 'forms', 'was_reported'])
    table = table.addColumn(number, 'integer', (c) => c.notNull());
  table = table.addColumn('times', 'double precision', (c) => c.notNull());
  for (const text of [
    ...['crime_coded', 'iccs', 'rep_formal_self', 'rep_formal_other', 'rep_knows_process', 'rep_file_opened'],
    ...['notrep_reason_main', 'ev_attempt_completed', 'ev_state', 'rep_competent_other'],
  ])
    table = table.addColumn(text, 'text');
  return table;
}

function codeableTable(db: Kysely<never>, name: string) {
  let table: CreateTableBuilder<string, string> = tableOfCases(db, name)
    .addColumn('crime', 'text', (c) => c.notNull())
    .addColumn('n', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint(`${name}_key`, ['survey', 'case_id', 'crime', 'n']);
  for (const text of ['level', 'iccs', 'basis']) table = table.addColumn(text, 'text', (c) => c.notNull());
  return table.addColumn('sealed', 'integer', (c) => c.notNull());
}

function tableOfCases(db: Kysely<never>, name: string) {
  return db.schema
    .createTable(name)
    .addColumn('survey', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addForeignKeyConstraint(`${name}_of_case`, ['survey', 'case_id'], 'sample_units', ['survey', 'case_id']);
}
