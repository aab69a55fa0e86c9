import type { Kysely } from 'kysely';
import type { QuarantineReason } from '#contract';
import type { ReceivedSubmission } from '../../model.ts';
import type { Tables } from '../tables.ts';

/** Whose a submission is. */
type Header = Pick<ReceivedSubmission, 'key' | 'id' | 'survey' | 'caseId' | 'interviewer' | 'reasons'>;

/** What is out of the ordinary about a submission that comes, as the database knows it. */
export async function reasonsOfLedger(db: Kysely<Tables>, received: Header): Promise<QuarantineReason[]> {
  const { key, id, survey } = received;
  const reasons: QuarantineReason[] = [];
  const first = await db
    .insertInto('submission_ids')
    .values({ id, key })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (!first.numInsertedOrUpdatedRows) reasons.push('id-conflict');
  if (survey !== undefined) reasons.push(...(await reasonsOfSurvey(db, survey, received)));
  else if (!received.reasons.includes('unknown-survey')) reasons.push('unknown-case');
  return reasons;
}

/**
 * Makes a submission the one that counts for its case, unless another one does. One in quarantine does not, so that an
 * ordinary one can when it comes.
 */
export async function claimCase(
  db: Kysely<Tables>,
  { survey, caseId, key }: Pick<Header, 'key' | 'survey' | 'caseId'>,
): Promise<boolean> {
  if (survey === undefined) return false;
  const claim = await db
    .insertInto('case_claims')
    .values({ survey, case_id: caseId, key })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Boolean(claim.numInsertedOrUpdatedRows);
}

/** What is out of the ordinary about a submission in its edition. */
async function reasonsOfSurvey(
  db: Kysely<Tables>,
  survey: string,
  { caseId, interviewer }: Header,
): Promise<QuarantineReason[]> {
  const reasons: QuarantineReason[] = [];
  const { state } = await db.selectFrom('surveys').select('state').where('key', '=', survey).executeTakeFirstOrThrow();
  if (state !== 'field') reasons.push('survey-not-in-field');
  const unit = await db
    .selectFrom('sample_units')
    .leftJoin('assignments', (join) =>
      join
        .onRef('assignments.survey', '=', 'sample_units.survey')
        .onRef('assignments.case_id', '=', 'sample_units.case_id'),
    )
    .select('interviewer')
    .where('sample_units.survey', '=', survey)
    .where('sample_units.case_id', '=', caseId)
    .executeTakeFirst();
  if (!unit) reasons.push('unknown-case');
  else if (unit.interviewer !== interviewer) reasons.push('case-of-another');
  return reasons;
}
