import type { Kysely } from 'kysely';
import type { CheckStatus, QuarantineReason, ReceiptFields } from '#contract';
import type { JudgedContent, ReceivedSubmission } from '../model.ts';
import { record } from './audit.ts';
import { addInterviewedHousehold } from './fieldwork/households.ts';
import { bodyColumn, forgetParts, isInParts, requireParts, writeParts } from './received/bodies.ts';
import { placeFirst } from './received/place-submission.ts';
import { sealAnswers, sealFindings } from './sealed/findings.ts';
import { sealBody } from './sealed/received-bodies.ts';
import type { StoreKeys } from './sealed/sealed-values.ts';
import type { Tables } from './tables.ts';

/** What became of a submission: its receipt, and whether it had been there before. */
export interface Reception {
  readonly receipt: ReceiptFields;
  readonly again: boolean;
}

/** A database that receives. */
export interface Receiving {
  readonly writer: Kysely<Tables>;
  readonly reader: Kysely<Tables>;
  readonly epoch: string;
  readonly keys: StoreKeys;
}

/** A submission as it is written: nothing of it is in clear. */
interface SealedSubmission extends Omit<ReceivedSubmission, 'judged'> {
  /** Faults of the content that hold it; undefined while nobody has judged it. */
  readonly isHeld: boolean | undefined;
  readonly findings: Uint8Array | null;
  readonly flagged: 0 | 1;
  readonly answers: Uint8Array | undefined;
}

/** Answers of a larger body are read from it when they are needed: they would be written at once. */
const KEPT_ANSWERS_BYTES = 1024 * 1024;

/**
 * Stores one submission, the parts of a large body before the transaction that makes it count. When the database
 * cannot be written, one that is there already still gets its receipt: the failure then means that nothing is stored.
 */
export async function receiveWhole(receiving: Receiving, received: ReceivedSubmission): Promise<Reception> {
  const { writer, reader, epoch } = receiving;
  // Who sends a large one again has all of it written for nothing otherwise.
  const known = isInParts(received.body) ? await earlierReceipt(reader, epoch, received) : undefined;
  if (known) return { receipt: known, again: true };
  const sealed = await sealedSubmission(receiving.keys, received);
  try {
    await writeParts(writer, sealed);
    const stored = await writer.transaction().execute((step) => receive(step, epoch, sealed));
    if (stored.again) await forgetParts(writer, sealed);
    return stored;
  } catch (error) {
    await forgetParts(writer, sealed);
    const receipt = await earlierReceipt(reader, epoch, received).catch(() => undefined);
    if (receipt) return { receipt, again: true };
    throw error;
  }
}

async function sealedSubmission(keys: StoreKeys, received: ReceivedSubmission): Promise<SealedSubmission> {
  const { judged, body, ...header } = received;
  const { key } = header;
  const sealed = await sealBody(keys, key, body);
  if (judged === undefined)
    return { ...header, body: sealed, isHeld: undefined, findings: null, flagged: 0, answers: undefined };
  return {
    ...header,
    body: sealed,
    isHeld: isHeld(judged),
    findings: sealFindings(keys, key, judged, body.byteLength),
    flagged: flagOf(judged),
    answers: answersToKeep(keys, key, judged, body.byteLength),
  };
}

/** As the database has it: whether the interviewer asks to have an interview looked at. */
export function flagOf({ remarks = [] }: JudgedContent): 0 | 1 {
  return remarks.some(({ flag }) => flag !== undefined) ? 1 : 0;
}

export function isHeld({ violations }: JudgedContent): boolean {
  return violations.some(({ severity }) => severity === 'hard');
}

/** Answers as they are kept beside the body; undefined where they are read from it. */
export function answersToKeep(
  keys: StoreKeys,
  key: string,
  { answers, isFolded = false }: JudgedContent,
  bytes: number,
): Buffer | undefined {
  if (answers === undefined || (!isFolded && bytes > KEPT_ANSWERS_BYTES)) return undefined;
  try {
    return sealAnswers(keys, key, answers);
  } catch (error) {
    // Levels without end cannot be written as JSON again.
    if (error instanceof RangeError && !isFolded) return undefined;
    throw error;
  }
}

/**
 * Stores one submission inside a transaction. Three unique keys decide, never a query before the write: id
 * and content (is it the same again?), id (did other content come first?), case (does another submission
 * count for it?).
 */
async function receive(db: Kysely<Tables>, epoch: string, received: SealedSubmission): Promise<Reception> {
  if (!(await isNew(db, received))) return { receipt: (await earlierReceipt(db, epoch, received))!, again: true };
  const { key, id, sha256, receivedAt, isHeld: held, answers } = received;
  await requireParts(db, received);
  await db
    .insertInto('submission_bodies')
    .values({ key, body: bodyColumn(received.body) })
    .execute();
  if (answers) await db.insertInto('submission_answers').values({ key, answers }).execute();
  const act = { by: received.interviewer, at: receivedAt };
  const { survey, caseId } = received;
  if (survey !== undefined) await addInterviewedHousehold(db, { survey, caseId, act });
  const found = await placeFirst(db, { ...received, isJudged: held !== undefined });
  const reasons = [...new Set([...received.reasons, ...found])];
  const status: CheckStatus = held === undefined ? 'waiting' : checkStatusOf(reasons, held);
  await db
    .updateTable('submissions')
    .set({ status, reasons: JSON.stringify(reasons), first_status: status, first_reasons: JSON.stringify(reasons) })
    .where('key', '=', key)
    .execute();
  await record(db, { action: 'submission-received', subject: key, survey: received.survey, act });
  return { receipt: { id, sha256, epoch, status, receivedAt, reasons }, again: false };
}

/** What the check found, given why it is out of the ordinary and whether its faults hold it. */
export function checkStatusOf(reasons: readonly QuarantineReason[], held: boolean): CheckStatus {
  if (reasons.length > 0) return 'quarantined';
  return held ? 'held' : 'accepted';
}

async function isNew(db: Kysely<Tables>, received: SealedSubmission): Promise<boolean> {
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
      findings: received.findings,
      flagged: received.flagged,
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
