import { z } from 'zod';
import { questionComment } from './assignments.ts';
import { endpoint } from './endpoint.ts';
import { receiptReply } from './receipt.ts';
import { checkStatus, reviewStatus, submissionDetailReply, submissionSummaryReply } from './submission-summary.ts';
import { surveyKey, surveyQuery } from './surveys.ts';
import { draftBackupName } from './tablet/drafts.ts';
import { whoMay } from './who-sees-what.ts';

/**
 * Sends one interview under the id that the device made. The body is stored byte by byte; sending it again
 * gives the same receipt (200 instead of 201). Other content under the same id is stored beside it, in
 * quarantine, and the receipt says so. So is what comes from an account that is disabled or has another role by now.
 */
export const putSubmission = endpoint({
  method: 'PUT',
  path: '/api/submissions/:id',
  access: whoMay('interview'),
  forFormer: true,
  query: z.object({
    /** The draft backup that is not needed any more. */
    draft: draftBackupName.optional(),
  }),
  accepts: 'raw',
  reply: receiptReply,
});

/**
 * The submissions of an edition and those of no known edition, newest first, 50 a page. Those of one page that came in
 * the same quarter of a day stand in no order of time.
 */
export const listSubmissions = endpoint({
  method: 'GET',
  path: '/api/submissions',
  access: whoMay('settleInterviews'),
  query: surveyQuery.extend({
    status: checkStatus.optional(),
    review: reviewStatus.optional(),
    /** Only those that the interviewer asks to have looked at. */
    flagged: z.literal('yes').optional(),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
  }),
  reply: z.object({ submissions: z.array(submissionSummaryReply), total: z.number().int() }),
});

/** An interview that arrived, with what was found about it and what became of it. */
export const getSubmission = endpoint({
  method: 'GET',
  path: '/api/submissions/:key',
  access: whoMay('settleInterviews'),
  reply: submissionDetailReply,
});

/**
 * A supervisor settles a submission. Accepting makes it the one that counts for its case: another one that
 * counted moves to quarantine. Rejecting returns it. A reason is required to reject, and to accept what was
 * held or quarantined. A submission that belongs to no edition is accepted into the one that `survey` names.
 */
export const reviewSubmission = endpoint({
  method: 'POST',
  path: '/api/submissions/:key/review',
  access: whoMay('settleInterviews'),
  body: z.object({
    decision: z.enum(['accept', 'reject']),
    reason: z.string().trim().max(2000).optional(),
    survey: surveyKey.optional(),
    /** About single questions, when it is rejected: they travel to the tablet with the reason. */
    comments: z.array(questionComment).max(50).optional(),
  }),
  reply: submissionDetailReply,
});
