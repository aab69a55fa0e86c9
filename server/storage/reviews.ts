import type { Kysely } from 'kysely';
import type { JudgedAgain, ReviewOutcome } from '../model.ts';
import { record } from './audit.ts';
import { removeDerived } from './derived.ts';
import { placeOf } from './receive.ts';
import type { Act, Store } from './store.ts';
import { isPublished } from './surveys.ts';
import type { Tables } from './tables.ts';

interface Reviewed {
  key: string;
  survey: string;
  caseId: string;
  reason: string | undefined;
  act: Act;
}

/** A person's decisions on what was received. */
export function reviewStore(db: Kysely<Tables>): Pick<Store, 'review' | 'recheck'> {
  return {
    recheck: (key, found, act) => db.transaction().execute((step) => recheck(step, { key, found, act })),
    review: ({ key, decision, reason, survey: chosen }, act) =>
      db.transaction().execute(async (step): Promise<ReviewOutcome> => {
        const row = await step
          .selectFrom('submissions')
          .select(['survey', 'case_id', 'status', 'review', 'reasons'])
          .where('key', '=', key)
          .executeTakeFirst();
        if (!row) return 'unknown-submission';
        if (decision === 'keep') return keep(step, { key, row, reason, act });
        if (row.survey !== null && (await isPublished(step, row.survey))) return 'survey-published';
        const isOrdinary = row.status === 'accepted' && row.review !== 'returned';
        if (!reason && (decision === 'reject' || !isOrdinary)) return 'reason-required';
        if (decision === 'reject') return reject(step, { key, survey: row.survey, reason, act });
        if ((JSON.parse(row.reasons) as string[]).includes('too-complex')) return 'not-judged';
        const survey = row.survey ?? chosen;
        if (survey === undefined) return 'survey-required';
        if (await isPublished(step, survey)) return 'survey-published';
        return accept(step, { key, survey, caseId: row.case_id, reason, act });
      }),
  };
}

async function accept(db: Kysely<Tables>, reviewed: Reviewed): Promise<ReviewOutcome> {
  const { key, survey, caseId, reason, act } = reviewed;
  const unit = await db
    .selectFrom('sample_units')
    .select('case_id')
    .where('survey', '=', survey)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  if (!unit) return 'case-not-in-sample';
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
  { key, survey, reason, act }: Pick<Reviewed, 'key' | 'reason' | 'act'> & { survey: string | null },
): Promise<ReviewOutcome> {
  await db.updateTable('submissions').set({ review: 'returned' }).where('key', '=', key).execute();
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

/** The receipt stays the one that was given; what it waits for is told anew. */
async function recheck(
  db: Kysely<Tables>,
  { key, found, act }: { key: string; found: JudgedAgain; act: Act },
): Promise<'rechecked' | 'not-in-quarantine'> {
  const row = await db.selectFrom('submissions').selectAll().where('key', '=', key).executeTakeFirst();
  if (row?.status !== 'quarantined' || row.review !== 'none') return 'not-in-quarantine';
  const { survey, violations, forms } = found;
  const place = { key, survey, caseId: row.case_id, interviewer: row.interviewer, reasons: found.reasons };
  const reasons = [...new Set([...found.reasons, ...(await placeOf(db, place))])];
  const hard = violations.filter(({ severity }) => severity === 'hard').length;
  const statusOfProper = hard > 0 ? 'held' : 'accepted';
  await db
    .updateTable('submissions')
    .set({
      survey: survey ?? null,
      status: reasons.length > 0 ? 'quarantined' : statusOfProper,
      reasons: JSON.stringify(reasons),
      violations: JSON.stringify(violations),
      forms: JSON.stringify(forms),
      hard_violations: hard,
      soft_violations: violations.length - hard,
    })
    .where('key', '=', key)
    .execute();
  await record(db, { action: 'submission-rechecked', subject: key, survey, act });
  return 'rechecked';
}
