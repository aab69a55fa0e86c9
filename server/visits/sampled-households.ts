import { type DispositionCounts, dispositionOf, householdCase, householdState } from '#contract';
import type { WorkedCase } from '../field-model.ts';
import type { Store } from '../storage/store.ts';
import { householdsOf } from './progress-of-case.ts';

/** A household of the sample, or a dwelling where nobody was yet, with its one disposition. */
export interface SampledHousehold extends Pick<WorkedCase, 'psu' | 'design' | 'interviewer' | 'replaces'> {
  /** Of the interview, where there is one. */
  readonly caseId: string;
  readonly dwelling: string;
  /** Number in its dwelling. */
  readonly household: number;
  /** Where it counts: in a group of final dispositions, or among those that are still worked on. */
  readonly place: keyof DispositionCounts;
  /** AAPOR's code; absent while there is none. */
  readonly code?: string;
  readonly isInterviewed: boolean;
  readonly visits: WorkedCase['visits'];
}

/** Cases that are read at once. */
const PAGE = 1000;

const OF_AN_INTERVIEW = '1.1';

/** Every household of an edition's sample once, those of stand-ins too, reserves at rest not. */
export async function sampledHouseholds(
  store: Pick<Store, 'workedCases'>,
  survey: string,
): Promise<SampledHousehold[]> {
  return householdsOfCases(await casesOfSample(store, survey));
}

/** The cases of an edition, reserves at rest not: all, or the visited ones. */
export async function casesOfSample(
  store: Pick<Store, 'workedCases'>,
  survey: string,
  { visited = false } = {},
): Promise<WorkedCase[]> {
  const cases: WorkedCase[] = [];
  for (let after: string | undefined; ; ) {
    const page = await store.workedCases(survey, { after, most: PAGE, visited });
    cases.push(...page.cases);
    after = page.cases.at(-1)?.caseId;
    if (page.cases.length < PAGE) return cases;
  }
}

/**
 * The households of cases, each once. What was noted at the door of a dwelling about its second household counts for
 * the case of that household, where there is one.
 */
export function householdsOfCases(all: readonly WorkedCase[]): SampledHousehold[] {
  const cases = new Map(all.map((one) => [one.caseId, one]));
  const elsewhere = new Map<string, WorkedCase['visits']>();
  for (const { caseId, household: own, visits } of all)
    for (const visit of visits) {
      const other = visit.household === own ? undefined : householdCase(caseId, visit.household);
      if (other !== undefined && cases.has(other)) elsewhere.set(other, [...(elsewhere.get(other) ?? []), visit]);
    }
  return all.flatMap((worked) => householdsOfCase(worked, cases, elsewhere));
}

function householdsOfCase(
  worked: WorkedCase,
  cases: ReadonlyMap<string, WorkedCase>,
  elsewhere: ReadonlyMap<string, WorkedCase['visits']>,
): SampledHousehold[] {
  const { caseId, household: own } = worked;
  const isOwn = (number: number) => number === own || !cases.has(householdCase(caseId, number));
  const visits = [...worked.visits.filter(({ household }) => isOwn(household)), ...(elsewhere.get(caseId) ?? [])];
  return householdsOf({ household: own, visits }).map(([number, ofHousehold]) =>
    householdOfCase(worked, number, ofHousehold),
  );
}

function householdOfCase(worked: WorkedCase, number: number, visits: WorkedCase['visits']): SampledHousehold {
  const { caseId, household: own, dwelling = caseId, psu, design, interviewer, replaces } = worked;
  const isInterviewed = worked.isInterviewed && number === own;
  const isClosed = isInterviewed || householdState(visits) === 'closed';
  const code = isInterviewed ? OF_AN_INTERVIEW : dispositionOf(visits)?.code;
  return {
    caseId: number === own ? caseId : householdCase(dwelling, number),
    dwelling,
    household: number,
    psu,
    design,
    place: isInterviewed ? 'I' : countedPlace(visits),
    isInterviewed,
    visits,
    ...(isClosed && code !== undefined && { code }),
    ...(interviewer === undefined ? {} : { interviewer }),
    ...(replaces === undefined ? {} : { replaces }),
  };
}

function countedPlace(visits: WorkedCase['visits']): keyof DispositionCounts {
  const state = householdState(visits);
  return state === 'closed' ? (dispositionOf(visits)?.group ?? 'open') : state;
}
