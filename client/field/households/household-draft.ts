import { type CaseReply, type HouseholdBody, MOST_HOUSEHOLDS } from '#contract';
import { deviceInstant } from '../session/device-instant.ts';
import { numberOf } from './household-log.ts';

/** Numbers that a dwelling's further households can still have. */
export function freeNumbers(known: readonly CaseReply[]): number[] {
  const last = Math.max(1, ...known.map(numberOf));
  return Array.from({ length: MOST_HOUSEHOLDS - last }, (_, place) => last + place + 1);
}

/** What is noted when somebody says how many households a dwelling has, and what tells each further one apart. */
export function foundHouseholds(
  dwelling: { survey: string; caseId: string },
  { numbers, labels, now }: { numbers: readonly number[]; labels: ReadonlyMap<number, string>; now: number },
): HouseholdBody[] {
  const foundAt = deviceInstant(new Date(now));
  return numbers.map((household) => {
    const label = labels.get(household)?.trim();
    return { ...dwelling, household, ...(label && { label }), foundAt };
  });
}
