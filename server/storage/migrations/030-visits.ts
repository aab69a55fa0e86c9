import type { CreateTableBuilder } from 'kysely';
import type { Migration } from '../migrate.ts';

/**
 * Attempts to reach households. They refer to no case and no account: what a tablet brings of a case that this
 * database does not have is kept too.
 */
export const visits: Migration = {
  version: 30,
  async up(db) {
    let table: CreateTableBuilder<string, string> = db.schema
      .createTable('visits')
      .addColumn('id', 'text', (c) => c.notNull());
    for (const name of ['sha256', 'survey', 'case_id', 'interviewer', 'channel', 'began', 'outcome', 'received_at'])
      table = table.addColumn(name, 'text', (c) => c.notNull());
    for (const name of ['counts', 'household', 'last']) table = table.addColumn(name, 'integer', (c) => c.notNull());
    for (const name of ['reason', 'point', 'next']) table = table.addColumn(name, 'text');
    await table
      .addColumn('detail', 'blob', (c) => c.notNull())
      .addPrimaryKeyConstraint('visits_key', ['id', 'sha256'])
      .execute();
    await db.schema.createIndex('visits_of_case').on('visits').columns(['survey', 'case_id']).execute();
  },
};
