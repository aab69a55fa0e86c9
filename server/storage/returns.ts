import type { Kysely } from 'kysely';
import type { CaseReturn } from '#contract';
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
  const lastOf = new Map<string, string>();
  for (const { survey, case_id, subject, action, reason } of lines) {
    const isNew = action === 'submission-returned' && lastOf.get(subject) !== action;
    lastOf.set(subject, action);
    if (action !== 'submission-returned') continue;
    const name = caseName(survey, case_id);
    const times = (returns.get(name)?.times ?? 0) + (isNew ? 1 : 0);
    returns.set(name, { times, reason: openReason(keys, subject, reason ?? '') ?? '' });
  }
  return returns;
}
