import type { Kysely } from 'kysely';
import { shownLocation, splitDraft } from '../../database-location.ts';
import type { Connections } from '../connections.ts';
import type { Tables } from '../tables.ts';
import { connect } from './connect.ts';
import { prepareSchema } from './prepare-schema.ts';

/** Everything of the store is in a schema of its own, so that a database may be shared. */
const SCHEMA = 'cifra';

/** One connection writes at a time, so one is enough; readers share a few. */
const READERS = 4;

/** Somebody waits for the reply of a request. Nobody waits for a start, and a migration may take minutes. */
const REQUEST_WAIT_SECONDS = 2;
const OPENING_WAIT_SECONDS = 600;

/** The schema that a location names: the database's own, or that of a draft beside it. */
export function schemaOf(location: string): string {
  const { draft } = splitDraft(location);
  return draft ? `${SCHEMA}_${draft}` : SCHEMA;
}

/** A connection of its own that only reads. */
export function readPostgres(location: string): Kysely<Tables> {
  const { address } = splitDraft(location);
  const settings = { schema: schemaOf(location), most: 1, lockWaitSeconds: REQUEST_WAIT_SECONDS, readOnly: true };
  return connect(address, settings);
}

/**
 * Opens a PostgreSQL database and creates its schema if needed.
 *
 * @throws StartError database-too-old, database-encoding, database-follows, database-rights, not-a-database
 */
export async function openPostgres(location: string): Promise<Connections> {
  const { address } = splitDraft(location);
  const schema = schemaOf(location);
  const opener = connect(address, { schema, most: 1, lockWaitSeconds: OPENING_WAIT_SECONDS });
  const writer = connect(address, { schema, most: 1, lockWaitSeconds: REQUEST_WAIT_SECONDS });
  const reader = connect(address, { schema, most: READERS, lockWaitSeconds: REQUEST_WAIT_SECONDS, readOnly: true });
  const close = async () => {
    await Promise.all([opener, writer, reader].map((pool) => pool.destroy()));
  };
  try {
    await prepareSchema(opener, schema, shownLocation(location));
    return { opener, writer, reader, close };
  } catch (error) {
    await close();
    throw error;
  }
}
