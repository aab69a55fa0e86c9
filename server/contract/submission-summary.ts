import { z } from 'zod';
import { remarkReply } from './remarks.ts';

/**
 * What the check found: proper, held for its hard violations, or unusual and waiting for a person. `waiting`:
 * stored, and checked when the server has the keys to open it.
 */
export const checkStatus = z.enum(['accepted', 'held', 'quarantined', 'waiting']);

export type CheckStatus = z.infer<typeof checkStatus>;

/** What a person decided. `kept`: it stays stored beside what counts for its case. */
export const reviewStatus = z.enum(['none', 'approved', 'returned', 'kept']);

export type ReviewStatus = z.infer<typeof reviewStatus>;

/** Why a submission is in quarantine. */
export const quarantineReason = z.enum([
  'unknown-instrument',
  'unknown-version',
  'other-version',
  'unknown-survey',
  'survey-not-in-field',
  'unknown-case',
  'case-of-another',
  'former-interviewer',
  'revoked-device',
  'clock-off',
  'case-already-submitted',
  'case-already-approved',
  'case-settled-otherwise',
  'id-conflict',
  'over-size',
  'too-complex',
  'reserved-name',
  'check-failed',
  'cannot-be-opened',
]);

export type QuarantineReason = z.infer<typeof quarantineReason>;

/**
 * A rule of the questionnaire that the answers break; names the question, never the answer. Of what was told of
 * incidents and in sealed parts it only says that something holds the interview: code and `form` are `sealed`.
 */
export const violation = z.object({
  code: z.string(),
  severity: z.enum(['hard', 'soft']),
  form: z.string(),
  name: z.string(),
  params: z.record(z.string(), z.unknown()).optional(),
});

export type ShownViolation = z.infer<typeof violation>;

/** A submission as supervisors see it: nothing of it depends on what was told of incidents, or in sealed parts. */
export const submissionSummaryReply = z.object({
  /** The server's own key: two contents under one device-made id have two. */
  key: z.string(),
  id: z.string(),
  /** Key of its edition; absent when it names none that is known. */
  survey: z.string().optional(),
  caseId: z.string(),
  instrument: z.string(),
  version: z.string(),
  interviewer: z.string(),
  status: checkStatus,
  review: reviewStatus,
  reasons: z.array(quarantineReason),
  /** Another interview of this approved case came later: it waits for a person, or is kept beside. */
  revision: z.enum(['pending', 'kept']).optional(),
  /** Of those that are shown in detail. */
  hardViolations: z.number().int(),
  softViolations: z.number().int(),
  /** The interviewer asks that it be looked at, in whole or at a question that everybody is asked. */
  flagged: z.boolean(),
  /** Start of the quarter of a day in which it came. */
  receivedAt: z.string(),
});

export type SubmissionSummaryReply = z.infer<typeof submissionSummaryReply>;

/** One line of the audit trail. */
export const auditLineReply = z.object({
  at: z.string(),
  by: z.string(),
  action: z.string(),
  reason: z.string().optional(),
});

export type AuditLineReply = z.infer<typeof auditLineReply>;

export const submissionDetailReply = submissionSummaryReply.extend({
  violations: z.array(violation),
  /** What the interviewer wrote beside questions that everybody is asked, and of the whole interview. */
  remarks: z.array(remarkReply),
  audit: z.array(auditLineReply),
});

export type SubmissionDetailReply = z.infer<typeof submissionDetailReply>;
