import type { Migration } from '../../migrate.ts';

/**
 * Tokens for machines. The text of a token is kept by its hash; id, name and scope open nothing. The last use is kept
 * by day: nobody needs more.
 */
export const machineTokens: Migration = {
  version: 76,
  async up(db) {
    await db.schema
      .createTable('machine_tokens')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('user', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('scope', 'text', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .addColumn('revoked_at', 'text')
      .addColumn('last_used', 'text')
      .execute();
    await db.schema.createIndex('machine_tokens_by_user').on('machine_tokens').column('user').execute();
  },
};
