import type { Migration } from '../migrate.ts';

/** The ICCS tags of the incidents that the office codes. They come when the interviews are derived again. */
export const iccsTags: Migration = {
  version: 7,
  async up(db) {
    for (const table of ['derived_codeable', 'sealed_codeable'])
      await db.schema
        .alterTable(table)
        .addColumn('tags', 'text', (c) => c.notNull().defaultTo(''))
        .execute();
  },
};
