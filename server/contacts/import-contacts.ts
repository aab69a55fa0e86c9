import type { ImportProblemReply } from '#contract';
import { Problem } from '../problems.ts';
import { hasFilledItsMemory } from '../runs/worker-pool.ts';
import { sampleProblem } from '../sample/sample-problems.ts';
import type { Services } from '../services.ts';
import type { Act } from '../storage/store.ts';
import { MOST_PROBLEMS, READ_CONTACTS } from './read-contacts-csv.ts';

/** What became of a file of contacts: so many kept and deleted or, when anything is wrong, all the problems. */
interface ContactsImported {
  imported: number;
  deleted: number;
  problems: ImportProblemReply[];
}

/**
 * Imports contacts of dwellings that are in the sample of an edition: every line or, when something is wrong, none.
 *
 * @throws Problem keys-absent, survey-closed, too-complex
 */
export async function importContactsOf(
  { store, keys, runs, newId }: Pick<Services, 'store' | 'keys' | 'runs' | 'newId'>,
  { survey, bytes, signal }: { survey: string; bytes: Uint8Array; signal?: AbortSignal },
  act: Act,
): Promise<ContactsImported> {
  // Nothing of it is looked at where it could not be sealed.
  if (!keys.canOpen) throw new Problem('keys-absent');
  const options = { key: `read-contacts ${newId()}`, survey, account: act.by, signal };
  const { rows, problems } = await runs.run(READ_CONTACTS, bytes, options).catch((error: unknown) => {
    throw hasFilledItsMemory(error) ? new Problem('too-complex') : error;
  });
  if (problems.length > 0) return { imported: 0, deleted: 0, problems };
  const contacts = rows.flatMap(({ contact }) => contact ?? []);
  const deleted = rows.flatMap(({ caseId, contact }) => (contact ? [] : caseId));
  // Who went away while the file was read wants nothing stored.
  signal?.throwIfAborted();
  const outcome = await store.replaceContacts(survey, { contacts, deleted }, act);
  if (outcome === 'survey-closed') throw new Problem('survey-closed');
  if (outcome === 'replaced') return { imported: contacts.length, deleted: deleted.length, problems };
  const unknown = new Set(outcome.unknown);
  return {
    imported: 0,
    deleted: 0,
    problems: rows
      .filter(({ caseId }) => unknown.has(caseId))
      .slice(0, MOST_PROBLEMS)
      .map(({ line }) => sampleProblem({ line, column: 'unit_id' }, 'unknown-unit')),
  };
}
