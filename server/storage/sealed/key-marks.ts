import type { Kysely } from 'kysely';
import { shownLocation } from '../../database-location.ts';
import type { KeyRing } from '../../keys/key-ring.ts';
import { StartError } from '../../start-error.ts';
import type { Tables } from '../tables.ts';

/**
 * Notes which survey key is in use from now on.
 *
 * @throws StartError keys-of-another when something in the database was sealed with a key that the ring lacks
 */
export async function noteKeys(
  db: Kysely<Tables>,
  keys: KeyRing | undefined,
  { location, now }: { location: string; now: string },
): Promise<void> {
  if (!keys) return;
  const { id } = keys.surveyPublic();
  await db.transaction().execute(async (step) => {
    const marks = await marksOf(step);
    const lacking = marks.filter((mark) => !keys.surveyKeyIds.includes(mark));
    if (lacking.length > 0) throw new StartError('keys-of-another', { database: shownLocation(location), lacking });
    if (!marks.includes(id)) await step.insertInto('key_marks').values({ key_id: id, first_used: now }).execute();
  });
}

/** The survey keys that something in a database was sealed with; none where it is new, or older than sealing. */
export async function keysNoted(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables();
  return tables.some(({ name }) => name === 'key_marks') ? marksOf(db) : [];
}

async function marksOf(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db.selectFrom('key_marks').select('key_id').orderBy('first_used').execute();
  return rows.map(({ key_id }) => key_id);
}
