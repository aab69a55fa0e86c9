import { openSealedInterview, sealedInterview } from '#contract';
import type { JournalEntry } from '#questionnaires';
import { keysBeside } from '../../../server/config.ts';
import { ringAt } from '../../../server/keys/open-key-ring.ts';
import { storeAt } from '../store-at.ts';

/** The journal of a submission in the database of an office, opened with the keys of the survey. */
export async function openStored(database: string, key: string): Promise<JournalEntry[]> {
  const ring = await ringAt(process.env.CIFRA_KEYS || keysBeside(database), new Date().toISOString(), () => {})([]);
  const store = await storeAt(database);
  try {
    const body = await store.submissionBody(key);
    const content = sealedInterview.parse(JSON.parse(new TextDecoder().decode(body)));
    return (await openSealedInterview(content, ring.openSealed)) as JournalEntry[];
  } finally {
    await store.close();
  }
}
