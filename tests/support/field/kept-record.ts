import type { JournalEntry } from '#questionnaires';
import { openDraft } from '../../../client/field/journal/journal.ts';
import type { DraftId } from '../../../client/field/journal/keys.ts';
import { contentOf, type Outgoing } from '../../../client/field/journal/outbox.ts';
import { sha256 } from '../../../client/field/journal/seal.ts';
import type { OfflineTablet } from './offline-tablet.ts';

/** What a tablet said that it saved. */
export class KeptRecord {
  /** Interviews that are not finished: up to where the tablet said saved. */
  readonly drafts = new Map<DraftId, readonly JournalEntry[]>();
  /** Finished interviews with the entries in them. */
  readonly finished = new Map<string, { readonly outgoing: Outgoing; readonly entries: readonly JournalEntry[] }>();

  /** How many of them the tablet does not have any more as it said, as after it was switched on. */
  async missingOn(tablet: OfflineTablet): Promise<number> {
    let missing = 0;
    for (const [id, saved] of this.drafts) {
      const { entries } = await openDraft(tablet.journal, id, tablet.user);
      if (!beginsWith(entries, saved)) missing += 1;
    }
    const here = new Map((await tablet.outgoing()).map((outgoing) => [outgoing.id, outgoing]));
    for (const [id, { outgoing }] of this.finished) {
      const content = await contentOf(tablet.journal, id);
      const isWhole = content !== undefined && (await sha256(content)) === outgoing.sha256;
      if (!isWhole || here.get(id)?.caseId !== outgoing.caseId) missing += 1;
    }
    return missing;
  }
}

/** Whether entries begin with other ones, to the last bit. */
export function beginsWith(entries: readonly JournalEntry[], saved: readonly JournalEntry[]): boolean {
  return JSON.stringify(entries.slice(0, saved.length)) === JSON.stringify(saved);
}
