import type { TypedColumn } from '#questionnaires';
import type { Store } from '../storage/store.ts';
import { type SampledHousehold, sampledHouseholds } from '../visits/sampled-households.ts';
import { INTERVIEW_COLUMNS, type InterviewColumn, STAGE_COLUMNS } from './interview-columns.ts';
import { type SampleRows, sha256Of } from './sample-rows.ts';

/** A sampled household: the columns that are text, and those that are numbers. */
export type SampledRow = Readonly<Record<InterviewColumn, string | number | undefined>>;

type InterviewStore = Pick<Store, 'workedCases' | 'derivedRules' | 'derivedCases'>;

/** Cases read together. */
const PART = 500;

/** What is known of who answered. */
interface Answered {
  readonly sex: string | undefined;
  readonly age: number | undefined;
  readonly selection: number | undefined;
}

/** The households of an edition's sample as rows, in the order of their cases; derived interviews say who answered. */
export async function sampleFromInterviews(store: InterviewStore, survey: string): Promise<SampleRows> {
  const households = await sampledHouseholds(store, survey);
  const answered = await answeredCases(store, survey);
  const inDwelling = new Map<string, number>();
  for (const { dwelling } of households) inDwelling.set(dwelling, (inDwelling.get(dwelling) ?? 0) + 1);
  const rows = households
    .toSorted((one, other) => (one.caseId < other.caseId ? -1 : 1))
    .map((household) => rowOf(household, answered.get(household.caseId), inDwelling.get(household.dwelling)!));
  const columns = columnsOfSample(rows);
  const contentOf = (names: readonly string[]) =>
    sha256Of(JSON.stringify(rows.map((row) => names.map((name) => row[name as InterviewColumn] ?? null))));
  const isStage = (name: string) => (STAGE_COLUMNS as readonly string[]).includes(name);
  const texts = (name: InterviewColumn) => rows.map((row) => String(row[name]));
  return {
    file: `edition ${survey}`,
    rows: rows.length,
    columns,
    lines: Int32Array.from(rows, (_, row) => row + 1),
    cases: texts('case'),
    strata: texts('stratum'),
    psus: texts('psu'),
    inputs: [
      { name: `edition ${survey}`, sha256: contentOf(Object.keys(INTERVIEW_COLUMNS).filter((one) => !isStage(one))) },
    ],
    stages: { name: `stages of edition ${survey}`, sha256: contentOf(STAGE_COLUMNS) },
  };
}

async function answeredCases(store: InterviewStore, survey: string): Promise<Map<string, Answered>> {
  const answered = new Map<string, Answered>();
  for (const { instrument: id, version } of await store.derivedRules(survey))
    for (let after: string | undefined; ; ) {
      const part = await store.derivedCases(survey, { id, version }, { after, most: PART });
      for (const { unit, rows } of part) {
        const { open, sealed } = { open: rows.open.interview, sealed: rows.sealed.interview };
        if (open.answered !== 1) continue;
        answered.set(unit.caseId, {
          sex: open.sex ?? sealed.sex ?? undefined,
          age: open.age ?? sealed.age ?? undefined,
          selection: open.probability ?? sealed.probability ?? undefined,
        });
      }
      after = part.at(-1)?.unit.caseId;
      if (after === undefined) break;
    }
  return answered;
}

function rowOf(household: SampledHousehold, answered: Answered | undefined, households: number): SampledRow {
  const { design, place, code, replaces } = household;
  const [p1, p2, p3, p4] = design.probabilities;
  return {
    case: household.caseId,
    dwelling: household.dwelling,
    household: household.household,
    households,
    stratum: design.stratum,
    psu: household.psu,
    area: design.area,
    state: design.state,
    probability: design.probabilities.reduce((product, each) => product * each, 1),
    p1,
    p2,
    p3,
    p4,
    stand_in: replaces === undefined ? 'no' : 'yes',
    disposition: ['untried', 'open', 'appointment'].includes(place) ? 'open' : place,
    code,
    answered: answered ? 'yes' : 'no',
    sex: answered?.sex,
    age: answered?.age,
    selection: answered?.selection,
  };
}

/** The rows of a sample as columns. */
export function columnsOfSample(rows: readonly SampledRow[]): Map<string, TypedColumn> {
  const columns = new Map<string, TypedColumn>();
  for (const [name, type] of Object.entries(INTERVIEW_COLUMNS) as [InterviewColumn, 'text' | 'number'][])
    columns.set(
      name,
      type === 'number'
        ? { type, values: Float64Array.from(rows, (row) => (row[name] === undefined ? Number.NaN : Number(row[name]))) }
        : textColumnOf(rows.map((row) => String(row[name] ?? ''))),
    );
  return columns;
}

function textColumnOf(texts: readonly string[]): TypedColumn {
  const codeOf = new Map<string, number>();
  const codes = Int32Array.from(texts, (text) => {
    const code = codeOf.get(text) ?? codeOf.size;
    codeOf.set(text, code);
    return code;
  });
  return { type: 'text', codes, values: [...codeOf.keys()] };
}
