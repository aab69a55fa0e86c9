import type { CaseReply } from '#contract';
import type { DraftHead } from '../journal/head.ts';
import type { Outgoing } from '../journal/outbox.ts';
import { unfinishedDraft } from '../journal/unfinished-draft.ts';
import { isSameCase } from './case-in-edition.ts';

/** How far a case is, seen from this device: what it holds goes before what the server knows. */
export type CaseState =
  | { state: 'new' }
  /** `reason` is the supervisor's, when it is the interview after a return. */
  | { state: 'started'; at: string; reason?: string }
  | { state: 'waiting' }
  | { state: 'attention' }
  | { state: 'sent' }
  | { state: 'returned'; reason: string };

/** The one state that decides what can be done with a case next. */
export function caseState(assigned: CaseReply, drafts: readonly DraftHead[], outgoing: readonly Outgoing[]): CaseState {
  const { status } = assigned;
  const returned = status === 'returned' ? assigned.returned : undefined;
  // What was finished before the return is what was returned.
  const sent = outgoing.findLast(
    (interview) => isSameCase(interview, assigned) && (interview.again ?? 0) >= (returned?.times ?? 0),
  );
  if (sent && sent.state !== 'sent') return { state: sent.state };
  if (sent || (status !== 'new' && !returned)) return { state: 'sent' };
  const draft = unfinishedDraft(drafts, assigned);
  if (draft) return { state: 'started', at: draft.at, ...(returned && { reason: returned.reason }) };
  return returned ? { state: 'returned', reason: returned.reason } : { state: 'new' };
}
