import type { Kysely, Selectable } from 'kysely';
import type { VisitReceipt } from '#contract';
import type { ReceivedVisit, StoredVisit } from '../../field-model.ts';
import type { Store } from '../store.ts';
import type { Tables, VisitRow } from '../tables.ts';

type VisitStore = Pick<Store, 'receiveVisit' | 'visitsToCasesOf'>;

/** What was tried to reach the households of the sample. Rows are only added. */
export function visitStore(writer: Kysely<Tables>, reader: Kysely<Tables>, epoch: string): VisitStore {
  return {
    receiveVisit: (received) => writer.transaction().execute((step) => receive(step, epoch, received)),
    visitsToCasesOf: (interviewer) => visitsToCasesOf(reader, interviewer),
  };
}

async function receive(
  db: Kysely<Tables>,
  epoch: string,
  { id, sha256, visit, detail, interviewer, receivedAt }: ReceivedVisit,
): Promise<{ receipt: VisitReceipt; again: boolean }> {
  const { survey, caseId, household, channel, began, outcome, reason, point, next, last } = visit;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('visits')
    .values({
      id,
      sha256,
      counts: 0,
      survey,
      case_id: caseId,
      household,
      interviewer,
      channel,
      began,
      outcome,
      reason: reason ?? null,
      point: point ?? null,
      next: next ?? null,
      last: Number(last),
      detail,
      received_at: receivedAt,
    })
    .onConflict((conflict) => conflict.columns(['id', 'sha256']).doNothing())
    .executeTakeFirst();
  if (!numInsertedOrUpdatedRows) {
    const { received_at } = await db
      .selectFrom('visits')
      .select('received_at')
      .where('id', '=', id)
      .where('sha256', '=', sha256)
      .executeTakeFirstOrThrow();
    return { receipt: { id, sha256, epoch, receivedAt: received_at }, again: true };
  }
  // One transaction writes at a time, so nobody else can be the first in between.
  await db
    .updateTable('visits')
    .set({ counts: 1 })
    .where('id', '=', id)
    .where('sha256', '=', sha256)
    .where((e) =>
      e.not(
        e.exists(
          e.selectFrom('visits as first').select('first.id').where('first.id', '=', id).where('first.counts', '=', 1),
        ),
      ),
    )
    .execute();
  return { receipt: { id, sha256, epoch, receivedAt }, again: false };
}

async function visitsToCasesOf(db: Kysely<Tables>, interviewer: string): Promise<StoredVisit[]> {
  const rows = await db
    .selectFrom('visits')
    .innerJoin('assignments', (join) =>
      join.onRef('assignments.survey', '=', 'visits.survey').onRef('assignments.case_id', '=', 'visits.case_id'),
    )
    .innerJoin('surveys', 'surveys.key', 'visits.survey')
    .selectAll('visits')
    .where('assignments.interviewer', '=', interviewer)
    .where('surveys.state', 'in', ['field', 'closed'])
    .where('counts', '=', 1)
    .orderBy('visits.survey')
    .orderBy('visits.case_id')
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id, visit: asVisit(row) }));
}

export function asVisit(row: Selectable<VisitRow>): StoredVisit['visit'] {
  return {
    survey: row.survey,
    caseId: row.case_id,
    household: row.household,
    channel: row.channel,
    began: row.began,
    outcome: row.outcome,
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.point === null ? {} : { point: row.point }),
    ...(row.next === null ? {} : { next: row.next }),
    last: row.last === 1,
  };
}
