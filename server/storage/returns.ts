import type { Kysely } from 'kysely';
import type { CaseReturn, QuestionComment } from '#contract';
import type { CaseRef } from '../model.ts';
import { openReason } from './sealed/reasons.ts';
import type { StoreKeys } from './sealed/sealed-values.ts';
import type { Tables } from './tables.ts';

/** A text that no other case has: keys of editions hold no space. */
export function caseName(survey: string, caseId: string): string {
  return `${survey} ${caseId}`;
}

/**
 * The returns of an interviewer's cases, by name of the case, whoever made the interviews. An interview that is
 * returned again without having been approved in between was returned once: nobody interviewed in between.
 */
export async function returnsOf(
  db: Kysely<Tables>,
  keys: StoreKeys,
  interviewer: string,
): Promise<Map<string, CaseReturn>> {
  const lines = await db
    .selectFrom('assignments')
    .innerJoin('submissions', (join) =>
      join
        .onRef('submissions.survey', '=', 'assignments.survey')
        .onRef('submissions.case_id', '=', 'assignments.case_id'),
    )
    .innerJoin('audit', 'audit.subject', 'submissions.key')
    .select(['assignments.survey', 'assignments.case_id', 'audit.subject', 'audit.action', 'audit.reason'])
    .where('assignments.interviewer', '=', interviewer)
    .where('audit.action', 'in', ['submission-returned', 'submission-approved'])
    .orderBy('audit.seq')
    .execute();
  const returns = new Map<string, CaseReturn>();
  const commented = await commentsOf(db, keys, interviewer);
  const lastOf = new Map<string, string>();
  for (const { survey, case_id, subject, action, reason } of lines) {
    const isNew = action === 'submission-returned' && lastOf.get(subject) !== action;
    lastOf.set(subject, action);
    if (action !== 'submission-returned') continue;
    const name = caseName(survey, case_id);
    const times = (returns.get(name)?.times ?? 0) + (isNew ? 1 : 0);
    const comments = commented.get(subject);
    const why = openReason(keys, subject, reason ?? '') ?? '';
    returns.set(name, { times, reason: why, ...(comments && { comments }) });
  }
  return returns;
}

/** What was written about single questions of interviews of an interviewer's cases, by key of the submission. */
async function commentsOf(
  db: Kysely<Tables>,
  keys: StoreKeys,
  interviewer: string,
): Promise<Map<string, QuestionComment[]>> {
  const rows = await db
    .selectFrom('assignments')
    .innerJoin('submissions', (join) =>
      join
        .onRef('submissions.survey', '=', 'assignments.survey')
        .onRef('submissions.case_id', '=', 'assignments.case_id'),
    )
    .innerJoin('review_comments', 'review_comments.submission', 'submissions.key')
    .select(['review_comments.submission', 'form', 'name', 'comment'])
    .where('assignments.interviewer', '=', interviewer)
    .orderBy('review_comments.submission')
    .orderBy('place')
    .execute();
  const comments = new Map<string, QuestionComment[]>();
  for (const { submission, form, name, comment: kept } of rows) {
    const comment = openReason(keys, submission, kept) ?? '';
    comments.set(submission, [...(comments.get(submission) ?? []), { form, name, comment }]);
  }
  return comments;
}

/** The interview of a case that went back to who made it, if it is the last one and the person has the case. */
export async function returnedSubmission(db: Kysely<Tables>, { survey, caseId }: CaseRef, interviewer: string) {
  const last = await db
    .selectFrom('submissions')
    .innerJoin('assignments', (join) =>
      join
        .onRef('assignments.survey', '=', 'submissions.survey')
        .onRef('assignments.case_id', '=', 'submissions.case_id'),
    )
    .leftJoin('case_claims', (join) =>
      join
        .onRef('case_claims.survey', '=', 'submissions.survey')
        .onRef('case_claims.case_id', '=', 'submissions.case_id'),
    )
    .select(['submissions.key', 'id', 'instrument', 'version', 'review', 'submissions.interviewer as made_by'])
    .select(['assignments.interviewer as has_it', 'case_claims.key as standing'])
    .where('submissions.survey', '=', survey)
    .where('submissions.case_id', '=', caseId)
    .where('review', '!=', 'kept')
    .orderBy('received_at', 'desc')
    .orderBy('submissions.key')
    .limit(1)
    .executeTakeFirst();
  const isOwn = last?.made_by === interviewer && last.has_it === interviewer;
  if (!isOwn || last.review !== 'returned' || last.standing !== null) return undefined;
  const { key, id, instrument, version } = last;
  return { key, id, instrument, version };
}
