import { type CaseProgress, type HouseholdProgress, householdState, nextVisitOf } from '#contract';
import type { WorkedCase } from '../field-model.ts';
import { aboutWhen } from '../secrecy/about-when.ts';

type Visits = WorkedCase['visits'];

/**
 * How far a case is, as a supervisor may know it. Neither how long a visit took nor how far an interview came in it:
 * both go together with what was told.
 */
export function progressOfCase(worked: WorkedCase): CaseProgress {
  const { caseId, label, interviewer, isInterviewed, replaces, replacedBy } = worked;
  return {
    caseId,
    label,
    ...(interviewer === undefined ? {} : { interviewer }),
    ...(replaces === undefined ? {} : { replaces }),
    ...(replacedBy === undefined ? {} : { replacedBy }),
    households: householdsOf(worked).map(([household, ofHousehold]) =>
      householdProgress(household, ofHousehold, isInterviewed && household === worked.household),
    ),
  };
}

/** The visits of each household of a case, in their order; its own household also where only others were visited. */
export function householdsOf({
  household: own,
  visits,
}: Pick<WorkedCase, 'household' | 'visits'>): [household: number, visits: Visits][] {
  const byHousehold = Map.groupBy(visits, ({ household }) => household);
  if (!byHousehold.has(own)) byHousehold.set(own, []);
  return [...byHousehold].sort(([one], [other]) => one - other);
}

function householdProgress(household: number, visits: Visits, isInterviewed: boolean): HouseholdProgress {
  const latest = visits.at(-1);
  const next = nextVisitOf(visits);
  return {
    household,
    visits: visits.length,
    state: isInterviewed ? 'closed' : householdState(visits),
    ...(latest && { outcome: latest.outcome, latest: aboutWhen(latest.began) }),
    ...(latest?.channel === 'telephone' && { channel: latest.channel }),
    ...(next === undefined || isInterviewed ? {} : { next }),
  };
}
