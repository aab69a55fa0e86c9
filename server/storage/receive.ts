import type { Kysely } from 'kysely';
import type { CheckStatus, QuarantineReason, ReceiptFields } from '#contract';
import type { ReceivedSubmission } from '../model.ts';
import { record } from './audit.ts';
import { bodyColumn, forgetParts, isInParts, requireParts, writeParts } from './bodies.ts';
import type { Tables } from './tables.ts';

/** What became of a submission: its receipt, and whether it had been there before. */
export interface Reception {
  readonly receipt: ReceiptFields;
  readonly again: boolean;
}

/**
 * Stores one submission, the parts of a large body before the transaction that makes it count. When the database
 * cannot be written, one that is there already still gets its receipt: the failure then means that nothing is stored.
 */
export async function receiveWhole(
  { writer, reader }: { writer: Kysely<Tables>; reader: Kysely<Tables> },
  epoch: string,
  received: ReceivedSubmission,
): Promise<Reception> {
  // Who sends a large one again has all of it written for nothing otherwise.
  const known = isInParts(received.body) ? await earlierReceipt(reader, epoch, received) : undefined;
  if (known) return { receipt: known, again: true };
  try {
    await writeParts(writer, received);
    const stored = await writer.transaction().execute((step) => receive(step, epoch, received));
    if (stored.again) await forgetParts(writer, received);
    return stored;
  } catch (error) {
    await forgetParts(writer, received);
    const receipt = await earlierReceipt(reader, epoch, received).catch(() => undefined);
    if (receipt) return { receipt, again: true };
    throw error;
  }
}

/**
 * Stores one submission inside a transaction. Three unique keys decide, never a query before the write: id
 * and content (is it the same again?), id (did other content come first?), case (does another submission
 * count for it?).
 */
async function receive(db: Kysely<Tables>, epoch: string, received: ReceivedSubmission): Promise<Reception> {
  if (!(await isNew(db, received))) return { receipt: (await earlierReceipt(db, epoch, received))!, again: true };
  const { key, id, sha256, receivedAt } = received;
  await requireParts(db, received);
  await db
    .insertInto('submission_bodies')
    .values({ key, body: bodyColumn(received.body) })
    .execute();
  const reasons = [...new Set([...received.reasons, ...(await reasonsOfLedger(db, received))])];
  const statusOfProper = received.violations.some(({ severity }) => severity === 'hard') ? 'held' : 'accepted';
  const status: CheckStatus = reasons.length > 0 ? 'quarantined' : statusOfProper;
  await db
    .updateTable('submissions')
    .set({ status, reasons: JSON.stringify(reasons), first_status: status, first_reasons: JSON.stringify(reasons) })
    .where('key', '=', key)
    .execute();
  const act = { by: received.interviewer, at: receivedAt };
  await record(db, { action: 'submission-received', subject: key, survey: received.survey, act });
  return { receipt: { id, sha256, epoch, status, receivedAt, reasons }, again: false };
}

async function isNew(db: Kysely<Tables>, received: ReceivedSubmission): Promise<boolean> {
  const hard = received.violations.filter(({ severity }) => severity === 'hard').length;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('submissions')
    .values({
      key: received.key,
      id: received.id,
      sha256: received.sha256,
      survey: received.survey ?? null,
      case_id: received.caseId,
      instrument: received.instrument,
      version: received.version,
      interviewer: received.interviewer,
      status: 'quarantined',
      review: 'none',
      reasons: '[]',
      first_status: 'quarantined',
      first_reasons: '[]',
      violations: JSON.stringify(received.violations),
      forms: JSON.stringify(received.forms),
      hard_violations: hard,
      soft_violations: received.violations.length - hard,
      bytes: received.body.byteLength,
      received_at: received.receivedAt,
    })
    .onConflict((conflict) => conflict.columns(['id', 'sha256']).doNothing())
    .executeTakeFirst();
  return Boolean(numInsertedOrUpdatedRows);
}

/** The receipt that a submission got when its content came first. */
export async function earlierReceipt(
  db: Kysely<Tables>,
  epoch: string,
  { id, sha256 }: Pick<ReceivedSubmission, 'id' | 'sha256'>,
): Promise<ReceiptFields | undefined> {
  const row = await db
    .selectFrom('submissions')
    .select(['first_status', 'first_reasons', 'received_at'])
    .where('id', '=', id)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (!row) return undefined;
  const reasons = JSON.parse(row.first_reasons) as QuarantineReason[];
  return { id, sha256, epoch, status: row.first_status, receivedAt: row.received_at, reasons };
}

async function reasonsOfLedger(db: Kysely<Tables>, received: ReceivedSubmission): Promise<QuarantineReason[]> {
  const { key, id } = received;
  const first = await db
    .insertInto('submission_ids')
    .values({ id, key })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  const reasons: QuarantineReason[] = first.numInsertedOrUpdatedRows ? [] : ['id-conflict'];
  return [...reasons, ...(await placeOf(db, { ...received, reasons: [...received.reasons, ...reasons] }))];
}

/** A submission, with the reasons that are known. */
type ToPlace = Pick<ReceivedSubmission, 'key' | 'survey' | 'caseId' | 'interviewer' | 'reasons'>;

/** Gives a submission its place in its edition: it counts for its case or, with the reasons, it does not. */
export async function placeOf(db: Kysely<Tables>, place: ToPlace): Promise<QuarantineReason[]> {
  const { key, survey, caseId } = place;
  if (survey === undefined) return place.reasons.includes('unknown-survey') ? [] : ['unknown-case'];
  const reasons = await reasonsOfSurvey(db, survey, place);
  // A submission in quarantine does not count for its case, so that an ordinary one can when it comes.
  if (reasons.length + place.reasons.length > 0) return reasons;
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
