import { sql } from 'kysely';
import { readPostgres } from './open-postgres.ts';

/** Whether another program of Cifra has a connection to a PostgreSQL database. */
export async function othersUse(location: string): Promise<boolean> {
  const db = readPostgres(location);
  try {
    const { rows } = await sql<{ others: number }>`
      select count(*)::int as others from pg_stat_activity
      where application_name = 'cifra' and datname = current_database() and pid <> pg_backend_pid()`.execute(db);
    return rows[0]!.others > 0;
  } finally {
    await db.destroy();
  }
}
