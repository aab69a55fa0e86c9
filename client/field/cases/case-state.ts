import { type CaseReply, householdState, nextVisitOf } from '#contract';
import type { DraftHead } from '../journal/head.ts';
import type { Outgoing } from '../journal/outbox.ts';
import { unfinishedDraft } from '../journal/unfinished-draft.ts';
import type { VisitToCase } from '../visits/visit-log.ts';
import { isSameCase } from './case-in-edition.ts';

/** How far a case is, seen from this device: what it holds goes before what the server knows. */
export type CaseState =
  | { state: 'new' }
  /** Somebody was there, and goes there again: `next` when it is known when. */
  | { state: 'tried'; next?: string }
  | { state: 'appointment'; next: string }
  /** Nobody goes there again, and there is no interview. */
  | { state: 'ended' }
  /**
   * `byPhone`: it is held by telephone. `reason` is the supervisor's, when it is the interview after a return. `next`:
   * an appointment to go on.
   */
  | { state: 'started'; at: string; byPhone?: true; reason?: string; next?: string }
  | { state: 'waiting' }
  | { state: 'attention' }
  | { state: 'sent' }
  | { state: 'returned'; reason: string };

/** The one state that decides what can be done with a case next. */
export function caseState(
  assigned: CaseReply,
  drafts: readonly DraftHead[],
  outgoing: readonly Outgoing[],
  visits: readonly VisitToCase[] = [],
): CaseState {
  const { status } = assigned;
  const returned = status === 'returned' ? assigned.returned : undefined;
  // What was finished before the return is what was returned.
  const sent = outgoing.findLast(
    (interview) => isSameCase(interview, assigned) && (interview.again ?? 0) >= (returned?.times ?? 0),
  );
  if (sent && sent.state !== 'sent') return { state: sent.state };
  if (sent || (status !== 'new' && !returned)) return { state: 'sent' };
  const draft = unfinishedDraft(drafts, assigned);
  const next = nextVisitOf(visits);
  if (draft)
    return {
      state: 'started',
      at: draft.at,
      ...(draft.byPhone && { byPhone: true }),
      ...(returned && { reason: returned.reason }),
      ...(next && { next }),
    };
  return returned ? { state: 'returned', reason: returned.reason } : afterVisits(visits, next);
}

function afterVisits(visits: readonly VisitToCase[], next: string | undefined): CaseState {
  switch (householdState(visits)) {
    case 'untried':
      return { state: 'new' };
    case 'closed':
      return { state: 'ended' };
    case 'appointment':
      return { state: 'appointment', next: next! };
    case 'open':
      return { state: 'tried', ...(next && { next }) };
  }
}

/** Name of the text of what opens the interview; undefined when nothing does. */
export function actionOf({ state }: CaseState): 'start' | 'continue' | 'startAgain' | undefined {
  switch (state) {
    case 'new':
    case 'tried':
    case 'appointment':
      return 'start';
    case 'started':
      return 'continue';
    case 'returned':
      return 'startAgain';
    default:
      return undefined;
  }
}
