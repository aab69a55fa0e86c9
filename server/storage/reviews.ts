import type { Kysely } from 'kysely';
import type { QuestionComment } from '#contract';

import { record } from './audit.ts';
import { removeDerived } from './derived.ts';
import { giveCases } from './fieldwork/give-cases.ts';
import { isAtRest } from './fieldwork/replacements.ts';
import { sealReason } from './sealed/reasons.ts';
import type { StoreKeys } from './sealed/sealed-values.ts';
import type { Act, ReviewOutcome, Store } from './store.ts';
import { isPublished } from './surveys.ts';
import type { Tables } from './tables.ts';

interface Reviewed {
  key: string;
  survey: string;
  caseId: string;
  /** Sealed. */
  reason: string | undefined;
  act: Act;
}

/** A person's decisions on what was received. */
export function reviewStore(db: Kysely<Tables>, keys: StoreKeys): Pick<Store, 'review'> {
  return {
    review: ({ key, decision, reason: written, survey: chosen, comments = [], ofWaiting, assignTo }, act) =>
      db.transaction().execute(async (step): Promise<ReviewOutcome> => {
        const row = await step
          .selectFrom('submissions')
          .select(['survey', 'case_id', 'status', 'review', 'reasons'])
          .where('key', '=', key)
          .executeTakeFirst();
        if (!row) return 'unknown-submission';
        if (ofWaiting && (row.status !== 'quarantined' || row.review !== 'none')) return 'not-in-quarantine';
        if (decision === 'keep') {
          if (!written) return row.status === 'quarantined' ? 'reason-required' : 'not-in-quarantine';
          return keep(step, { key, row, reason: sealReason(keys, key, written), act });
        }
        if (row.survey !== null && (await isPublished(step, row.survey))) return 'survey-published';
        if (row.status === 'waiting') return 'not-judged';
        const isOrdinary = row.status === 'accepted' && row.review !== 'returned';
        if (!written && (decision === 'reject' || !isOrdinary)) return 'reason-required';
        const reason = written === undefined ? undefined : sealReason(keys, key, written);
        if (decision === 'reject') {
          const sealed = comments.map((one) => ({ ...one, comment: sealReason(keys, key, one.comment) }));
          return reject(step, { key, survey: row.survey, reason, comments: sealed, act });
        }
        if ((JSON.parse(row.reasons) as string[]).includes('too-complex')) return 'not-judged';
        const survey = row.survey ?? chosen;
        if (survey === undefined) return 'survey-required';
        if (await isPublished(step, survey)) return 'survey-published';
        return accept(step, { key, survey, caseId: row.case_id, assignTo, reason, act });
      }),
  };
}

async function accept(
  db: Kysely<Tables>,
  { assignTo, ...reviewed }: Reviewed & { assignTo: string | undefined },
): Promise<ReviewOutcome> {
  const { key, survey, caseId, reason, act } = reviewed;
  const unit = await db
    .selectFrom('sample_units')
    .select(['reserve', 'replaces'])
    .where('survey', '=', survey)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  if (!unit) return 'case-not-in-sample';
  if (isAtRest(unit)) return 'case-in-reserve';
  if (assignTo !== undefined) {
    const outcome = await giveCases(db, { survey, caseIds: [caseId], interviewer: assignTo }, act);
    if (typeof outcome === 'string') return outcome;
  }
  await displaceOther(db, reviewed);
  await removeDerived(db, survey, [caseId]);
  await db
    .insertInto('case_claims')
    .values({ survey, case_id: caseId, key })
    .onConflict((conflict) => conflict.columns(['survey', 'case_id']).doUpdateSet({ key }))
    .execute();
  await db
    .updateTable('submissions')
    .set({ survey, status: 'accepted', review: 'approved' })
    .where('key', '=', key)
    .execute();
  await record(db, { action: 'submission-approved', subject: key, survey, act, reason });
  return 'reviewed';
}

/** A case counts once: the submission that counted for it until now is kept beside. */
async function displaceOther(db: Kysely<Tables>, { key, survey, caseId, act }: Reviewed): Promise<void> {
  const other = await db
    .selectFrom('case_claims')
    .innerJoin('submissions', 'submissions.key', 'case_claims.key')
    .select(['submissions.key', 'reasons'])
    .where('case_claims.survey', '=', survey)
    .where('case_claims.case_id', '=', caseId)
    .where('case_claims.key', '!=', key)
    .executeTakeFirst();
  if (!other) return;
  const reasons = new Set([...(JSON.parse(other.reasons) as string[]), 'case-settled-otherwise']);
  await db
    .updateTable('submissions')
    .set({ status: 'quarantined', review: 'kept', reasons: JSON.stringify([...reasons]) })
    .where('key', '=', other.key)
    .execute();
  const why = `submission ${key} was accepted for the case`;
  await record(db, { action: 'submission-displaced', subject: other.key, survey, act, reason: why });
}

async function reject(
  db: Kysely<Tables>,
  {
    key,
    survey,
    reason,
    comments,
    act,
  }: Pick<Reviewed, 'key' | 'reason' | 'act'> & { survey: string | null; comments: readonly QuestionComment[] },
): Promise<ReviewOutcome> {
  await db.updateTable('submissions').set({ review: 'returned' }).where('key', '=', key).execute();
  await db.deleteFrom('review_comments').where('submission', '=', key).execute();
  if (comments.length > 0)
    await db
      .insertInto('review_comments')
      .values(comments.map((comment, place) => ({ submission: key, place, ...comment })))
      .execute();
  const counted = await db.deleteFrom('case_claims').where('key', '=', key).returning(['survey', 'case_id']).execute();
  for (const claim of counted) await removeDerived(db, claim.survey, [claim.case_id]);
  await record(db, { action: 'submission-returned', subject: key, survey, act, reason });
  return 'reviewed';
}

/** What waits in quarantine stays stored and is settled. Nothing that counts changes, so a published edition too. */
async function keep(
  db: Kysely<Tables>,
  {
    key,
    row,
    reason,
    act,
  }: Pick<Reviewed, 'key' | 'reason' | 'act'> & { row: { survey: string | null; status: string } },
): Promise<ReviewOutcome> {
  if (row.status !== 'quarantined') return 'not-in-quarantine';
  if (!reason) return 'reason-required';
  await db.updateTable('submissions').set({ review: 'kept' }).where('key', '=', key).execute();
  await record(db, { action: 'submission-kept', subject: key, survey: row.survey, act, reason });
  return 'reviewed';
}
