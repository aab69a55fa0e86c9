import type { Kysely } from 'kysely';
import { type WhyNotReplaced, whyNotReplaced } from '#contract';
import { record } from '../audit.ts';
import type { Replaced } from '../fieldwork-store.ts';
import { sealReason } from '../sealed/reasons.ts';
import type { StoreKeys } from '../sealed/sealed-values.ts';
import type { Act, Store } from '../store.ts';
import { isClosed } from '../surveys.ts';
import type { SampleUnitRow, Tables } from '../tables.ts';
import { householdsIn } from './households.ts';
import { asVisit } from './visits.ts';

interface ToReplace {
  readonly survey: string;
  readonly caseId: string;
  readonly reason: string;
}

/** Reserves that stand in for dwellings of the sample. */
export function replacementStore(
  writer: Kysely<Tables>,
  reader: Kysely<Tables>,
  keys: StoreKeys,
): Pick<Store, 'replaceCase' | 'reservesAtRest'> {
  return {
    async reservesAtRest(survey) {
      const { total } = await reader
        .selectFrom('sample_units')
        .select((e) => e.fn.countAll().as('total'))
        .where('survey', '=', survey)
        .where('reserve', '=', 1)
        .where('replaces', 'is', null)
        .executeTakeFirstOrThrow();
      return Number(total);
    },
    replaceCase: (wanted, act) => writer.transaction().execute((step) => replace(step, keys, wanted, act)),
  };
}

async function replace(
  db: Kysely<Tables>,
  keys: StoreKeys,
  { survey, caseId, reason }: ToReplace,
  act: Act,
): Promise<Replaced> {
  if (await isClosed(db, survey)) return 'survey-closed';
  const original = await db
    .selectFrom('sample_units')
    .selectAll()
    .where('survey', '=', survey)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  if (!original) return 'unknown-case';
  // A further household has no probability of its own, and a reserve at rest stands for nothing yet.
  if (original.dwelling !== null || isAtRest(original)) return 'not-a-dwelling';
  const standIn = await db
    .selectFrom('sample_units')
    .select('case_id')
    .where('survey', '=', survey)
    .where('replaces', '=', caseId)
    .executeTakeFirst();
  if (standIn) return 'replaced-already';
  const why = await whyNot(db, original);
  if (why) return why;
  const reserve = await nextReserve(db, original);
  if (reserve === undefined) return 'no-reserve';
  await db
    .updateTable('sample_units')
    .set({ replaces: caseId })
    .where('survey', '=', survey)
    .where('case_id', '=', reserve)
    .execute();
  await assignAs(db, { survey, caseId, reserve }, act);
  const sealed = sealReason(keys, caseId, reason);
  await record(db, { action: 'case-replaced', subject: caseId, survey, act, reason: sealed });
  return { caseId: reserve };
}

/** Whether a unit is a reserve that was not released. */
export function isAtRest({ reserve, replaces }: Pick<SampleUnitRow, 'reserve' | 'replaces'>): boolean {
  return reserve === 1 && replaces === null;
}

async function whyNot(db: Kysely<Tables>, { survey, case_id }: SampleUnitRow): Promise<WhyNotReplaced | undefined> {
  const cases = [case_id, ...(await householdsIn(db, survey, [case_id]))];
  const interview = await db
    .selectFrom('submissions')
    .select('key')
    .where('survey', '=', survey)
    .where('case_id', 'in', cases)
    .where((e) =>
      e.or([
        e('key', 'in', e.selectFrom('case_claims').select('case_claims.key').where('case_claims.survey', '=', survey)),
        e('review', '=', 'none'),
      ]),
    )
    .executeTakeFirst();
  const visits = await db
    .selectFrom('visits')
    .selectAll()
    .where('survey', '=', survey)
    .where('case_id', 'in', cases)
    .where('counts', '=', 1)
    .execute();
  const byHousehold = Map.groupBy(visits.map(asVisit), ({ caseId, household }) => `${caseId} ${household}`);
  const untried = cases.filter((each) => !visits.some((visit) => visit.case_id === each)).map(() => []);
  return whyNotReplaced([...byHousehold.values(), ...untried], interview !== undefined);
}

async function nextReserve(db: Kysely<Tables>, { survey, stratum, psu }: SampleUnitRow): Promise<string | undefined> {
  const row = await db
    .selectFrom('sample_units')
    .select('case_id')
    .where('survey', '=', survey)
    .where('stratum', '=', stratum)
    .where('psu', '=', psu)
    .where('reserve', '=', 1)
    .where('replaces', 'is', null)
    .orderBy('case_id')
    .limit(1)
    .executeTakeFirst();
  return row?.case_id;
}

/** Whoever has the original gets the reserve. */
async function assignAs(
  db: Kysely<Tables>,
  { survey, caseId, reserve }: { survey: string; caseId: string; reserve: string },
  act: Act,
): Promise<void> {
  const assigned = await db
    .selectFrom('assignments')
    .select('interviewer')
    .where('survey', '=', survey)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  if (!assigned) return;
  const { interviewer } = assigned;
  await db.insertInto('assignments').values({ survey, case_id: reserve, interviewer, assigned_at: act.at }).execute();
  await record(db, { action: 'case-assigned', subject: reserve, survey, act });
}
