import type { Migration } from '../migrate.ts';

/**
 * What tablets send in pieces until it is an interview, and the sealed snapshots of their drafts. Both are of an
 * account, and nobody else is told of them.
 */
export const uploadsAndDrafts: Migration = {
  version: 21,
  async up(db) {
    await db.schema
      .createTable('uploads')
      .addColumn('user', 'text', (c) => c.notNull())
      .addColumn('sha256', 'text', (c) => c.notNull())
      .addColumn('total', 'integer', (c) => c.notNull())
      .addColumn('received', 'integer', (c) => c.notNull())
      .addColumn('touched_at', 'text', (c) => c.notNull())
      .addColumn('submission', 'text')
      .addColumn('content_sha256', 'text')
      .addPrimaryKeyConstraint('uploads_key', ['user', 'sha256'])
      .execute();
    await db.schema
      .createTable('upload_pieces')
      .addColumn('user', 'text', (c) => c.notNull())
      .addColumn('sha256', 'text', (c) => c.notNull())
      .addColumn('place', 'integer', (c) => c.notNull())
      .addColumn('piece', 'blob', (c) => c.notNull())
      .addPrimaryKeyConstraint('upload_pieces_key', ['user', 'sha256', 'place'])
      .execute();
    await db.schema
      .createTable('drafts')
      .addColumn('user', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('device', 'text')
      .addColumn('sequence', 'integer', (c) => c.notNull())
      .addColumn('saved_at', 'text', (c) => c.notNull())
      .addColumn('bytes', 'integer', (c) => c.notNull())
      .addColumn('snapshot', 'blob', (c) => c.notNull())
      .addPrimaryKeyConstraint('drafts_key', ['user', 'name'])
      .execute();
  },
};
