import type { Kysely } from 'kysely';
import type { CodeableOfCase } from '../coding-model.ts';
import { keysFrom } from '../derivation/key-texts.ts';
import type { DerivedRowsOfCase } from '../model.ts';
import type { OpenedCodings } from './codings.ts';
import { asDesign, DESIGN_COLUMNS } from './sample.ts';
import { openDerived } from './sealed/sealed-rows.ts';
import { openingRing, type StoreKeys } from './sealed/sealed-values.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

type DerivedReader = Pick<Store, 'derivedRules' | 'interviewsToDerive' | 'derivedCases' | 'codeableIncidents'>;

/** Reads derived rows, only those of interviews that count. */
export function readDerived(
  reader: Kysely<Tables>,
  { keys, known }: { keys: StoreKeys; known: OpenedCodings },
): DerivedReader {
  return {
    async derivedRules(survey) {
      openingRing(keys);
      return reader
        .selectFrom('derived_interviews')
        .select(['instrument', 'version', 'rules'])
        .distinct()
        .where('survey', '=', survey)
        .execute();
    },
    async interviewsToDerive(survey, outdated) {
      const rows = await interviewsThatCount(reader, survey)
        .leftJoin('derived_interviews as derived', (join) =>
          join.onRef('derived.survey', '=', 'case_claims.survey').onRef('derived.case_id', '=', 'case_claims.case_id'),
        )
        .select(['case_claims.case_id', 'case_claims.key', 'submissions.instrument', 'submissions.version'])
        .where((e) =>
          e.or([
            e('derived.case_id', 'is', null),
            e('derived.submission', '!=', e.ref('case_claims.key')),
            e('derived.stale', '=', 1),
            ...(outdated.length > 0 ? [e('derived.rules', 'in', outdated)] : []),
          ]),
        )
        .orderBy('case_claims.case_id')
        .execute();
      // Read after the rows: what was coded in between is derived again.
      const last = rows.length > 0 ? await known.lastOfCases(reader, survey) : new Map<string, number>();
      return rows.map(({ case_id, key, instrument, version }) => ({
        caseId: case_id,
        submission: key,
        instrument,
        version,
        coded: last.get(case_id) ?? 0,
      }));
    },
    derivedCases: (survey, questionnaire, page) => derivedCases({ reader, keys, survey }, questionnaire, page),
    codeableIncidents: (survey, page) => codeableIncidents({ reader, keys, survey }, page),
  };
}

/** What is read, with which keys. */
interface Reading {
  readonly reader: Kysely<Tables>;
  readonly keys: StoreKeys;
  readonly survey: string;
}

interface PageOfCases {
  readonly after: string | undefined;
  readonly most: number;
}

function interviewsThatCount(db: Kysely<Tables>, survey: string) {
  return db
    .selectFrom('case_claims')
    .innerJoin('submissions', 'submissions.key', 'case_claims.key')
    .where('case_claims.survey', '=', survey)
    .where('submissions.status', '=', 'accepted');
}

async function codeableIncidents(
  { reader, keys, survey }: Reading,
  { after, most }: PageOfCases,
): Promise<{ incidents: CodeableOfCase[]; last: string | undefined }> {
  const all = interviewsThatCount(reader, survey)
    .leftJoin('derived_interviews as derived', (join) =>
      join.onRef('derived.survey', '=', 'case_claims.survey').onRef('derived.case_id', '=', 'case_claims.case_id'),
    )
    .select(['case_claims.case_id', 'submissions.instrument', 'submissions.version', 'rows'])
    .orderBy('case_claims.case_id')
    .limit(most);
  const cases = await (after === undefined ? all : all.where('case_claims.case_id', '>', after)).execute();
  const incidents: CodeableOfCase[] = [];
  for (const { case_id: caseId, rows, instrument, version } of cases) {
    // An interview that came this moment is not derived yet.
    if (rows === null) continue;
    const { open, sealed } = openDerived(keys, { survey, caseId }, rows);
    for (const { tags, basis, sealed: isSealed, crime, n, level, iccs } of [...open.codeable, ...sealed.codeable])
      incidents.push({
        caseId,
        crime,
        n,
        level,
        iccs,
        basis,
        instrument,
        version,
        tags: keysFrom(tags),
        isSealed: isSealed === 1,
      });
  }
  return { incidents, last: cases.at(-1)?.case_id };
}

async function derivedCases(
  { reader, keys, survey }: Reading,
  { id, version }: { id: string; version: string },
  { after, most }: PageOfCases,
): Promise<DerivedRowsOfCase[]> {
  const all = interviewsThatCount(reader, survey)
    .innerJoin('sample_units', (join) =>
      join
        .onRef('sample_units.survey', '=', 'case_claims.survey')
        .onRef('sample_units.case_id', '=', 'case_claims.case_id'),
    )
    // An interview that came this moment is not derived yet; it is in the next figures.
    .innerJoin('derived_interviews as derived', (join) =>
      join.onRef('derived.survey', '=', 'case_claims.survey').onRef('derived.case_id', '=', 'case_claims.case_id'),
    )
    .select(DESIGN_COLUMNS)
    .select('rows')
    .where('submissions.instrument', '=', id)
    .where('submissions.version', '=', version)
    .orderBy('case_claims.case_id')
    .limit(most);
  const cases = await (after === undefined ? all : all.where('case_claims.case_id', '>', after)).execute();
  return cases.map(({ rows, ...unit }) => ({
    unit: asDesign(unit),
    rows: openDerived(keys, { survey, caseId: unit.case_id }, rows),
  }));
}
