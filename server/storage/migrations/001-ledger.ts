import type { Kysely } from 'kysely';
import type { Migration } from '../migrate.ts';

/** Accounts, sample, submissions and audit trail. */
export const ledger: Migration = {
  version: 1,
  async up(db) {
    await accounts(db);
    await sample(db);
    await submissions(db);
    await db.schema
      .createTable('audit')
      .addColumn('seq', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('by', 'text', (c) => c.notNull())
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('subject', 'text', (c) => c.notNull())
      .addColumn('reason', 'text')
      .execute();
    await db.schema.createIndex('audit_by_subject').on('audit').column('subject').execute();
  },
};

async function accounts(db: Kysely<never>) {
  await db.schema
    .createTable('ledger')
    .addColumn('epoch', 'text', (c) => c.primaryKey())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('users')
    .addColumn('user', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('password_hash', 'text', (c) => c.notNull())
    .addColumn('demonstration', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('sessions')
    .addColumn('id_hash', 'text', (c) => c.primaryKey())
    .addColumn('user', 'text', (c) => c.notNull().references('users.user'))
    .addColumn('started_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('sessions_by_user').on('sessions').column('user').execute();
}

async function sample(db: Kysely<never>) {
  await db.schema
    .createTable('sample_units')
    .addColumn('case_id', 'text', (c) => c.primaryKey())
    .addColumn('stratum', 'text', (c) => c.notNull())
    .addColumn('psu', 'text', (c) => c.notNull())
    .addColumn('probabilities', 'text', (c) => c.notNull())
    .addColumn('area', 'text', (c) => c.notNull())
    .addColumn('state', 'text')
    .addColumn('label', 'text', (c) => c.notNull())
    .addColumn('seed', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('contacts')
    .addColumn('case_id', 'text', (c) => c.primaryKey().references('sample_units.case_id'))
    .addColumn('address', 'text')
    .addColumn('phone', 'text')
    .execute();
  await db.schema
    .createTable('assignments')
    .addColumn('case_id', 'text', (c) => c.primaryKey().references('sample_units.case_id'))
    .addColumn('interviewer', 'text', (c) => c.notNull().references('users.user'))
    .addColumn('assigned_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('assignments_by_interviewer').on('assignments').column('interviewer').execute();
}

async function submissions(db: Kysely<never>) {
  let table = db.schema.createTable('submissions').addColumn('key', 'text', (c) => c.primaryKey());
  for (const name of ['id', 'sha256', 'case_id', 'instrument', 'version', 'interviewer', 'status', 'review'])
    table = table.addColumn(name, 'text', (c) => c.notNull());
  for (const name of ['reasons', 'first_status', 'first_reasons', 'violations', 'forms', 'received_at'])
    table = table.addColumn(name, 'text', (c) => c.notNull());
  for (const name of ['hard_violations', 'soft_violations', 'bytes'])
    table = table.addColumn(name, 'integer', (c) => c.notNull());
  await table.execute();
  await db.schema.createIndex('one_row_per_content').unique().on('submissions').columns(['id', 'sha256']).execute();
  await db.schema.createIndex('submissions_by_case').on('submissions').column('case_id').execute();
  await db.schema.createIndex('submissions_by_time').on('submissions').column('received_at').execute();
  await db.schema
    .createTable('submission_bodies')
    .addColumn('key', 'text', (c) => c.primaryKey().references('submissions.key'))
    .addColumn('body', 'blob', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('submission_ids')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('key', 'text', (c) => c.notNull().references('submissions.key'))
    .execute();
  await db.schema
    .createTable('case_claims')
    .addColumn('case_id', 'text', (c) => c.primaryKey().references('sample_units.case_id'))
    .addColumn('key', 'text', (c) => c.notNull().references('submissions.key'))
    .execute();
}
