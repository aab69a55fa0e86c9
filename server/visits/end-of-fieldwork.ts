import { type DispositionCounts, dispositionAtEnd } from '#contract';
import type { Survey } from '../model.ts';
import type { SampledHousehold } from './sampled-households.ts';

/** Whether nobody goes to a dwelling of an edition any more. */
export function isFieldworkOver({ state }: Pick<Survey, 'state'>): boolean {
  return state === 'closed' || state === 'published';
}

/** A household with the disposition that it keeps when the fieldwork ends. */
export function atEndOfFieldwork(household: SampledHousehold): SampledHousehold {
  if (!isWorkedOn(household.place) && household.code !== undefined) return household;
  const { code, group } = dispositionAtEnd(household.visits);
  return { ...household, code, place: group };
}

/** Whether somebody still goes there. */
export function isWorkedOn(place: keyof DispositionCounts): boolean {
  return place === 'untried' || place === 'open' || place === 'appointment';
}
