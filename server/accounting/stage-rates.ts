import type { DispositionCounts, StageRates } from '#contract';
import { isWorkedOn } from '../visits/end-of-fieldwork.ts';
import { noHouseholds, outcomeRates } from '../visits/outcome-rates.ts';
import type { SampledHousehold } from '../visits/sampled-households.ts';
import { hasRoster, isEligible } from './fate-of-household.ts';

/** A household with its design weight. */
export interface WeightedHousehold {
  readonly household: SampledHousehold;
  readonly weight: number;
}

type Place = keyof DispositionCounts;

/**
 * Outcome rates of households (roster and selection), of the selected adults, and of both at once, by numbers and by
 * design weights. Every response rate of both is the one of households times RR5 or RR6 of persons, as an adult is
 * selected in each household that responds.
 *
 * @see AAPOR, Standard Definitions (9th edition, 2016), complex designs
 */
export function stageRates(households: readonly WeightedHousehold[]): StageRates {
  const at = (placeOf: (household: SampledHousehold) => Place | undefined) => ({
    unweighted: ratesOf(households, placeOf, () => 1),
    weighted: ratesOf(households, placeOf, ({ weight }) => weight),
  });
  return { household: at(placeOfHousehold), person: at(placeOfPerson), joint: at(({ place }) => place) };
}

function ratesOf(
  households: readonly WeightedHousehold[],
  placeOf: (household: SampledHousehold) => Place | undefined,
  sizeOf: (household: WeightedHousehold) => number,
) {
  const counts = noHouseholds();
  for (const each of households) {
    const place = placeOf(each.household);
    if (place !== undefined) counts[place] += sizeOf(each);
  }
  return outcomeRates(counts);
}

/**
 * A household that is still worked on has no final disposition, whatever it told by now; of a dwelling that was found
 * vacant after its roster the final one says that it is not eligible.
 */
function placeOfHousehold(household: SampledHousehold): Place {
  const { place } = household;
  return !isWorkedOn(place) && isEligible(household) && hasRoster(household) ? 'I' : place;
}

function placeOfPerson(household: SampledHousehold): Place | undefined {
  return isEligible(household) && hasRoster(household) ? household.place : undefined;
}
