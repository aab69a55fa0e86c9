import type { DraftHead } from './head.ts';
import { openHead, sealHead } from './head.ts';
import { claimDraft, type Journal } from './journal.ts';
import { draftName } from './keys.ts';
import { writeTogether } from './write-together.ts';

/** The interview of somebody whose tablet the respondent holds; undefined when nobody's is held. */
export function heldDraft(drafts: readonly DraftHead[], user: string): DraftHead | undefined {
  return drafts.find((head) => head.held && head.user === user && head.finished === undefined);
}

/**
 * Lets go of an interview that cannot be opened here, after the code was typed: its case is somebody else's
 * now, or its record is damaged. Its entries stay; whoever opens it again needs the code again.
 *
 * @returns false when another tab has the interview open
 * @throws JournalError storage-full, storage-unavailable
 */
export async function letGoOfHeld(journal: Journal, head: DraftHead, locks: LockManager): Promise<boolean> {
  const release = await claimDraft(locks, journal, head);
  if (!release) return false;
  try {
    const { db, keys } = journal;
    const draft = await draftName(keys.naming, head);
    const row = await db.get('drafts', draft);
    if (!row) return true;
    const sealed = await sealHead(keys.sealing, draft, { ...(await openHead(keys.sealing, row)), held: false });
    await writeTogether(db, ['drafts'], 'letting go of a draft', (stores) => [
      () => stores.objectStore('drafts').put({ draft, head: sealed }),
    ]);
    return true;
  } finally {
    release();
  }
}
