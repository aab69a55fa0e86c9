import type { Kysely } from 'kysely';
import type { CodeableColumns, IncidentColumns, InterviewColumns } from '../derivation/derived-columns.ts';
import type { KeptDerivation } from '../model.ts';
import { chunks } from './chunks.ts';
import { readDerived } from './read-derived.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

type DerivedStore = Pick<
  Store,
  'derivedRules' | 'interviewsToDerive' | 'keepDerived' | 'forgetDerived' | 'derivedCases' | 'codeableIncidents'
>;

/** The tables of derived rows: those of the open half, then those of the sealed one. */
export const DERIVED_TABLES = [
  'derived_interviews',
  'derived_incidents',
  'derived_codeable',
  'sealed_interviews',
  'sealed_incidents',
  'sealed_codeable',
] as const;

/** Rows of derived interviews: written when they are derived, removed when an interview counts no more. */
export function derivedStore(writer: Kysely<Tables>, reader: Kysely<Tables>): DerivedStore {
  return {
    ...readDerived(reader),
    keepDerived: (survey, kept) =>
      writer.transaction().execute(async (step) => {
        const standing = await standingAmong(step, survey, kept);
        await removeDerived(
          step,
          survey,
          standing.map(({ rows }) => rows.open.interview.case_id),
        );
        if (standing.length > 0) await insertRows(step, survey, standing);
      }),
    forgetDerived: (survey) => writer.transaction().execute((step) => removeDerived(step, survey)),
  };
}

/** Those whose submission still counts: another one may have taken its place while it was derived. */
async function standingAmong(
  db: Kysely<Tables>,
  survey: string,
  kept: readonly KeptDerivation[],
): Promise<KeptDerivation[]> {
  const claims = await db
    .selectFrom('case_claims')
    .innerJoin('submissions', 'submissions.key', 'case_claims.key')
    .select('case_claims.key')
    .where('case_claims.survey', '=', survey)
    .where('status', '=', 'accepted')
    .where(
      'case_claims.key',
      'in',
      kept.map(({ submission }) => submission),
    )
    .execute();
  const standing = new Set(claims.map(({ key }) => key));
  return kept.filter(({ submission }) => standing.has(submission));
}

async function insertRows(db: Kysely<Tables>, survey: string, kept: readonly KeptDerivation[]): Promise<void> {
  const ofSurvey = <Row extends object>(row: Row) => ({ survey, ...row });
  await db
    .insertInto('derived_interviews')
    .values(
      kept.map(({ submission, rules, coded, rows }) => ({
        ...ofSurvey(rows.open.interview),
        submission,
        rules,
        coded,
      })),
    )
    .execute();
  const sealed = kept.map(({ rows }) => ofSurvey<InterviewColumns>(rows.sealed.interview));
  await db.insertInto('sealed_interviews').values(sealed).execute();
  for (const half of ['open', 'sealed'] as const) {
    const incidents = kept.flatMap(({ rows }) => rows[half].incidents.map(ofSurvey<IncidentColumns>));
    const codeable = kept.flatMap(({ rows }) => rows[half].codeable.map(ofSurvey<CodeableColumns>));
    const prefix = half === 'open' ? 'derived' : 'sealed';
    for (const part of chunks(incidents)) await db.insertInto(`${prefix}_incidents`).values(part).execute();
    for (const part of chunks(codeable)) await db.insertInto(`${prefix}_codeable`).values(part).execute();
  }
}

/** Removes what was derived of some cases of an edition, or of all of them. */
export async function removeDerived(db: Kysely<Tables>, survey: string, caseIds?: readonly string[]): Promise<void> {
  if (caseIds?.length === 0) return;
  for (const table of DERIVED_TABLES) {
    const rows = db.deleteFrom(table).where('survey', '=', survey);
    await (caseIds === undefined ? rows : rows.where('case_id', 'in', caseIds)).execute();
  }
}
