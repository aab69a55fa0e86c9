import type { Kysely } from 'kysely';
import { record } from '../audit.ts';
import type { Store } from '../store.ts';
import type { Tables } from '../tables.ts';
import { asAccount } from './accounts.ts';

type SessionStore = Pick<Store, 'startSession' | 'sessionAccount' | 'endSession' | 'endOtherSessions' | 'openSessions'>;

/** Sessions of accounts, by the hash of their token. */
export function sessionStore(writer: Kysely<Tables>, reader: Kysely<Tables>): SessionStore {
  return {
    startSession: ({ idHash, user, role, passwordHash, startedAt, expiresAt }) =>
      writer.transaction().execute(async (step) => {
        await step.deleteFrom('sessions').where('expires_at', '<=', startedAt).execute();
        const row = await step
          .selectFrom('users')
          .select(['password_hash', 'role'])
          .where('user', '=', user)
          .executeTakeFirst();
        if (row?.password_hash !== passwordHash || row.role !== role) return false;
        await step.updateTable('users').set({ signed_in_at: startedAt }).where('user', '=', user).execute();
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
    endOtherSessions: (idHash, act) =>
      writer.transaction().execute(async (step) => {
        const { numDeletedRows } = await step
          .deleteFrom('sessions')
          .where('user', '=', act.by)
          .where('id_hash', '!=', idHash)
          .executeTakeFirst();
        if (numDeletedRows > 0) await record(step, { action: 'sessions-ended', subject: act.by, act });
        return Number(numDeletedRows);
      }),
    async openSessions(now) {
      const rows = await reader
        .selectFrom('sessions')
        .select(['user', (e) => e.fn.countAll().as('open')])
        .where('expires_at', '>', now)
        .groupBy('user')
        .execute();
      return new Map(rows.map(({ user, open }) => [user, Number(open)]));
    },
  };
}
