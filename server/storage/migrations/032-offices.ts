import type { Migration } from '../migrate.ts';

/** What respondents are shown to verify an interviewer: the institution of an edition, and a number to call there. */
export const offices: Migration = {
  version: 32,
  async up(db) {
    for (const column of ['institution', 'office_phone'])
      await db.schema.alterTable('surveys').addColumn(column, 'text').execute();
  },
};
