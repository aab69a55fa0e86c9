import { type DispositionCounts, dispositionAtEnd, type RatesReply } from '#contract';
import type { Task } from '../runs/task.ts';
import { atEndOfFieldwork, isFieldworkOver } from './end-of-fieldwork.ts';
import { noHouseholds, outcomeRates } from './outcome-rates.ts';
import { casesOfSample, householdsOfCases } from './sampled-households.ts';

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
    const visited = await casesOfSample(store, survey, { visited: true });
    const isNotedElsewhere = visited.some(({ household: own, visits }) =>
      visits.some(({ household }) => household !== own),
    );
    // Of most cases nothing is told but whether there is an interview: they are counted where they are kept, unless
    // one of them may have been visited at another door.
    if (!isNotedElsewhere)
      for (const { cases, isInterviewed, isStandIn, ...alike } of await store.casesWithoutVisit(survey))
        count(alike[by], isInterviewed ? 'I' : untried, isStandIn, cases);
    for (const sampled of householdsOfCases(isNotedElsewhere ? await casesOfSample(store, survey) : visited)) {
      const { place } = isOver ? atEndOfFieldwork(sampled) : sampled;
      count(sampled[by], place, sampled.replaces !== undefined);
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
