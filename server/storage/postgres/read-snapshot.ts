import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import { readPostgres } from './open-postgres.ts';

/**
 * Runs `work` in one transaction that reads: it sees nothing of what is written after its first query. It may
 * wait as long as it must for whoever takes what it reads.
 */
export async function withPostgresSnapshot<T>(location: string, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  const db = readPostgres(location);
  try {
    return await db.connection().execute(async (session) => {
      await sql`begin isolation level repeatable read read only`.execute(session);
      await sql`set local idle_in_transaction_session_timeout to 0`.execute(session);
      return work(session);
    });
  } finally {
    await db.destroy();
  }
}
