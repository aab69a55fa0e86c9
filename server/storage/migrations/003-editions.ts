import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Migration } from '../migrate.ts';

/**
 * Editions of a survey. What a database held before belongs to its first edition. Sample, assignments, claims
 * and codings are keyed by edition and case from now on, so their tables are made again; the bodies of the
 * submissions stay where they are.
 */
export const editions: Migration = {
  version: 3,
  async up(db) {
    await surveys(db);
    for (const index of ['assignments_by_interviewer', 'codings_by_event', 'submissions_by_case'])
      await db.schema.dropIndex(index).execute();
    for (const table of KEYED_BY_CASE) await db.schema.alterTable(table).renameTo(`${table}_before`).execute();
    await sample(db);
    await claimsAndCodings(db);
    await db.schema
      .alterTable('submissions')
      .addColumn('survey', 'text', (c) => c.references('surveys.key'))
      .execute();
    await db.schema.alterTable('audit').addColumn('survey', 'text').execute();
    await moveRows(db);
    for (const table of KEYED_BY_CASE.toReversed()) await db.schema.dropTable(`${table}_before`).execute();
    await db.schema.createIndex('submissions_by_case').on('submissions').columns(['survey', 'case_id']).execute();
    await db.schema.createIndex('submissions_of_survey').on('submissions').columns(['survey', 'received_at']).execute();
    await db.schema.createIndex('audit_of_survey').on('audit').columns(['survey', 'action', 'seq']).execute();
  },
};

/** Parents before children. */
const KEYED_BY_CASE = ['sample_units', 'contacts', 'assignments', 'case_claims', 'codings'];

const FIRST_EDITION = 'first-edition';

const TITLE = JSON.stringify({
  es: 'Primera edición',
  en: 'First edition',
  pt: 'Primeira edição',
  fr: 'Première édition',
});

/** The columns of each table as they were, in an order of their own. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  sample_units: ['case_id', 'stratum', 'psu', 'probabilities', 'area', 'state', 'label', 'seed'],
  contacts: ['case_id', 'address', 'phone'],
  assignments: ['case_id', 'interviewer', 'assigned_at'],
  case_claims: ['case_id', 'key'],
  codings: [
    ...['seq', 'case_id', 'event_n', 'submission', 'crime', 'basis', 'round', 'outcome', 'coder', 'coded_at'],
    ...['crime_coded', 'iccs', 'duplicate_of', 'note'],
  ],
};

async function surveys(db: Kysely<never>) {
  await db.schema
    .createTable('surveys')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('country', 'text')
    .addColumn('period_from', 'text')
    .addColumn('period_to', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('mark', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('survey_versions')
    .addColumn('survey', 'text', (c) => c.notNull().references('surveys.key'))
    .addColumn('place', 'integer', (c) => c.notNull())
    .addColumn('instrument', 'text', (c) => c.notNull())
    .addColumn('version', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('survey_versions_key', ['survey', 'place'])
    .execute();
}

async function sample(db: Kysely<never>) {
  let units = db.schema
    .createTable('sample_units')
    .addColumn('survey', 'text', (c) => c.notNull().references('surveys.key'))
    .addColumn('case_id', 'text', (c) => c.notNull());
  for (const name of ['stratum', 'psu', 'probabilities', 'area', 'label', 'seed'])
    units = units.addColumn(name, 'text', (c) => c.notNull());
  await units.addColumn('state', 'text').addPrimaryKeyConstraint('sample_units_key', ['survey', 'case_id']).execute();
  await tableOfCases(db, 'contacts').addColumn('address', 'text').addColumn('phone', 'text').execute();
  await tableOfCases(db, 'assignments')
    .addColumn('interviewer', 'text', (c) => c.notNull().references('users.user'))
    .addColumn('assigned_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('assignments_by_interviewer').on('assignments').column('interviewer').execute();
}

async function claimsAndCodings(db: Kysely<never>) {
  await tableOfCases(db, 'case_claims')
    .addColumn('key', 'text', (c) => c.notNull().references('submissions.key'))
    .execute();
  await db.schema.createIndex('claims_by_submission').on('case_claims').column('key').execute();
  let codings = db.schema
    .createTable('codings')
    .addColumn('seq', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('survey', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addColumn('event_n', 'integer', (c) => c.notNull())
    .addColumn('submission', 'text', (c) => c.notNull().references('submissions.key'));
  for (const name of ['crime', 'basis', 'round', 'outcome', 'coder', 'coded_at'])
    codings = codings.addColumn(name, 'text', (c) => c.notNull());
  for (const name of ['crime_coded', 'iccs', 'duplicate_of', 'note']) codings = codings.addColumn(name, 'text');
  await codings
    .addForeignKeyConstraint('codings_of_case', ['survey', 'case_id'], 'sample_units', ['survey', 'case_id'])
    .execute();
  await db.schema
    .createIndex('codings_by_event')
    .on('codings')
    .columns(['survey', 'case_id', 'crime', 'event_n'])
    .execute();
}

/** A table with one row for each of some sampled cases. */
function tableOfCases(db: Kysely<never>, name: string) {
  return db.schema
    .createTable(name)
    .addColumn('survey', 'text', (c) => c.notNull())
    .addColumn('case_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint(`${name}_key`, ['survey', 'case_id'])
    .addForeignKeyConstraint(`${name}_of_case`, ['survey', 'case_id'], 'sample_units', ['survey', 'case_id']);
}

/** Makes the first edition, if there is anything that belongs to one, and gives it all the rows. */
async function moveRows(db: Kysely<never>) {
  const run = (statement: RawBuilder<unknown>) => statement.execute(db);
  // The mark is what incidents were named with until now, so that they keep their names.
  await run(sql`
    insert into surveys (key, title, state, created_at, mark)
    select ${FIRST_EDITION}, ${TITLE}, 'field', created_at, epoch from ledger
    where exists (select 1 from sample_units_before) or exists (select 1 from submissions)`);
  for (const [table, names] of Object.entries(COLUMNS)) {
    const columns = sql.join(names.map((name) => sql.ref(name)));
    await run(sql`
      insert into ${sql.table(table)} (survey, ${columns})
      select ${FIRST_EDITION}, ${columns} from ${sql.table(`${table}_before`)}`);
  }
  await run(sql`update submissions set survey = ${FIRST_EDITION}`);
  await run(sql`update audit set survey = ${FIRST_EDITION} where action not in ('user-added', 'password-changed')`);
}
