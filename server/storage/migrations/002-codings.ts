import type { Migration } from '../migrate.ts';

/** What the office decided that events are. */
export const codings: Migration = {
  version: 2,
  async up(db) {
    let table = db.schema
      .createTable('codings')
      .addColumn('seq', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('case_id', 'text', (c) => c.notNull().references('sample_units.case_id'))
      .addColumn('event_n', 'integer', (c) => c.notNull())
      .addColumn('submission', 'text', (c) => c.notNull().references('submissions.key'));
    for (const name of ['crime', 'basis', 'round', 'outcome', 'coder', 'coded_at'])
      table = table.addColumn(name, 'text', (c) => c.notNull());
    for (const name of ['crime_coded', 'iccs', 'duplicate_of', 'note']) table = table.addColumn(name, 'text');
    await table.execute();
    await db.schema.createIndex('codings_by_event').on('codings').columns(['case_id', 'crime', 'event_n']).execute();
  },
};
