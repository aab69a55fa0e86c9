import { type Kysely, sql } from 'kysely';
import { StartError } from '../../start-error.ts';
import type { Tables } from '../tables.ts';

const OLDEST = 15;

/** What a server says of itself and of the database. */
export interface ServerFacts {
  /** As `server_version_num` has it: 150013 is 15.13. */
  version: number;
  encoding: string;
  /** A copy that follows another server takes no writes. */
  follower: boolean;
}

/**
 * Makes sure that the store can work in a database, and creates its schema when it is not there. Adds nothing
 * to a schema of another program.
 *
 * @param database the location as it may be shown
 * @throws StartError database-too-old, database-encoding, database-rights, not-a-database
 */
export async function prepareSchema(db: Kysely<Tables>, schema: string, database: string): Promise<void> {
  refuseServer(await factsOf(db), database);
  await db.transaction().execute(async (step) => {
    const { exists, writable } = await refuseForeignSchema(step, schema, database);
    if (!writable) throw new StartError('database-rights', { database, schema, lacks: 'write' });
    if (!exists) await step.schema.createSchema(schema).execute();
  });
}

/** Touches nothing in a schema of another program. */
export async function refuseForeignSchema(db: Kysely<Tables>, schema: string, database: string): Promise<SchemaFacts> {
  const facts = await schemaFacts(db, schema);
  if (facts.tables > 0 && !facts.own) throw new StartError('not-a-database', { database, schema });
  return facts;
}

/** Refuses a server or a database that the store cannot work with. */
export function refuseServer({ version, encoding, follower }: ServerFacts, database: string): void {
  const major = Math.floor(version / 10_000);
  if (major < OLDEST) throw new StartError('database-too-old', { database, found: major, oldest: OLDEST });
  if (encoding !== 'UTF8') throw new StartError('database-encoding', { database, found: encoding });
  if (follower) throw new StartError('database-follows', { database });
}

async function factsOf(db: Kysely<Tables>): Promise<ServerFacts> {
  const { rows } = await sql<ServerFacts>`
    select current_setting('server_version_num')::int as version,
      getdatabaseencoding() as encoding,
      pg_is_in_recovery() as follower`.execute(db);
  return rows[0]!;
}

interface SchemaFacts {
  exists: boolean;
  tables: number;
  /** It has the table in which Cifra keeps its version. */
  own: boolean;
  writable: boolean;
}

async function schemaFacts(db: Kysely<Tables>, schema: string): Promise<SchemaFacts> {
  const { rows } = await sql<SchemaFacts>`
    select to_regnamespace(quote_ident(${schema})) is not null as exists,
      count(*)::int as tables,
      coalesce(bool_or(relname = 'schema_version'), false) as own,
      coalesce(bool_and(has_table_privilege(oid, 'insert') and has_table_privilege(oid, 'update')), true) as writable
    from pg_class
    where relnamespace = to_regnamespace(quote_ident(${schema})) and relkind in ('r', 'p')`.execute(db);
  return rows[0]!;
}
