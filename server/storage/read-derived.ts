import { type Kysely, sql } from 'kysely';
import type { RowsOfHalf } from '../derivation/derived-columns.ts';
import { keysFrom } from '../derivation/key-texts.ts';
import type { CodeableOfCase, DerivedRowsOfCase } from '../model.ts';
import { asSampleUnit } from './sample.ts';
import type { Store } from './store.ts';
import type { DerivedInterviewRow, Tables } from './tables.ts';

type DerivedReader = Pick<Store, 'derivedRules' | 'interviewsToDerive' | 'derivedCases' | 'codeableIncidents'>;

/** Reads derived rows, only those of interviews that count. */
export function readDerived(reader: Kysely<Tables>): DerivedReader {
  return {
    derivedRules: (survey) =>
      reader
        .selectFrom('derived_interviews')
        .select(['instrument', 'version', 'rules'])
        .distinct()
        .where('survey', '=', survey)
        .execute(),
    async interviewsToDerive(survey, outdated) {
      const rows = await interviewsThatCount(reader, survey)
        .leftJoin(lastCodings(reader, survey), 'coded.case_id', 'case_claims.case_id')
        .leftJoin('derived_interviews as derived', (join) =>
          join.onRef('derived.survey', '=', 'case_claims.survey').onRef('derived.case_id', '=', 'case_claims.case_id'),
        )
        .leftJoin('sealed_interviews as sealed', (join) =>
          join.onRef('sealed.survey', '=', 'case_claims.survey').onRef('sealed.case_id', '=', 'case_claims.case_id'),
        )
        .select((e) => [
          'case_claims.case_id',
          'case_claims.key',
          'submissions.instrument',
          'submissions.version',
          e.fn.coalesce('coded.last', sql.lit(0)).as('coded'),
        ])
        .where((e) =>
          e.or([
            e('derived.case_id', 'is', null),
            e('derived.submission', '!=', e.ref('case_claims.key')),
            e('sealed.coded', '!=', e.fn.coalesce('coded.last', sql.lit(0))),
            ...(outdated.length > 0 ? [e('derived.rules', 'in', outdated)] : []),
          ]),
        )
        .orderBy('case_claims.case_id')
        .execute();
      return rows.map(({ case_id, key, instrument, version, coded }) => ({
        caseId: case_id,
        submission: key,
        instrument,
        version,
        coded: Number(coded),
      }));
    },
    derivedCases: (survey, questionnaire, { after, most }) =>
      derivedCases(reader, survey, questionnaire, { after, most }),
    codeableIncidents: (survey, page) => codeableIncidents(reader, survey, page),
  };
}

function interviewsThatCount(db: Kysely<Tables>, survey: string) {
  return db
    .selectFrom('case_claims')
    .innerJoin('submissions', 'submissions.key', 'case_claims.key')
    .where('case_claims.survey', '=', survey)
    .where('submissions.status', '=', 'accepted');
}

/** The number of the last coding of each case. */
function lastCodings(db: Kysely<Tables>, survey: string) {
  return db
    .selectFrom('codings')
    .select((e) => ['case_id', e.fn.max('seq').as('last')])
    .where('survey', '=', survey)
    .groupBy('case_id')
    .as('coded');
}

async function codeableIncidents(
  db: Kysely<Tables>,
  survey: string,
  { after, most }: { after: string | undefined; most: number },
): Promise<{ incidents: CodeableOfCase[]; last: string | undefined }> {
  const all = interviewsThatCount(db, survey)
    .select(['case_claims.case_id', 'instrument', 'version'])
    .orderBy('case_claims.case_id')
    .limit(most);
  const cases = await (after === undefined ? all : all.where('case_claims.case_id', '>', after)).execute();
  const first = cases[0]?.case_id;
  const last = cases.at(-1)?.case_id;
  if (first === undefined || last === undefined) return { incidents: [], last };
  const madeWith = new Map(cases.map(({ case_id, ...questionnaire }) => [case_id, questionnaire]));
  const incidents: CodeableOfCase[] = [];
  for (const table of ['derived_codeable', 'sealed_codeable'] as const) {
    const rows = await db
      .selectFrom(table)
      .selectAll()
      .where('survey', '=', survey)
      .where('case_id', '>=', first)
      .where('case_id', '<=', last)
      .orderBy('case_id')
      .orderBy('crime')
      .orderBy('n')
      .execute();
    for (const { case_id: caseId, tags, basis, sealed, crime, n, level, iccs } of rows) {
      const questionnaire = madeWith.get(caseId);
      if (questionnaire)
        incidents.push({
          caseId,
          crime,
          n,
          level,
          iccs,
          tags: keysFrom(tags),
          basis,
          isSealed: sealed === 1,
          ...questionnaire,
        });
    }
  }
  return { incidents, last };
}

async function derivedCases(
  db: Kysely<Tables>,
  survey: string,
  { id, version }: { id: string; version: string },
  { after, most }: { after: string | undefined; most: number },
): Promise<DerivedRowsOfCase[]> {
  const all = interviewsThatCount(db, survey)
    .innerJoin('sample_units', (join) =>
      join
        .onRef('sample_units.survey', '=', 'case_claims.survey')
        .onRef('sample_units.case_id', '=', 'case_claims.case_id'),
    )
    .selectAll('sample_units')
    .where('submissions.instrument', '=', id)
    .where('submissions.version', '=', version)
    .orderBy('case_claims.case_id')
    .limit(most);
  const units = await (after === undefined ? all : all.where('case_claims.case_id', '>', after)).execute();
  const first = units[0]?.case_id;
  const last = units.at(-1)?.case_id;
  if (first === undefined || last === undefined) return [];
  const range = { survey, first, last };
  const [open, sealed] = await Promise.all([halfOf(db, 'derived', range), halfOf(db, 'sealed', range)]);
  const cases: DerivedRowsOfCase[] = [];
  for (const unit of units) {
    const halves = { open: open(unit.case_id), sealed: sealed(unit.case_id) };
    // An interview that came this moment is not derived yet; it is in the next figures.
    if (halves.open && halves.sealed)
      cases.push({ unit: asSampleUnit(unit), rows: { open: halves.open, sealed: halves.sealed } });
  }
  return cases;
}

/** Looks up the rows of one half, of the cases of a range. */
async function halfOf(
  db: Kysely<Tables>,
  half: 'derived' | 'sealed',
  { survey, first, last }: { survey: string; first: string; last: string },
): Promise<(caseId: string) => RowsOfHalf | undefined> {
  const [interviews, incidents] = await Promise.all([
    db
      .selectFrom(`${half}_interviews` as 'sealed_interviews')
      .selectAll()
      .where('survey', '=', survey)
      .where('case_id', '>=', first)
      .where('case_id', '<=', last)
      .execute(),
    db
      .selectFrom(`${half}_incidents` as 'sealed_incidents')
      .selectAll()
      .where('survey', '=', survey)
      .where('case_id', '>=', first)
      .where('case_id', '<=', last)
      .orderBy('case_id')
      .execute(),
  ]);
  const interviewOf = new Map<string, DerivedInterviewRow>(interviews.map((row) => [row.case_id, row]));
  const incidentsOf = Map.groupBy(incidents, ({ case_id }) => case_id);
  return (caseId) => {
    const interview = interviewOf.get(caseId);
    return interview && { interview, incidents: incidentsOf.get(caseId) ?? [], codeable: [] };
  };
}
