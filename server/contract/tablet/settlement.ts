import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { type QuarantineReason, submissionDetailReply } from '../submission-summary.ts';
import { surveyKey } from '../surveys.ts';
import { whoMay } from '../who-sees-what.ts';

/**
 * What a supervisor can do with an arrival that is out of the ordinary.
 *
 * - `accept`: it counts for its case, in place of one that counted until now
 * - `assign-and-accept`: its case goes to who interviewed, and it counts
 * - `recheck`: it is looked at again, because a version, a unit, an edition or a key has come that was lacking
 * - `keep`: it stays stored beside what counts and is settled; of an approved case it is a revision
 * - `return`: the case goes back to its interviewer, with the reason
 */
export const settleAction = z.enum(['accept', 'assign-and-accept', 'recheck', 'keep', 'return']);

export type SettleAction = z.infer<typeof settleAction>;

/** What settles each kind of arrival, its own action first. All can be kept or returned. */
export const SETTLED_BY: Readonly<Record<QuarantineReason, readonly SettleAction[]>> = {
  'unknown-instrument': ['recheck', 'keep'],
  'unknown-version': ['recheck', 'keep'],
  'other-version': ['return', 'accept'],
  'unknown-survey': ['accept', 'recheck'],
  'survey-not-in-field': ['accept'],
  'unknown-case': ['recheck'],
  'case-of-another': ['assign-and-accept', 'accept'],
  'former-interviewer': ['accept'],
  'revoked-device': ['accept'],
  'clock-off': ['accept'],
  'case-already-submitted': ['keep', 'accept'],
  'case-already-approved': ['keep', 'accept'],
  'case-settled-otherwise': ['keep', 'accept'],
  'id-conflict': ['keep', 'accept'],
  'over-size': ['accept'],
  'too-complex': ['return', 'keep'],
  'reserved-name': ['return', 'accept'],
  'check-failed': ['recheck', 'accept'],
  'cannot-be-opened': ['recheck', 'keep'],
};

/** What can be done with an arrival that waits for these reasons, the most fitting first. */
export function actionsFor(reasons: readonly QuarantineReason[]): SettleAction[] {
  const lists = reasons.map((reason) => SETTLED_BY[reason]);
  const counts = lists.every((list) => list.includes('accept') || list.includes('assign-and-accept'));
  const isAllowed: Readonly<Record<SettleAction, boolean>> = {
    accept: counts,
    'assign-and-accept': counts && lists.some((list) => list.includes('assign-and-accept')),
    recheck: lists.some((list) => list.includes('recheck')),
    keep: true,
    return: true,
  };
  const ofKinds = lists.flat().filter((action) => isAllowed[action]);
  return [...new Set<SettleAction>([...ofKinds, 'keep', 'return'])];
}

/** Settles an arrival that is in quarantine. A reason is required, except to look at it again. */
export const settleArrival = endpoint({
  method: 'POST',
  path: '/api/submissions/:key/settlement',
  access: whoMay('settleInterviews'),
  body: z.strictObject({
    action: settleAction,
    reason: z.string().trim().max(2000).optional(),
    /** The edition to accept it into, when it belongs to none. */
    survey: surveyKey.optional(),
  }),
  reply: submissionDetailReply,
});
