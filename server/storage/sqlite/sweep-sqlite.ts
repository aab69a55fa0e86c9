import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** Writes a SQLite file anew, and empties what waits beside it: nothing is left of what was deleted. */
export async function sweepSqlite(db: Kysely<Tables>): Promise<void> {
  await sql`vacuum`.execute(db);
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
