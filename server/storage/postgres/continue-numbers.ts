import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** Makes the next number of an identity column come after the highest one in it, if there is one. */
export async function continueNumbers(db: Kysely<Tables>, table: string, column: string): Promise<void> {
  const highest = sql`select max(${sql.ref(column)}) from ${sql.table(table)}`;
  await sql`select setval(pg_get_serial_sequence(quote_ident(${table}), ${column}), (${highest}))`.execute(db);
}
