import type { ExpressionBuilder, Kysely, Selectable } from 'kysely';
import type { VisitReceipt } from '#contract';
import type { ReceivedVisit, StoredVisit, WorkedCase } from '../../field-model.ts';
import { openLabelOf } from '../sealed/contacts.ts';
import type { StoreKeys } from '../sealed/sealed-values.ts';
import type { PageOfCases, Store } from '../store.ts';
import type { Tables, VisitRow } from '../tables.ts';

type VisitStore = Pick<Store, 'receiveVisit' | 'visitsToCasesOf' | 'workedCases'>;

/** What was tried to reach the households of the sample. Rows are only added. */
export function visitStore(
  writer: Kysely<Tables>,
  reader: Kysely<Tables>,
  { epoch, keys }: { epoch: string; keys: StoreKeys },
): VisitStore {
  return {
    receiveVisit: (received) => writer.transaction().execute((step) => receive(step, epoch, received)),
    visitsToCasesOf: (interviewer) => visitsToCasesOf(reader, interviewer),
    ...readVisits(reader, keys),
  };
}

export function readVisits(reader: Kysely<Tables>, keys: StoreKeys): Pick<Store, 'workedCases'> {
  return {
    async workedCases(survey, page) {
      const { total } = await reader
        .selectFrom('sample_units')
        .select((e) => e.fn.countAll().as('total'))
        .where('survey', '=', survey)
        .where(isWorked)
        .executeTakeFirstOrThrow();
      return { cases: await workedCases(reader, keys, survey, page), total: Number(total) };
    },
  };
}

/** All but the reserves that nobody released. */
function isWorked(e: ExpressionBuilder<Tables, 'sample_units'>) {
  return e.or([e('sample_units.reserve', '=', 0), e('sample_units.replaces', 'is not', null)]);
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

async function workedCases(
  db: Kysely<Tables>,
  keys: StoreKeys,
  survey: string,
  { after, skip = 0, most }: PageOfCases,
): Promise<WorkedCase[]> {
  const units = db
    .selectFrom('sample_units')
    .leftJoin('assignments', (join) =>
      join
        .onRef('assignments.survey', '=', 'sample_units.survey')
        .onRef('assignments.case_id', '=', 'sample_units.case_id'),
    )
    .leftJoin('case_claims', (join) =>
      join
        .onRef('case_claims.survey', '=', 'sample_units.survey')
        .onRef('case_claims.case_id', '=', 'sample_units.case_id'),
    )
    .leftJoin('sample_units as stand_in', (join) =>
      join
        .onRef('stand_in.survey', '=', 'sample_units.survey')
        .onRef('stand_in.replaces', '=', 'sample_units.case_id')
        .on('stand_in.dwelling', 'is', null),
    )
    .select(['sample_units.case_id', 'sample_units.sealed_label', 'sample_units.psu', 'interviewer', 'key'])
    .select(['sample_units.household', 'sample_units.replaces', 'stand_in.case_id as replaced_by'])
    .where('sample_units.survey', '=', survey)
    .where(isWorked)
    .orderBy('sample_units.case_id')
    .limit(most)
    .offset(skip);
  const rows = await (after === undefined ? units : units.where('sample_units.case_id', '>', after)).execute();
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) return [];
  const visits = await db
    .selectFrom('visits')
    .selectAll()
    .where('survey', '=', survey)
    .where('case_id', '>=', first.case_id)
    .where('case_id', '<=', last.case_id)
    .where('counts', '=', 1)
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  // The order of texts is that of instants only in one time zone.
  visits.sort((one, other) => Date.parse(one.began) - Date.parse(other.began));
  const byCase = Map.groupBy(visits, ({ case_id }) => case_id);
  return rows.map((row) => ({
    caseId: row.case_id,
    // Opened where it is read: rates go through every case of a sample and need no label.
    get label() {
      return openLabelOf(keys, { survey, caseId: row.case_id }, row.sealed_label);
    },
    psu: row.psu,
    household: row.household,
    ...(row.replaces === null ? {} : { replaces: row.replaces }),
    ...(row.replaced_by === null ? {} : { replacedBy: row.replaced_by }),
    ...(row.interviewer === null ? {} : { interviewer: row.interviewer }),
    isInterviewed: row.key !== null,
    visits: (byCase.get(row.case_id) ?? []).map(asVisit),
  }));
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
