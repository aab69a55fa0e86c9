import type { ExpressionBuilder, Kysely } from 'kysely';
import type { CasesAlike, WorkedCase } from '../../field-model.ts';
import { openLabelOf } from '../sealed/contacts.ts';
import type { StoreKeys } from '../sealed/sealed-values.ts';
import type { PageOfCases, Store } from '../store.ts';
import type { Tables } from '../tables.ts';
import { asVisit } from './visits.ts';

/** How far the cases of a sample are. */
export function readWorkedCases(
  reader: Kysely<Tables>,
  keys: StoreKeys,
): Pick<Store, 'workedCases' | 'casesWithoutVisit'> {
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
    casesWithoutVisit: (survey) => casesWithoutVisit(reader, survey),
  };
}

/** All but the reserves that nobody released. */
function isWorked(e: ExpressionBuilder<Tables, 'sample_units'>) {
  return e.or([e('sample_units.reserve', '=', 0), e('sample_units.replaces', 'is not', null)]);
}

function hasVisit(e: ExpressionBuilder<Tables, 'sample_units'>) {
  return e.exists(
    e
      .selectFrom('visits')
      .select('visits.id')
      .whereRef('visits.survey', '=', 'sample_units.survey')
      .whereRef('visits.case_id', '=', 'sample_units.case_id')
      .where('visits.counts', '=', 1),
  );
}

async function workedCases(
  db: Kysely<Tables>,
  keys: StoreKeys,
  survey: string,
  { after, skip = 0, most, visited = false }: PageOfCases,
): Promise<WorkedCase[]> {
  // The page first: a join for each case that is skipped would take most of the time.
  const page = db
    .selectFrom('sample_units')
    .select(['survey', 'case_id', 'sealed_label', 'psu', 'household', 'replaces', 'dwelling'])
    .select(['stratum', 'probabilities', 'area', 'state'])
    .where('survey', '=', survey)
    .where(isWorked)
    // Of a large sample few cases were visited: they are looked up, and not each case asked for its visits.
    .$if(visited, (query) =>
      query.where('case_id', 'in', (e) =>
        e.selectFrom('visits').select('visits.case_id').where('visits.survey', '=', survey).where('counts', '=', 1),
      ),
    )
    .$if(after !== undefined, (query) => query.where('case_id', '>', after!))
    .orderBy('case_id')
    .limit(most)
    .offset(skip);
  const rows = await db
    .selectFrom(page.as('units'))
    .leftJoin('assignments', (join) =>
      join.onRef('assignments.survey', '=', 'units.survey').onRef('assignments.case_id', '=', 'units.case_id'),
    )
    .leftJoin('case_claims', (join) =>
      join.onRef('case_claims.survey', '=', 'units.survey').onRef('case_claims.case_id', '=', 'units.case_id'),
    )
    .leftJoin('sample_units as stand_in', (join) =>
      join
        .onRef('stand_in.survey', '=', 'units.survey')
        .onRef('stand_in.replaces', '=', 'units.case_id')
        .on('stand_in.dwelling', 'is', null),
    )
    .select(['units.case_id', 'units.sealed_label', 'units.psu', 'interviewer', 'key'])
    .select(['units.household', 'units.replaces', 'units.dwelling', 'stand_in.case_id as replaced_by'])
    .select(['units.stratum', 'units.probabilities', 'units.area', 'units.state'])
    .orderBy('units.case_id')
    .execute();
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
    design: {
      stratum: row.stratum,
      probabilities: JSON.parse(row.probabilities) as number[],
      area: row.area,
      ...(row.state === null ? {} : { state: row.state }),
    },
    ...(row.dwelling === null ? {} : { dwelling: row.dwelling }),
    household: row.household,
    ...(row.replaces === null ? {} : { replaces: row.replaces }),
    ...(row.replaced_by === null ? {} : { replacedBy: row.replaced_by }),
    ...(row.interviewer === null ? {} : { interviewer: row.interviewer }),
    isInterviewed: row.key !== null,
    visits: (byCase.get(row.case_id) ?? []).map(asVisit),
  }));
}

async function casesWithoutVisit(db: Kysely<Tables>, survey: string): Promise<CasesAlike[]> {
  const rows = await db
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
    .select((e) => [
      'sample_units.psu',
      'interviewer',
      e('sample_units.replaces', 'is not', null).as('is_stand_in'),
      e('case_claims.key', 'is not', null).as('is_interviewed'),
      e.fn.countAll().as('cases'),
    ])
    .where('sample_units.survey', '=', survey)
    .where(isWorked)
    .where((e) => e.not(hasVisit(e)))
    .groupBy(['sample_units.psu', 'interviewer', 'is_stand_in', 'is_interviewed'])
    .execute();
  return rows.map(({ psu, interviewer, is_stand_in, is_interviewed, cases }) => ({
    psu,
    ...(interviewer === null ? {} : { interviewer }),
    isStandIn: Boolean(is_stand_in),
    isInterviewed: Boolean(is_interviewed),
    cases: Number(cases),
  }));
}
