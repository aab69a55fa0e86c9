import type { Migration } from '../migrate.ts';

/**
 * Enrolled tablets, one row a person and tablet. The token is kept by its hash; vault and escrow cannot be opened with
 * what is in the database. Contact is kept to a quarter of a day: nobody needs more.
 */
export const devices: Migration = {
  version: 20,
  async up(db) {
    await db.schema
      .createTable('devices')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('user', 'text', (c) => c.notNull())
      .addColumn('token_hash', 'text', (c) => c.notNull())
      .addColumn('app_version', 'text', (c) => c.notNull())
      .addColumn('enrolled_at', 'text', (c) => c.notNull())
      .addColumn('last_contact', 'text', (c) => c.notNull())
      .addColumn('revoked_at', 'text')
      .addColumn('vault', 'text')
      .addColumn('escrow', 'text', (c) => c.notNull())
      .addColumn('help', 'text', (c) => c.notNull())
      .addColumn('help_at', 'text')
      .execute();
    await db.schema.createIndex('devices_by_token').unique().on('devices').column('token_hash').execute();
    await db.schema.createIndex('devices_by_user').on('devices').column('user').execute();
  },
};
