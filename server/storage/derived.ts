import type { Kysely } from 'kysely';
import type { KeptDerivation } from '../model.ts';
import { chunks } from './chunks.ts';
import type { OpenedCodings } from './codings.ts';
import { readDerived } from './read-derived.ts';
import { sealDerived } from './sealed/sealed-rows.ts';
import type { StoreKeys } from './sealed/sealed-values.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

type DerivedStore = Pick<
  Store,
  'derivedRules' | 'interviewsToDerive' | 'keepDerived' | 'derivedCases' | 'codeableIncidents'
>;

/** Rows of derived interviews: written when they are derived, removed when an interview counts no more. */
export function derivedStore(
  writer: Kysely<Tables>,
  reader: Kysely<Tables>,
  { keys, known }: { keys: StoreKeys; known: OpenedCodings },
): DerivedStore {
  return {
    ...readDerived(reader, { keys, known }),
    keepDerived: (survey, kept) =>
      writer.transaction().execute(async (step) => {
        const standing = await standingAmong(step, survey, kept);
        const lastCodings = await known.lastOfCases(step, survey);
        const rows = standing.map(({ submission, rules, coded, rows }) => {
          const { case_id, instrument, version } = rows.open.interview;
          // A coding that came while it was derived is not in it.
          const stale = Number((lastCodings.get(case_id) ?? 0) !== coded);
          const header = { survey, case_id, submission, instrument, version, rules, stale };
          return { ...header, rows: sealDerived(keys, { survey, caseId: case_id }, rows) };
        });
        // Rows are written in their place, so that where they stand says nothing of when they were derived again.
        for (const part of chunks(rows))
          await step
            .insertInto('derived_interviews')
            .values(part)
            .onConflict((conflict) =>
              conflict.columns(['survey', 'case_id']).doUpdateSet((e) => ({
                submission: e.ref('excluded.submission'),
                instrument: e.ref('excluded.instrument'),
                version: e.ref('excluded.version'),
                rules: e.ref('excluded.rules'),
                stale: e.ref('excluded.stale'),
                rows: e.ref('excluded.rows'),
              })),
            )
            .execute();
      }),
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

/** Removes what was derived of some cases of an edition. */
export async function removeDerived(db: Kysely<Tables>, survey: string, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return;
  await db.deleteFrom('derived_interviews').where('survey', '=', survey).where('case_id', 'in', caseIds).execute();
}
