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
export function accountStore(db: Kysely<Tables>): AccountStore {
  return {
    async isEmpty() {
      const [users, units] = await Promise.all(
        (['users', 'sample_units'] as const).map((table) =>
          db
            .selectFrom(table)
            .select((e) => e.lit(1).as('one'))
            .limit(1)
            .executeTakeFirst(),
        ),
      );
      return users === undefined && units === undefined;
    },
    addUser: (account, passwordHash, act) =>
      db.transaction().execute(async (step) => {
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
      return (await db.selectFrom('users').selectAll().orderBy('user').execute()).map(asAccount);
    },
    async findUser(user) {
      const row = await db.selectFrom('users').selectAll().where('user', '=', user).executeTakeFirst();
      return row && { account: asAccount(row), passwordHash: row.password_hash };
    },
    setPassword: (user, passwordHash, act) =>
      db.transaction().execute(async (step) => {
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
      db.transaction().execute(async (step) => {
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
      const row = await db
        .selectFrom('sessions')
        .innerJoin('users', 'users.user', 'sessions.user')
        .selectAll('users')
        .where('id_hash', '=', idHash)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      return row && asAccount(row);
    },
    async endSession(idHash) {
      await db.deleteFrom('sessions').where('id_hash', '=', idHash).execute();
    },
  };
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
