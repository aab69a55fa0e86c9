import { type CaseReply, type HouseholdBody, householdCase, householdLabel, householdSeed } from '#contract';
import { caseKey } from '../cases/case-in-edition.ts';
import { noteLog } from '../notes/note-log.ts';

/** The further households that were found with this device. */
export const HOUSEHOLDS = noteLog<HouseholdBody>('households');

/**
 * The cases of a person with the households that the server does not know yet, each after its dwelling. They are as
 * the server will give them: tablet and server name and seed them alike.
 *
 * @param cases as the server gave them last
 */
export function withFound(cases: readonly CaseReply[], found: readonly HouseholdBody[]): CaseReply[] {
  const known = new Set(cases.map(caseKey));
  const byDwelling = Map.groupBy(found, caseKey);
  return cases.flatMap((dwelling) => {
    const further: CaseReply[] = [];
    for (const household of byDwelling.get(caseKey(dwelling)) ?? []) {
      const each = caseOf(dwelling, household);
      if (known.has(caseKey(each))) continue;
      known.add(caseKey(each));
      further.push(each);
    }
    return [dwelling, ...further];
  });
}

function caseOf(dwelling: CaseReply, { household, label }: HouseholdBody): CaseReply {
  const { returned: _, ...rest } = dwelling;
  return {
    ...rest,
    caseId: householdCase(dwelling.caseId, household),
    seed: householdSeed(dwelling.seed, household),
    label: householdLabel(dwelling.label, { household, ...(label !== undefined && { label }) }),
    found: { dwelling: dwelling.caseId, household },
    status: 'new',
  };
}

/** Key of the dwelling that a case belongs to: its own, or that of the dwelling that it was found in. */
export function dwellingKey({ survey, caseId, found }: Pick<CaseReply, 'survey' | 'caseId' | 'found'>): string {
  return caseKey({ survey, caseId: found?.dwelling ?? caseId });
}

/** The cases of one dwelling, in the order of its households. */
export function householdsOfDwelling(cases: readonly CaseReply[], chosen: CaseReply): CaseReply[] {
  const key = dwellingKey(chosen);
  return cases.filter((each) => dwellingKey(each) === key).sort((one, other) => numberOf(one) - numberOf(other));
}

/** Number of a household in its dwelling; the dwelling's own case is the first one. */
export function numberOf({ found }: Pick<CaseReply, 'found'>): number {
  return found?.household ?? 1;
}
