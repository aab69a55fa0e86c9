import type { CaseReply } from '#contract';
import type { DraftHead } from '../journal/head.ts';
import type { Outgoing } from '../journal/outbox.ts';
import { isSameCase } from './case-in-edition.ts';

/** How far a case is, seen from this device: what it holds goes before what the server knows. */
export type CaseState =
  | { state: 'new' }
  | { state: 'started'; at: string }
  | { state: 'waiting' }
  | { state: 'attention' }
  | { state: 'sent' }
  | { state: 'returned' };

/** The one state that decides what can be done with a case next. */
export function caseState(assigned: CaseReply, drafts: readonly DraftHead[], outgoing: readonly Outgoing[]): CaseState {
  const sent = outgoing.findLast((interview) => isSameCase(interview, assigned));
  if (sent && sent.state !== 'sent') return { state: sent.state };
  if (assigned.status === 'returned') return { state: 'returned' };
  if (sent || assigned.status !== 'new') return { state: 'sent' };
  const draft = drafts.find(
    (head) =>
      isSameCase(head, assigned) && head.instrument === assigned.instrument && head.version === assigned.version,
  );
  return draft && draft.count > 0 ? { state: 'started', at: draft.at } : { state: 'new' };
}
