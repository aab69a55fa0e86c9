import type { Kysely } from 'kysely';
import type { Account } from '../model.ts';
import { record } from './audit.ts';
import type { Store } from './store.ts';
import type { Tables, UserRow } from './tables.ts';

type AccountStore = Pick<
  Store,
  'isEmpty' | 'addUser' | 'users' | 'findUser' | 'setPassword' | 'startSession' | 'sessionAccount' | 'endSession'
>;

/** Accounts and their sessions. */
export function accountStore(writer: Kysely<Tables>, reader: Kysely<Tables>): AccountStore {
  return {
    isEmpty: () => isEmptyDatabase(reader),
    addUser: (account, passwordHash, act) =>
      writer.transaction().execute(async (step) => {
        const { numInsertedOrUpdatedRows } = await step
          .insertInto('users')
          .values({
            user: account.user,
            name: account.name,
            role: account.role,
            password_hash: passwordHash,
            demonstration: account.demonstration ? 1 : 0,
            created_at: account.createdAt,
          })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (!numInsertedOrUpdatedRows) return 'user-exists';
        await record(step, { action: 'user-added', subject: account.user, act });
        return 'added';
      }),
    async users() {
      return (await reader.selectFrom('users').selectAll().orderBy('user').execute()).map(asAccount);
    },
    async findUser(user) {
      const row = await reader.selectFrom('users').selectAll().where('user', '=', user).executeTakeFirst();
      return row && { account: asAccount(row), passwordHash: row.password_hash };
    },
    setPassword: (user, passwordHash, act) =>
      writer.transaction().execute(async (step) => {
        const { numUpdatedRows } = await step
          .updateTable('users')
          .set({ password_hash: passwordHash })
          .where('user', '=', user)
          .executeTakeFirst();
        if (!numUpdatedRows) return false;
        await step.deleteFrom('sessions').where('user', '=', user).execute();
        await record(step, { action: 'password-changed', subject: user, act });
        return true;
      }),
    startSession: ({ idHash, user, passwordHash, startedAt, expiresAt }) =>
      writer.transaction().execute(async (step) => {
        await step.deleteFrom('sessions').where('expires_at', '<=', startedAt).execute();
        const row = await step.selectFrom('users').select('password_hash').where('user', '=', user).executeTakeFirst();
        if (row?.password_hash !== passwordHash) return false;
        await step
          .insertInto('sessions')
          .values({ id_hash: idHash, user, started_at: startedAt, expires_at: expiresAt })
          .execute();
        return true;
      }),
    async sessionAccount(idHash, now) {
      const row = await reader
        .selectFrom('sessions')
        .innerJoin('users', 'users.user', 'sessions.user')
        .selectAll('users')
        .where('id_hash', '=', idHash)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      return row && asAccount(row);
    },
    async endSession(idHash) {
      await writer.deleteFrom('sessions').where('id_hash', '=', idHash).execute();
    },
  };
}

/** Whether nobody has an account, there is no edition and nothing is in the sample. */
export async function isEmptyDatabase(db: Kysely<Tables>): Promise<boolean> {
  for (const table of ['users', 'surveys', 'sample_units'] as const) {
    const row = await db
      .selectFrom(table)
      .select((e) => e.lit(1).as('one'))
      .limit(1)
      .executeTakeFirst();
    if (row) return false;
  }
  return true;
}

function asAccount(row: UserRow): Account {
  return {
    user: row.user,
    name: row.name,
    role: row.role,
    demonstration: row.demonstration === 1,
    createdAt: row.created_at,
  };
}
