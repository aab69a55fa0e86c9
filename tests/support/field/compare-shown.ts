import { openSealedInterview, sealedInterview } from '#contract';
import type { JournalEntry } from '#questionnaires';
import type { Outgoing } from '../../../client/field/journal/outbox.ts';
import { keysBeside } from '../../../server/config.ts';
import { ringAt } from '../../../server/keys/open-key-ring.ts';
import { storeAt } from '../store-at.ts';
import type { ShownPromises } from './shown-promises.ts';
import { storedIn } from './stored-in.ts';

/** Compares what the server holds of finished interviews with what the screen had shown of them as saved. */
export async function compareShown(
  database: string,
  outgoing: readonly Outgoing[],
  promises: ReadonlyMap<string, ShownPromises>,
  say: (line: string) => void,
): Promise<{ lost: number; doubled: number }> {
  const stored = await storedIn(database);
  const ring = await ringAt(process.env.CIFRA_KEYS || keysBeside(database), new Date().toISOString(), () => {})([]);
  const store = await storeAt(database);
  const broken: string[] = [];
  for (const { id, sha256, caseId } of outgoing) {
    const row = stored.find((candidate) => candidate.id === id && candidate.sha256 === sha256);
    const body = row?.caseId === caseId ? await store.submissionBody(row.key) : undefined;
    if (!body) {
      broken.push('an interview that was finished is not on the server');
      continue;
    }
    const content = sealedInterview.parse(JSON.parse(new TextDecoder().decode(body)));
    const entries = (await openSealedInterview(content, ring.openSealed)) as JournalEntry[];
    broken.push(...(promises.get(caseId)?.brokenIn(entries) ?? []));
  }
  await store.close();
  for (const line of broken) say(line);
  return { lost: broken.length, doubled: stored.length - new Set(stored.map(({ caseId }) => caseId)).size };
}
