import { type DispositionCounts, dispositionAtEnd } from '#contract';
import type { Survey } from '../model.ts';
import type { SampledHousehold } from './sampled-households.ts';

/** Whether nobody goes to a dwelling of an edition any more. */
export function isFieldworkOver({ state }: Pick<Survey, 'state'>): boolean {
  return state === 'closed' || state === 'published';
}

/**
 * A household with the disposition that it keeps when the fieldwork ends. An interview that was noted at the door and
 * never came is none: the household is an eligible one without an interview.
 */
export function atEndOfFieldwork(household: SampledHousehold): SampledHousehold {
  if (isNeverArrived(household)) return { ...household, code: '2.36', place: 'O' };
  if (!isWorkedOn(household.place) && household.code !== undefined) return household;
  const { code, group } = dispositionAtEnd(household.visits);
  return { ...household, code, place: group };
}

/** Whether a visit says that the interview was made, and there is none. */
export function isNeverArrived({ isInterviewed, visits }: SampledHousehold): boolean {
  return !isInterviewed && visits.some(({ outcome }) => outcome === 'complete');
}

/** Whether somebody still goes there. */
export function isWorkedOn(place: keyof DispositionCounts): boolean {
  return place === 'untried' || place === 'open' || place === 'appointment';
}
