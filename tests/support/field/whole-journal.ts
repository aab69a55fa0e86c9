import type { JournalEntry } from '#questionnaires';
import type { DraftHead } from '../../../client/field/journal/head.ts';
import { type Journal, openDraft } from '../../../client/field/journal/journal.ts';
import { sealedPartsOf } from '../../../client/field/journal/sealed-parts.ts';
import type { KeyRing } from '../../../server/keys/key-ring.ts';

/** The entries of a draft with those that were sealed away, which the ring of the office alone opens. */
export async function wholeJournal(journal: Journal, head: DraftHead, ring: KeyRing): Promise<JournalEntry[]> {
  const draft = await openDraft(journal, head, head.user);
  const { sealed, survey, caseId, instrument, version } = draft.head;
  if (!sealed) return [...draft.entries];
  const parts = await sealedPartsOf(journal, draft);
  const opened = await Promise.all(
    parts.map(async (part, index) => {
      const place = { id: sealed.submission, survey, caseId, instrument, version, kind: 'private' as const, index };
      const content = JSON.parse(new TextDecoder().decode(await ring.openSealed(part, place)));
      return content.events as JournalEntry[];
    }),
  );
  return [...draft.entries, ...opened.flat()].sort((one, other) => one.seq - other.seq);
}
