import { type Kysely, sql } from 'kysely';
import { shownLocation, splitDraft } from '../../database-location.ts';
import type { DraftPlace } from '../draft-place.ts';
import { isEmptyDatabase } from '../sign-in/accounts.ts';
import type { Tables } from '../tables.ts';
import { connect } from './connect.ts';
import { schemaOf } from './open-postgres.ts';
import { refuseForeignSchema } from './prepare-schema.ts';

/** Held by the one process that makes drafts in a database, until its connection ends. */
const DRAFT_LOCK = 6_701_800_002;

/**
 * A draft of a PostgreSQL database is a schema beside its schema. Whoever comes second waits here until the
 * first one is done. The lock, the last look and the change of names go over one connection: if it is lost,
 * nothing takes the place.
 */
export async function withDraftSchema<T>(
  database: string,
  draft: string,
  work: (place: DraftPlace) => Promise<T>,
): Promise<T> {
  const schema = schemaOf(database);
  const draftSchema = schemaOf(draft);
  const pool = connect(splitDraft(database).address, { schema, most: 1, lockWaitSeconds: 0 });
  try {
    return await pool.connection().execute(async (session) => {
      await sql`select pg_advisory_lock(${sql.lit(DRAFT_LOCK)})`.execute(session);
      return work({
        isNeeded: () => isEmptyDatabase(session),
        clear: () =>
          session.transaction().execute(async (step) => {
            await refuseForeignSchema(step, draftSchema, shownLocation(database));
            await step.schema.dropSchema(draftSchema).ifExists().cascade().execute();
          }),
        takePlace: () => session.transaction().execute((step) => takePlace(step, schema, draftSchema)),
      });
    });
  } finally {
    await pool.destroy();
  }
}

async function takePlace(db: Kysely<Tables>, schema: string, draftSchema: string): Promise<boolean> {
  if (!(await isEmptyDatabase(db))) return false;
  await db.schema.dropSchema(schema).cascade().execute();
  await sql`alter schema ${sql.id(draftSchema)} rename to ${sql.id(schema)}`.execute(db);
  return true;
}
