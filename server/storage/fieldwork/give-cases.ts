import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { recordAll } from '../audit.ts';
import { chunks } from '../chunks.ts';
import type { Act } from '../store.ts';
import { isClosed } from '../surveys.ts';
import type { Tables } from '../tables.ts';
import { householdsIn } from './households.ts';

/** Cases of an edition, and whose they become. */
interface ToAssign {
  readonly survey: string;
  readonly caseIds: readonly string[];
  readonly interviewer: string;
}

/**
 * Gives cases, and the further households of dwellings among them, to an interviewer: all of them or, when some are
 * not in the sample or in the reserve, none.
 */
export async function giveCases(
  db: Kysely<Tables>,
  { survey, caseIds, interviewer }: ToAssign,
  act: Act,
): Promise<'survey-closed' | 'case-in-reserve' | { assigned: number; unknown: string[] }> {
  if (await isClosed(db, survey)) return 'survey-closed';
  const named = [...new Set(caseIds)];
  const existing = new Set(await existingCases(db, survey, named));
  const unknown = named.filter((caseId) => !existing.has(caseId));
  if (unknown.length > 0) return { assigned: 0, unknown };
  if (await hasReserve(db, survey, named)) return 'case-in-reserve';
  const cases = [...new Set([...named, ...(await householdsIn(db, survey, named))])];
  for (const part of chunks(cases)) {
    await db
      .insertInto('assignments')
      .values(part.map((case_id) => ({ survey, case_id, interviewer, assigned_at: act.at })))
      .onConflict((conflict) =>
        conflict.columns(['survey', 'case_id']).doUpdateSet({ interviewer, assigned_at: act.at }),
      )
      .execute();
    await recordAll(
      db,
      part.map((subject) => ({ action: 'case-assigned', subject, survey, act })),
    );
    // Ten thousand cases at once must not hold up those who read.
    await setImmediate();
  }
  return { assigned: cases.length, unknown };
}

async function hasReserve(db: Kysely<Tables>, survey: string, caseIds: readonly string[]): Promise<boolean> {
  for (const part of chunks(caseIds)) {
    const row = await db
      .selectFrom('sample_units')
      .select('case_id')
      .where('survey', '=', survey)
      .where('case_id', 'in', part)
      .where('reserve', '=', 1)
      .where('replaces', 'is', null)
      .executeTakeFirst();
    if (row) return true;
  }
  return false;
}

/** Those of the cases that are in the sample of an edition: all of them, or no further households of dwellings. */
export async function existingCases(
  db: Kysely<Tables>,
  survey: string,
  caseIds: readonly string[],
  { only }: { only?: 'dwellings' } = {},
): Promise<string[]> {
  const existing: string[] = [];
  for (const part of chunks(caseIds)) {
    const rows = await db
      .selectFrom('sample_units')
      .select('case_id')
      .where('survey', '=', survey)
      .where('case_id', 'in', part)
      .$if(only === 'dwellings', (query) => query.where('dwelling', 'is', null))
      .execute();
    existing.push(...rows.map(({ case_id }) => case_id));
    await setImmediate();
  }
  return existing;
}
