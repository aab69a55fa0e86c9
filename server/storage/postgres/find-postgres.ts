import { sql } from 'kysely';
import { shownLocation } from '../../database-location.ts';
import { StartError } from '../../start-error.ts';
import type { FoundDatabase } from '../found-database.ts';
import { readPostgres, schemaOf } from './open-postgres.ts';
import { refuseForeignSchema } from './prepare-schema.ts';

/**
 * Looks for the schema of Cifra in a PostgreSQL database and makes nothing where there is none. A schema without
 * tables is none.
 *
 * @throws StartError not-a-database, database-rights when this user may not look into the schema
 */
export async function findPostgres(location: string): Promise<FoundDatabase | undefined> {
  const schema = schemaOf(location);
  const db = readPostgres(location);
  try {
    const { tables } = await refuseForeignSchema(db, schema, shownLocation(location));
    if (tables === 0) return undefined;
    const { rows: rights } = await sql<{ readable: boolean }>`
      select has_schema_privilege(${schema}, 'usage') as readable`.execute(db);
    if (!rights[0]!.readable)
      throw new StartError('database-rights', { database: shownLocation(location), schema, lacks: 'create' });
    // Two servers never start within the same microsecond, and a database has a number in its server.
    const { rows } = await sql<FoundDatabase>`
      select extract(epoch from pg_postmaster_start_time()) || ' ' || database.oid as place,
        array(
          select relname::text from pg_class
          where relnamespace = to_regnamespace(quote_ident(${schema})) and relkind in ('r', 'p')
          order by relname
        ) as tables
      from pg_database as database
      where datname = current_database()`.execute(db);
    return rows[0]!;
  } finally {
    await db.destroy();
  }
}
