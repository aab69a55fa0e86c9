import type { AccountingStep } from '#contract';
import { isNeverArrived, isWorkedOn } from '../visits/end-of-fieldwork.ts';
import type { SampledHousehold } from '../visits/sampled-households.ts';

/** The last step that a household is in, and why it is not in the next one. */
export interface FateOfHousehold {
  readonly last: AccountingStep;
  readonly reason?: string;
}

/** Cases with an accepted interview: `figures`, or why it is in none. */
export type AcceptedCases = ReadonlyMap<string, 'figures' | 'no-answers' | 'other-version'>;

/** What becomes of a household of the sample. Each has one fate. */
export function fateOfHousehold(household: SampledHousehold, accepted: AcceptedCases): FateOfHousehold {
  const { caseId, place, code } = household;
  if (code === undefined || isWorkedOn(place)) return { last: 'households', reason: 'open' };
  if (!isEligible(household)) return { last: 'households', reason: code };
  if (!hasRoster(household)) return { last: place === 'NC' ? 'eligible' : 'contacted', reason: code };
  const isLacking = isNeverArrived(household);
  if (place !== 'I') return { last: 'rosters', reason: isLacking ? 'not-arrived' : code };
  if (isLacking) return { last: 'interviewed', reason: 'not-arrived' };
  const found = accepted.get(caseId);
  if (found === undefined) return { last: 'interviewed', reason: 'not-accepted' };
  return found === 'figures' ? { last: 'figures' } : { last: 'accepted', reason: found };
}

/** Whether a household lives there in the end: the final disposition says so, whatever a visit before it told. */
export function isEligible({ place }: Pick<SampledHousehold, 'place'>): boolean {
  return place !== 'NE' && place !== 'UH' && place !== 'UO';
}

/** Whether the household told who lives there, so that an adult was selected: some visit says so, or the interview. */
export function hasRoster({ place, visits }: Pick<SampledHousehold, 'place' | 'visits'>): boolean {
  return (
    place === 'I' ||
    visits.some(
      ({ outcome, reason, point }) =>
        outcome === 'complete' ||
        outcome === 'pending' ||
        reason === 'screeners-done' ||
        reason === 'refused-by-selected' ||
        point === 'after-selection',
    )
  );
}
