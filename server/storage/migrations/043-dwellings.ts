import type { CreateTableBuilder } from 'kysely';
import type { Migration } from '../migrate.ts';

/**
 * What a case of the sample is beside a dwelling that was drawn: a further household that was found in one, a reserve,
 * or a reserve that stands in for another case. And what tablets found: it refers to no case, because it is kept
 * whether or not this database has it.
 */
export const dwellings: Migration = {
  version: 43,
  async up(db) {
    const change = db.schema.alterTable('sample_units');
    await change.addColumn('dwelling', 'text').execute();
    await change.addColumn('household', 'integer', (c) => c.notNull().defaultTo(1)).execute();
    await change.addColumn('reserve', 'integer', (c) => c.notNull().defaultTo(0)).execute();
    await change.addColumn('replaces', 'text').execute();
    let table: CreateTableBuilder<string, string> = db.schema
      .createTable('found_households')
      .addColumn('id', 'text', (c) => c.notNull());
    for (const name of ['sha256', 'survey', 'case_id', 'interviewer', 'found_at', 'received_at'])
      table = table.addColumn(name, 'text', (c) => c.notNull());
    await table
      .addColumn('household', 'integer', (c) => c.notNull())
      .addColumn('label', 'blob', (c) => c.notNull())
      .addPrimaryKeyConstraint('found_households_key', ['id', 'sha256'])
      .execute();
    await db.schema.createIndex('units_in_place_of').on('sample_units').columns(['survey', 'replaces']).execute();
    await db.schema.createIndex('units_of_dwelling').on('sample_units').columns(['survey', 'dwelling']).execute();
  },
};
