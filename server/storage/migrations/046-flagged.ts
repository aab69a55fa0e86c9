import type { Migration } from '../migrate.ts';

/** That an interviewer asks to have an interview looked at, for the list. Why is sealed with what was found in it. */
export const flagged: Migration = {
  version: 46,
  async up(db) {
    await db.schema
      .alterTable('submissions')
      .addColumn('flagged', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
  },
};
