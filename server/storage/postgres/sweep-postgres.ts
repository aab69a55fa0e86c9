import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** Writes every table of the schema anew; PostgreSQL removes the files in which deleted rows lie. */
export async function sweepPostgres(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select relname::text as name from pg_class
    where relnamespace = to_regnamespace(quote_ident(current_schema())) and relkind = 'r'`.execute(db);
  for (const { name } of rows) await sql`vacuum full ${sql.id(name)}`.execute(db);
}
