import type { Kysely } from 'kysely';
import type { CaseStatus } from '#contract';
import type { Contact, SampleUnit } from '../model.ts';
import { record } from './audit.ts';
import type { Act, Store } from './store.ts';
import type { SampleUnitRow, Tables } from './tables.ts';

type SampleStore = Pick<Store, 'importSampleUnits' | 'sampleUnit' | 'sampleUnits' | 'assign' | 'assignedCases'>;

const PAGE = 200;

/** The sample, its contacts and who has which case. */
export function sampleStore(writer: Kysely<Tables>, reader: Kysely<Tables>): SampleStore {
  return {
    importSampleUnits: (units, contacts, act) =>
      writer.transaction().execute((step) => importUnits(step, units, contacts, act)),
    async sampleUnit(caseId) {
      const row = await writer.selectFrom('sample_units').selectAll().where('case_id', '=', caseId).executeTakeFirst();
      return row && asSampleUnit(row);
    },
    sampleUnits: (page) => sampleUnitsPage(reader, page),
    assign: (caseIds, interviewer, act) =>
      writer.transaction().execute(async (step) => {
        const cases = [...new Set(caseIds)];
        const existing = new Set(await existingCases(step, cases));
        const unknown = cases.filter((caseId) => !existing.has(caseId));
        if (unknown.length > 0) return { assigned: 0, unknown };
        for (const case_id of cases) {
          await step
            .insertInto('assignments')
            .values({ case_id, interviewer, assigned_at: act.at })
            .onConflict((conflict) => conflict.column('case_id').doUpdateSet({ interviewer, assigned_at: act.at }))
            .execute();
          await record(step, { action: 'case-assigned', subject: case_id, act });
        }
        return { assigned: cases.length, unknown };
      }),
    async assignedCases(interviewer, { id, version }) {
      const rows = await reader
        .selectFrom('assignments')
        .innerJoin('sample_units', 'sample_units.case_id', 'assignments.case_id')
        .leftJoin('case_claims', 'case_claims.case_id', 'assignments.case_id')
        .leftJoin('submissions as standing', 'standing.key', 'case_claims.key')
        .selectAll('sample_units')
        .select('standing.status as standing')
        .where('assignments.interviewer', '=', interviewer)
        .orderBy('sample_units.case_id')
        .execute();
      const others = await latestReviews(reader, interviewer);
      return rows.map((row) => {
        const { caseId, seed, area, stratum, psu, label } = asSampleUnit(row);
        const status: CaseStatus = row.standing ?? others.get(caseId) ?? 'new';
        return { caseId, seed, area, stratum, psu, label, status, instrument: id, version };
      });
    },
  };
}

/** Cases without a standing submission whose latest one was returned or waits in quarantine. */
async function latestReviews(db: Kysely<Tables>, interviewer: string): Promise<Map<string, CaseStatus>> {
  const rows = await db
    .selectFrom('submissions')
    .innerJoin('assignments', 'assignments.case_id', 'submissions.case_id')
    .select(['submissions.case_id', 'review'])
    .where('assignments.interviewer', '=', interviewer)
    .orderBy('received_at')
    .execute();
  return new Map(rows.map((row) => [row.case_id, row.review === 'returned' ? 'returned' : 'quarantined']));
}

async function importUnits(db: Kysely<Tables>, units: readonly SampleUnit[], contacts: readonly Contact[], act: Act) {
  const ids = units.map(({ caseId }) => caseId);
  const existing = await existingCases(db, ids);
  if (existing.length > 0) return { imported: 0, existing };
  for (const part of chunks(units, 500))
    await db
      .insertInto('sample_units')
      .values(
        part.map(({ caseId, probabilities, state, ...unit }) => ({
          ...unit,
          case_id: caseId,
          probabilities: JSON.stringify(probabilities),
          state: state ?? null,
        })),
      )
      .execute();
  for (const part of chunks(contacts, 500))
    await db
      .insertInto('contacts')
      .values(
        part.map(({ caseId, address, phone }) => ({ case_id: caseId, address: address ?? null, phone: phone ?? null })),
      )
      .execute();
  await record(db, { action: 'sample-imported', subject: 'sample', act });
  return { imported: units.length, existing };
}

async function sampleUnitsPage(db: Kysely<Tables>, page: number) {
  const rows = await db
    .selectFrom('sample_units')
    .leftJoin('assignments', 'assignments.case_id', 'sample_units.case_id')
    .selectAll('sample_units')
    .select('interviewer')
    .orderBy('sample_units.case_id')
    .limit(PAGE)
    .offset((page - 1) * PAGE)
    .execute();
  const { total } = await db
    .selectFrom('sample_units')
    .select((e) => e.fn.countAll().as('total'))
    .executeTakeFirstOrThrow();
  const units = rows.map((row) => {
    const { caseId, stratum, psu, probabilities, area, state, label } = asSampleUnit(row);
    return {
      caseId,
      stratum,
      psu,
      probabilities,
      area,
      ...(state === undefined ? {} : { state }),
      label,
      ...(row.interviewer === null ? {} : { interviewer: row.interviewer }),
    };
  });
  return { units, total: Number(total) };
}

async function existingCases(db: Kysely<Tables>, caseIds: readonly string[]): Promise<string[]> {
  const existing: string[] = [];
  for (const part of chunks(caseIds, 500)) {
    const rows = await db.selectFrom('sample_units').select('case_id').where('case_id', 'in', part).execute();
    existing.push(...rows.map(({ case_id }) => case_id));
  }
  return existing;
}

function* chunks<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}

export function asSampleUnit(row: SampleUnitRow): SampleUnit {
  return {
    caseId: row.case_id,
    stratum: row.stratum,
    psu: row.psu,
    probabilities: JSON.parse(row.probabilities) as number[],
    area: row.area,
    ...(row.state === null ? {} : { state: row.state }),
    label: row.label,
    seed: row.seed,
  };
}
