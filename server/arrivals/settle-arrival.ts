import { actionsFor, type SettleAction, type SubmissionDetailReply } from '#contract';
import { judgeAgain } from '../interviews/judge-again.ts';
import { reviewReceived, submissionForReview } from '../interviews/review-submission.ts';
import { Problem } from '../problems.ts';
import { requireInterviewer } from '../sample/assign-to-interviewer.ts';
import type { Services } from '../services.ts';
import type { Act } from '../storage/store.ts';

/** What a supervisor does with an arrival. */
interface Settlement {
  readonly key: string;
  readonly action: SettleAction;
  readonly reason?: string | undefined;
  /** The edition to accept it into, when it belongs to none. */
  readonly survey?: string | undefined;
}

/**
 * Settles an arrival that waits in quarantine, in one of the ways that its reasons allow, and gives it as it stands
 * afterwards.
 *
 * @throws Problem unknown-submission, cannot-settle, reason-required, cannot-count, survey-published, and those of an
 * assignment
 */
export async function settle(
  services: Services,
  { key, action, reason, survey }: Settlement,
  act: Act,
): Promise<SubmissionDetailReply> {
  const arrival = await submissionForReview(services, key);
  const waits = arrival.status === 'quarantined' && arrival.review === 'none';
  if (!waits || !actionsFor(arrival.reasons).includes(action)) throw new Problem('cannot-settle');
  if (action !== 'recheck' && !reason) throw new Problem('reason-required', { why: 'review' });
  // Of two who settle it at the same moment the second one is told.
  const decide = (decision: 'accept' | 'reject' | 'keep', assignTo?: string) =>
    reviewReceived(services, { key, decision, reason, survey, ofWaiting: true, assignTo }, act);
  switch (action) {
    case 'accept':
      return decide('accept');
    case 'assign-and-accept':
      await requireInterviewer(services.store, arrival.interviewer);
      return decide('accept', arrival.interviewer);
    case 'keep':
      return decide('keep');
    case 'return':
      return decide('reject');
    case 'recheck':
      await lookAgain(services, key, act);
      return submissionForReview(services, key);
  }
}

async function lookAgain(services: Services, key: string, act: Act): Promise<void> {
  const { store } = services;
  const [stored, body] = await Promise.all([store.submission(key), store.submissionBody(key)]);
  if (!stored || !body) throw new Problem('unknown-submission');
  const outcome = await store.recheck(key, await judgeAgain(services, stored, body), act);
  if (outcome === 'not-in-quarantine') throw new Problem('cannot-settle');
}
