import { type DispositionCounts, dispositionAtEnd, dispositionOf, householdState, type RatesReply } from '#contract';
import type { WorkedCase } from '../field-model.ts';
import type { Task } from '../runs/task.ts';
import { isFieldworkOver } from './end-of-fieldwork.ts';
import { noHouseholds, outcomeRates } from './outcome-rates.ts';
import { householdsOf } from './progress-of-case.ts';

/** Cases that are read at once. */
const PAGE = 1000;

/** Whose rates: of all, and of each interviewer or PSU. */
interface Asked {
  readonly survey: string;
  readonly by: 'interviewer' | 'psu';
}

/**
 * Outcome rates from the visits to the households of an edition. A household counts with the disposition that its
 * visits give once nobody goes there again, and when the fieldwork is over with the one that they give then; a
 * dwelling where nobody was counts as one household. A case that stands in for another is one more case, and the
 * other keeps its disposition; the rates without such cases are given too.
 */
export const OUTCOME_RATES: Task<Asked, RatesReply> = {
  name: 'outcome-rates',
  lane: 'reading',
  async run({ store }, { survey, by }) {
    const edition = await store.survey(survey);
    const isOver = edition !== undefined && isFieldworkOver(edition);
    const untried = isOver ? dispositionAtEnd([]).group : 'untried';
    const all = noHouseholds();
    const original = noHouseholds();
    let isReplaced = false;
    const groups = new Map<string | undefined, DispositionCounts>();
    const count = (name: string | undefined, place: keyof DispositionCounts, isStandIn: boolean, cases = 1) => {
      const group = groups.get(name) ?? noHouseholds();
      groups.set(name, group);
      for (const counts of [all, group, ...(isStandIn ? [] : [original])]) counts[place] += cases;
      isReplaced ||= isStandIn;
    };
    // Of most cases nothing is told but whether there is an interview: they are counted where they are kept.
    for (const { cases, isInterviewed, isStandIn, ...alike } of await store.casesWithoutVisit(survey))
      count(alike[by], isInterviewed ? 'I' : untried, isStandIn, cases);
    for (let after: string | undefined; ; ) {
      const { cases } = await store.workedCases(survey, { after, most: PAGE, visited: true });
      for (const each of cases)
        for (const place of countedPlaces(each, isOver)) count(each[by], place, each.replaces !== undefined);
      if (cases.length < PAGE) break;
      after = cases.at(-1)!.caseId;
    }
    return {
      all: outcomeRates(all),
      ...(isReplaced ? { original: outcomeRates(original) } : {}),
      groups: [...groups]
        .sort(([one = ''], [other = '']) => (one < other ? -1 : 1))
        .map(([name, counts]) => ({ ...(name === undefined ? {} : { name }), ...outcomeRates(counts) })),
    };
  },
};

/** Where each household of a dwelling counts, in the fieldwork or when it is over. */
export function countedPlaces(
  { isInterviewed, ...worked }: Pick<WorkedCase, 'household' | 'visits' | 'isInterviewed'>,
  isOver: boolean,
) {
  return householdsOf(worked).map(([number, ofHousehold]): keyof DispositionCounts => {
    // An interview that counts is one, also when no visit says so.
    if (isInterviewed && number === worked.household) return 'I';
    const state = householdState(ofHousehold);
    if (state !== 'closed' && isOver) return dispositionAtEnd(ofHousehold).group;
    return state === 'closed' ? (dispositionOf(ofHousehold)?.group ?? 'open') : state;
  });
}
