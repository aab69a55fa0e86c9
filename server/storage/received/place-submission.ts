import type { Kysely } from 'kysely';
import type { QuarantineReason } from '#contract';
import type { ReceivedSubmission } from '../../model.ts';
import type { Tables } from '../tables.ts';

/** A submission, with the reasons that are known. */
interface ToPlace extends Pick<ReceivedSubmission, 'key' | 'survey' | 'caseId' | 'interviewer' | 'reasons'> {
  /** What nobody has judged counts for no case yet. */
  readonly isJudged: boolean;
}

/** What is out of the ordinary about a submission that comes, as the database knows it. */
export async function placeFirst(
  db: Kysely<Tables>,
  received: ToPlace & Pick<ReceivedSubmission, 'id'>,
): Promise<QuarantineReason[]> {
  const { key, id } = received;
  const first = await db
    .insertInto('submission_ids')
    .values({ id, key })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  const reasons: QuarantineReason[] = first.numInsertedOrUpdatedRows ? [] : ['id-conflict'];
  return [...reasons, ...(await placeSubmission(db, { ...received, reasons: [...received.reasons, ...reasons] }))];
}

/** Gives a submission its place in its edition: it counts for its case or, with the reasons, it does not. */
export async function placeSubmission(db: Kysely<Tables>, place: ToPlace): Promise<QuarantineReason[]> {
  const { key, survey, caseId, isJudged } = place;
  if (survey === undefined) return place.reasons.includes('unknown-survey') ? [] : ['unknown-case'];
  const reasons = await reasonsOfSurvey(db, survey, place);
  // A submission in quarantine does not count for its case, so that an ordinary one can when it comes.
  if (reasons.length + place.reasons.length > 0 || !isJudged) return reasons;
  const claim = await db
    .insertInto('case_claims')
    .values({ survey, case_id: caseId, key })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return claim.numInsertedOrUpdatedRows ? [] : [await whyTaken(db, survey, caseId)];
}

/** An interview of a case that has one; of an approved one it is a revision, which a person has to see. */
async function whyTaken(db: Kysely<Tables>, survey: string, caseId: string): Promise<QuarantineReason> {
  const standing = await db
    .selectFrom('case_claims')
    .innerJoin('submissions', 'submissions.key', 'case_claims.key')
    .select('review')
    .where('case_claims.survey', '=', survey)
    .where('case_claims.case_id', '=', caseId)
    .executeTakeFirst();
  return standing?.review === 'approved' ? 'case-already-approved' : 'case-already-submitted';
}

/** What is out of the ordinary about a submission in its edition. */
async function reasonsOfSurvey(
  db: Kysely<Tables>,
  survey: string,
  { caseId, interviewer }: ToPlace,
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
