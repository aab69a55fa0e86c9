import type { Migration } from '../migrate.ts';

/** Crimes whose screener a person did not know or refused, beside what else is derived of an interview. */
export const unanswered: Migration = {
  version: 9,
  async up(db) {
    for (const table of ['derived_interviews', 'sealed_interviews'])
      for (const column of ['screener_dk', 'screener_refused'])
        await db.schema
          .alterTable(table)
          .addColumn(column, 'text', (c) => c.notNull().defaultTo(''))
          .execute();
  },
};
