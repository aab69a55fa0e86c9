import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Contact } from '../../model.ts';
import { anyTablesOf } from '../any-tables.ts';
import { record } from '../audit.ts';
import { chunks } from '../chunks.ts';
import { insertInto } from '../insert-rows.ts';
import { sealContactOf } from '../sealed/contacts.ts';
import { openingRing, type StoreKeys } from '../sealed/sealed-values.ts';
import type { Act } from '../store.ts';
import { isClosed } from '../surveys.ts';
import type { Tables } from '../tables.ts';
import { existingCases } from './give-cases.ts';

const insertContacts = insertInto('contacts');

/**
 * Puts contacts in the place of earlier ones and deletes others, inside the transaction of its caller. Those who
 * read do not wait for it: the thread is free between the parts.
 *
 * @throws Problem keys-absent, also where contacts are only deleted
 */
export async function replaceContacts(
  db: Kysely<Tables>,
  keys: StoreKeys,
  { survey, contacts, deleted }: { survey: string; contacts: readonly Contact[]; deleted: readonly string[] },
  act: Act,
): Promise<'replaced' | { unknown: string[] } | 'survey-closed'> {
  openingRing(keys);
  if (await isClosed(db, survey)) return 'survey-closed';
  const named = [...contacts.map(({ caseId }) => caseId), ...deleted];
  // Further households have the contact of theirs.
  const dwellings = new Set(await existingCases(db, survey, named, { only: 'dwellings' }));
  const unknown = named.filter((caseId) => !dwellings.has(caseId));
  if (unknown.length > 0) return { unknown };
  for (const part of chunks(named)) {
    await db.deleteFrom('contacts').where('survey', '=', survey).where('case_id', 'in', part).execute();
    await setImmediate();
  }
  await addContacts(db, keys, { survey, contacts });
  const reason = `replaced: ${contacts.length}, deleted: ${deleted.length}`;
  await record(db, { action: 'contacts-imported', subject: survey, survey, act, reason });
  return 'replaced';
}

/** Adds contacts to dwellings that have none. @throws Problem keys-absent */
export async function addContacts(
  db: Kysely<Tables>,
  keys: StoreKeys,
  { survey, contacts }: { survey: string; contacts: readonly Contact[] },
): Promise<void> {
  await insertContacts(
    anyTablesOf(db),
    contacts.map((contact) => ({ survey, case_id: contact.caseId, contact: sealContactOf(keys, survey, contact) })),
    setImmediate,
  );
}
