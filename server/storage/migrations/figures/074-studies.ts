import type { Migration } from '../../migrate.ts';

/**
 * Data files of existing surveys, in parts of one size, and the studies that describe them. What they are called, how
 * they are made up and what is in them is sealed; in clear stand who brought or changed one, when, and how many parts.
 */
export const studies: Migration = {
  version: 74,
  async up(db) {
    await db.schema
      .createTable('data_files')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('about', 'blob', (c) => c.notNull())
      .addColumn('parts', 'integer', (c) => c.notNull())
      .addColumn('received', 'integer', (c) => c.notNull())
      .addColumn('brought_by', 'text', (c) => c.notNull())
      .addColumn('brought_at', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('data_file_parts')
      .addColumn('file', 'text', (c) => c.notNull())
      .addColumn('place', 'integer', (c) => c.notNull())
      .addColumn('part', 'blob', (c) => c.notNull())
      .addPrimaryKeyConstraint('data_file_parts_key', ['file', 'place'])
      .execute();
    await db.schema
      .createTable('saved_studies')
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('content', 'blob', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('changed_by', 'text', (c) => c.notNull())
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .execute();
  },
};
