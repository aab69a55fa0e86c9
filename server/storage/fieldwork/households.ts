import type { Kysely } from 'kysely';
import {
  type HouseholdReceipt,
  householdCase,
  householdLabel,
  householdOf,
  householdSeed,
  SealingError,
} from '#contract';
import type { ReceivedHousehold } from '../../field-model.ts';
import { openForSurvey } from '../../keys/seal-for-survey.ts';
import { record } from '../audit.ts';
import { chunks } from '../chunks.ts';
import { openLabelOf, sealLabelOf } from '../sealed/contacts.ts';
import type { StoreKeys } from '../sealed/sealed-values.ts';
import type { Act, Store } from '../store.ts';
import type { FoundHouseholdRow, Tables } from '../tables.ts';

/** A further household, and who says that there is one. */
interface Household {
  readonly survey: string;
  readonly dwelling: string;
  readonly household: number;
  readonly label?: string | undefined;
  readonly act: Act;
}

/** A label that nobody has told yet. */
const NO_LABEL = Buffer.alloc(0);

/** Further households that were found in dwellings of the sample. */
export function householdStore(
  writer: Kysely<Tables>,
  { epoch, keys }: { epoch: string; keys: StoreKeys },
): Pick<Store, 'receiveHousehold'> {
  return {
    receiveHousehold: (received) =>
      writer.transaction().execute(async (step) => {
        const answer = await keep(step, epoch, received);
        if (!answer.again) await addFound(step, keys, received);
        return answer;
      }),
  };
}

async function keep(
  db: Kysely<Tables>,
  epoch: string,
  { id, sha256, found, sealedLabel, interviewer, receivedAt }: ReceivedHousehold,
): Promise<{ receipt: HouseholdReceipt; again: boolean }> {
  const { survey, caseId, household, foundAt } = found;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('found_households')
    .values({
      id,
      sha256,
      survey,
      case_id: caseId,
      household,
      interviewer,
      found_at: foundAt,
      label: sealedLabel,
      received_at: receivedAt,
    })
    .onConflict((conflict) => conflict.columns(['id', 'sha256']).doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows) return { receipt: { id, sha256, epoch, receivedAt }, again: false };
  const { received_at } = await db
    .selectFrom('found_households')
    .select('received_at')
    .where('id', '=', id)
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow();
  return { receipt: { id, sha256, epoch, receivedAt: received_at }, again: true };
}

function addFound(
  db: Kysely<Tables>,
  keys: StoreKeys,
  { found, interviewer, receivedAt }: Pick<ReceivedHousehold, 'found' | 'interviewer' | 'receivedAt'>,
): Promise<void> {
  const { survey, caseId: dwelling, household, label } = found;
  return addHousehold(db, keys, { survey, dwelling, household, label, act: { by: interviewer, at: receivedAt } });
}

/** Adds the households that were found in dwellings before these were in the sample. */
export async function addAwaited(
  db: Kysely<Tables>,
  keys: StoreKeys,
  { survey, dwellings }: { survey: string; dwellings: ReadonlySet<string> },
): Promise<void> {
  const rows = await db.selectFrom('found_households').selectAll().where('survey', '=', survey).execute();
  for (const row of rows)
    if (dwellings.has(row.case_id))
      await addFound(db, keys, {
        found: await foundIn(keys, row),
        interviewer: row.interviewer,
        receivedAt: row.received_at,
      });
}

/** The further households of some dwellings: they go with their dwelling to whoever gets it. */
export async function householdsIn(
  db: Kysely<Tables>,
  survey: string,
  dwellings: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const part of chunks(dwellings)) {
    const rows = await db
      .selectFrom('sample_units')
      .select('case_id')
      .where('survey', '=', survey)
      .where('dwelling', 'in', part)
      .execute();
    found.push(...rows.map(({ case_id }) => case_id));
  }
  return found;
}

async function foundIn(keys: StoreKeys, row: FoundHouseholdRow): Promise<ReceivedHousehold['found']> {
  const { survey, case_id: caseId, household, found_at: foundAt } = row;
  const label = await labelIn(keys, row);
  return { survey, caseId, household, foundAt, ...(label === undefined ? {} : { label }) };
}

async function labelIn(keys: StoreKeys, { id, label }: FoundHouseholdRow): Promise<string | undefined> {
  if (!keys?.canOpen) return undefined;
  try {
    return (await openForSurvey<{ label?: string }>(keys, label, `household ${id}`)).label;
  } catch (error) {
    // A household without a label is one all the same.
    if (error instanceof SealingError) return undefined;
    throw error;
  }
}

/**
 * Adds the household that a case names, when whoever interviewed there has its dwelling: the interview may come before
 * the word that there is such a household, which then brings the label.
 */
export async function addInterviewedHousehold(
  db: Kysely<Tables>,
  { survey, caseId, act }: { survey: string; caseId: string; act: Act },
): Promise<void> {
  const named = householdOf(caseId);
  if (!named) return;
  const assigned = await db
    .selectFrom('assignments')
    .select('case_id')
    .where('survey', '=', survey)
    .where('case_id', '=', named.dwelling)
    .where('interviewer', '=', act.by)
    .executeTakeFirst();
  if (assigned) await addHousehold(db, undefined, { survey, ...named, act });
}

/** With the design of its dwelling, and for whoever has that. A household of no dwelling of the sample is not added. */
async function addHousehold(
  db: Kysely<Tables>,
  keys: StoreKeys,
  { survey, dwelling, household, label, act }: Household,
): Promise<void> {
  const unit = await db
    .selectFrom('sample_units')
    .selectAll()
    .where('survey', '=', survey)
    .where('case_id', '=', dwelling)
    .where('dwelling', 'is', null)
    .executeTakeFirst();
  if (!unit || (unit.reserve === 1 && unit.replaces === null)) return;
  const caseId = householdCase(dwelling, household);
  const labelOf = () => {
    const ofDwelling = openLabelOf(keys, { survey, caseId: dwelling }, unit.sealed_label);
    const words = { household, ...(label === undefined ? {} : { label }) };
    return sealLabelOf(keys, { survey, caseId }, householdLabel(ofDwelling, words));
  };
  const sealed_label = keys?.canOpen ? labelOf() : NO_LABEL;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('sample_units')
    .values({
      ...unit,
      case_id: caseId,
      seed: householdSeed(unit.seed, household),
      dwelling,
      household,
      sealed_label,
    })
    .onConflict((conflict) => conflict.columns(['survey', 'case_id']).doNothing())
    .executeTakeFirst();
  if (!numInsertedOrUpdatedRows) return fillLabel(db, { survey, caseId, sealed_label });
  await db
    .insertInto('assignments')
    .columns(['survey', 'case_id', 'interviewer', 'assigned_at'])
    .expression((e) =>
      e
        .selectFrom('assignments')
        .select(({ val }) => ['survey', val(caseId).as('case_id'), 'interviewer', val(act.at).as('assigned_at')])
        .where('survey', '=', survey)
        .where('case_id', '=', dwelling),
    )
    .execute();
  await record(db, { action: 'household-added', subject: caseId, survey, act });
}

/** The interview may have come first, without a label. */
async function fillLabel(
  db: Kysely<Tables>,
  { survey, caseId, sealed_label }: { survey: string; caseId: string; sealed_label: Buffer },
): Promise<void> {
  await db
    .updateTable('sample_units')
    .set({ sealed_label })
    .where('survey', '=', survey)
    .where('case_id', '=', caseId)
    .where('sealed_label', '=', NO_LABEL)
    .execute();
}
