import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** A row of whichever table. Bytes are a Buffer on both engines. */
export type AnyRow = Readonly<Record<string, string | number | Uint8Array | null>>;

/** Tables whose names and columns are known only when the program runs. */
export type AnyTables = Record<string, AnyRow>;

/** A database as its tables were found. */
export function anyTablesOf(db: Kysely<Tables>): Kysely<AnyTables> {
  return db as unknown as Kysely<AnyTables>;
}
