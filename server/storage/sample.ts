import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { CaseStatus } from '#contract';
import type { AssignedCase, Contact, DesignUnit, SampleUnit } from '../model.ts';
import { type AnyRow, anyTablesOf } from './any-tables.ts';
import { record } from './audit.ts';
import { existingCases, giveCases } from './fieldwork/give-cases.ts';
import { addAwaited } from './fieldwork/households.ts';
import { addContacts } from './fieldwork/replace-contacts.ts';
import { insertInto } from './insert-rows.ts';
import { caseName, returnsOf } from './returns.ts';
import { openLabelOf, sealLabelOf } from './sealed/contacts.ts';
import type { StoreKeys } from './sealed/sealed-values.ts';
import type { Act, Store } from './store.ts';
import { isClosed } from './surveys.ts';
import type { SampleUnitRow, Tables } from './tables.ts';

type SampleStore = Pick<
  Store,
  'importSampleUnits' | 'sampleUnit' | 'surveyOfCase' | 'sampleUnits' | 'assign' | 'assignedCases'
>;

const PAGE = 200;

/** The sample, its contacts and who has which case. */
export function sampleStore(writer: Kysely<Tables>, reader: Kysely<Tables>, keys: StoreKeys): SampleStore {
  return {
    importSampleUnits: (survey, units, contacts, act) =>
      writer.transaction().execute((step) => importUnits(step, keys, { survey, units, contacts }, act)),
    async sampleUnit({ survey, caseId }) {
      const row = await writer
        .selectFrom('sample_units')
        .selectAll()
        .where('survey', '=', survey)
        .where('case_id', '=', caseId)
        .executeTakeFirst();
      return row && asSampleUnit(keys, row);
    },
    surveyOfCase: (caseId, interviewer) => surveyOfCase(writer, caseId, interviewer),
    sampleUnits: (survey, page) => sampleUnitsPage(reader, keys, survey, page),
    assign: (survey, caseIds, interviewer, act) =>
      writer.transaction().execute((step) => giveCases(step, { survey, caseIds, interviewer }, act)),
    assignedCases: (interviewer) => assignedCases(reader, keys, interviewer),
  };
}

/**
 * An assigned case before one that is only in the sample, then the oldest edition: a tablet that names none has a
 * program from before there were several.
 */
async function surveyOfCase(db: Kysely<Tables>, caseId: string, interviewer: string): Promise<string | undefined> {
  const rows = await db
    .selectFrom('sample_units')
    .innerJoin('surveys', 'surveys.key', 'sample_units.survey')
    .leftJoin('assignments', (join) =>
      join
        .onRef('assignments.survey', '=', 'sample_units.survey')
        .onRef('assignments.case_id', '=', 'sample_units.case_id'),
    )
    .select(['sample_units.survey', 'interviewer'])
    .where('sample_units.case_id', '=', caseId)
    .orderBy('surveys.created_at')
    .orderBy('surveys.key')
    .execute();
  const assigned = rows.find((row) => row.interviewer === interviewer);
  return (assigned ?? rows[0])?.survey;
}

async function assignedCases(db: Kysely<Tables>, keys: StoreKeys, interviewer: string): Promise<AssignedCase[]> {
  const rows = await db
    .selectFrom('assignments')
    .innerJoin('surveys', 'surveys.key', 'assignments.survey')
    .innerJoin('sample_units', (join) =>
      join
        .onRef('sample_units.survey', '=', 'assignments.survey')
        .onRef('sample_units.case_id', '=', 'assignments.case_id'),
    )
    .leftJoin('case_claims', (join) =>
      join
        .onRef('case_claims.survey', '=', 'assignments.survey')
        .onRef('case_claims.case_id', '=', 'assignments.case_id'),
    )
    .leftJoin('submissions as standing', 'standing.key', 'case_claims.key')
    .selectAll('sample_units')
    .select('standing.status as standing')
    .where('assignments.interviewer', '=', interviewer)
    .where('surveys.state', 'in', ['field', 'closed'])
    .orderBy('surveys.created_at', 'desc')
    .orderBy('sample_units.survey')
    .orderBy('sample_units.case_id')
    .execute();
  const others = await latestReviews(db, interviewer);
  const returns = await returnsOf(db, keys, interviewer);
  return rows.map((row) => {
    const unit = asSampleUnit(keys, row);
    const { survey } = row;
    const name = caseName(survey, unit.caseId);
    const status = row.standing ?? others.get(name) ?? 'new';
    const returned = returns.get(name);
    return { survey, caseId: unit.caseId, unit, status, ...(returned && { returned }) };
  });
}

/** Cases without a standing submission whose latest one was returned or waits in quarantine. */
async function latestReviews(db: Kysely<Tables>, interviewer: string): Promise<Map<string, CaseStatus>> {
  const rows = await db
    .selectFrom('submissions')
    .innerJoin('assignments', (join) =>
      join
        .onRef('assignments.survey', '=', 'submissions.survey')
        .onRef('assignments.case_id', '=', 'submissions.case_id'),
    )
    .select(['assignments.survey', 'assignments.case_id', 'review'])
    .where('assignments.interviewer', '=', interviewer)
    .where('review', '!=', 'kept')
    .orderBy('received_at')
    .execute();
  return new Map(
    rows.map((row) => [caseName(row.survey, row.case_id), row.review === 'returned' ? 'returned' : 'quarantined']),
  );
}

const insertUnits = insertInto('sample_units');

function unitRow(keys: StoreKeys, survey: string, unit: SampleUnit): AnyRow {
  const { caseId, stratum, psu, area, label, seed } = unit;
  return {
    survey,
    case_id: caseId,
    stratum,
    psu,
    probabilities: JSON.stringify(unit.probabilities),
    area,
    state: unit.state ?? null,
    sealed_label: sealLabelOf(keys, { survey, caseId }, label),
    seed,
    reserve: Number(unit.reserve ?? false),
  };
}

/**
 * All in one transaction, which others who write wait for; those who read do not, because the thread is free between
 * the parts.
 */
async function importUnits(
  db: Kysely<Tables>,
  keys: StoreKeys,
  { survey, units, contacts }: { survey: string; units: readonly SampleUnit[]; contacts: readonly Contact[] },
  act: Act,
) {
  if (await isClosed(db, survey)) return 'survey-closed' as const;
  const ids = units.map(({ caseId }) => caseId);
  const existing = await existingCases(db, survey, ids);
  if (existing.length > 0) return { imported: 0, existing };
  await insertUnits(
    anyTablesOf(db),
    units.map((unit) => unitRow(keys, survey, unit)),
    setImmediate,
  );
  await addContacts(db, keys, { survey, contacts });
  await addAwaited(db, keys, { survey, dwellings: new Set(ids) });
  await record(db, { action: 'sample-imported', subject: 'sample', survey, act });
  return { imported: units.length, existing };
}

async function sampleUnitsPage(db: Kysely<Tables>, keys: StoreKeys, survey: string, page: number) {
  const rows = await db
    .selectFrom('sample_units')
    .leftJoin('assignments', (join) =>
      join
        .onRef('assignments.survey', '=', 'sample_units.survey')
        .onRef('assignments.case_id', '=', 'sample_units.case_id'),
    )
    .selectAll('sample_units')
    .select('interviewer')
    .where('sample_units.survey', '=', survey)
    .orderBy('sample_units.case_id')
    .limit(PAGE)
    .offset((page - 1) * PAGE)
    .execute();
  const { total } = await db
    .selectFrom('sample_units')
    .select((e) => e.fn.countAll().as('total'))
    .where('survey', '=', survey)
    .executeTakeFirstOrThrow();
  const units = rows.map((row) => {
    const { seed: _, ...unit } = asSampleUnit(keys, row);
    return { ...unit, ...(row.interviewer === null ? {} : { interviewer: row.interviewer }) };
  });
  return { units, total: Number(total) };
}

/** The columns of a dwelling's place in the design. */
export const DESIGN_COLUMNS = [
  'sample_units.survey',
  'sample_units.case_id',
  'stratum',
  'psu',
  'probabilities',
  'area',
  'sample_units.state',
  'seed',
] as const;

type DesignColumn = 'case_id' | 'stratum' | 'psu' | 'probabilities' | 'area' | 'state' | 'seed';

/** A dwelling without its label. */
export function asDesign(row: Pick<SampleUnitRow, DesignColumn>): DesignUnit {
  return {
    caseId: row.case_id,
    stratum: row.stratum,
    psu: row.psu,
    probabilities: JSON.parse(row.probabilities) as number[],
    area: row.area,
    ...(row.state === null ? {} : { state: row.state }),
    seed: row.seed,
  };
}

function asSampleUnit(keys: StoreKeys, row: SampleUnitRow): SampleUnit {
  const { survey, case_id: caseId, sealed_label: label, dwelling, household, reserve, replaces } = row;
  return {
    ...asDesign(row),
    label: openLabelOf(keys, { survey, caseId }, label),
    ...(dwelling === null ? {} : { found: { dwelling, household } }),
    ...(reserve === 0 ? {} : { reserve: true }),
    ...(replaces === null ? {} : { replaces }),
  };
}
