import type { Migration } from '../migrate.ts';

/**
 * What an administrator sees and changes of accounts, and until when attempts of a name have to wait. Whoever was an
 * interviewer once may have interviews on a tablet, whatever the account is now.
 */
export const accountStates: Migration = {
  version: 8,
  async up(db) {
    for (const name of ['disabled_at', 'signed_in_at'])
      await db.schema.alterTable('users').addColumn(name, 'text').execute();
    await db.schema
      .alterTable('users')
      .addColumn('was_interviewer', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
    await db.schema.alterTable('attempts').addColumn('free_at', 'text').execute();
  },
};
