import type { Kysely } from 'kysely';
import { StartError } from '../start-error.ts';
import { ledger } from './migrations/001-ledger.ts';
import { codings } from './migrations/002-codings.ts';
import { editions } from './migrations/003-editions.ts';
import type { Tables } from './tables.ts';

/** One step forward. A released step is never edited; a correction is a new one. */
export interface Migration {
  version: number;
  up(db: Kysely<never>): Promise<void>;
}

const MIGRATIONS: readonly Migration[] = [ledger, codings, editions];

/** The schema that this version of the program reads and writes. */
export const SCHEMA_VERSION = MIGRATIONS.at(-1)!.version;

/**
 * Brings a database to `schemaVersion`, each step in its own transaction.
 *
 * @throws StartError newer-database when a later version of the program has already changed it
 */
export async function migrate(db: Kysely<Tables>, now: string): Promise<void> {
  await db.schema
    .createTable('schema_version')
    .ifNotExists()
    .addColumn('version', 'integer', (c) => c.primaryKey())
    .addColumn('applied_at', 'text', (c) => c.notNull())
    .execute();
  const { latest } = await db
    .selectFrom('schema_version')
    .select((e) => e.fn.max('version').as('latest'))
    .executeTakeFirstOrThrow();
  const from = Number(latest ?? 0);
  if (from > SCHEMA_VERSION) throw new StartError('newer-database', { found: from, supported: SCHEMA_VERSION });
  for (const migration of MIGRATIONS.filter(({ version }) => version > from))
    await db.transaction().execute(async (step) => {
      await migration.up(step as unknown as Kysely<never>);
      await step.insertInto('schema_version').values({ version: migration.version, applied_at: now }).execute();
    });
}
