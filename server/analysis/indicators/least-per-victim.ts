/** Weights over weights are equal to so much of them. */
const ROUNDING = 1e-9;

/**
 * What the mean number of incidents of victims is at least: 1, where every victim of the file has one incident or more
 * by its weight, else 0. Incidents with weights of their own may stand for less than their victim.
 *
 * @param incidents of each unit, over its weight
 * @param victims 1 for victims
 */
export function leastPerVictim(
  incidents: Float64Array,
  { victims, weight }: { readonly victims: Float64Array; readonly weight: Float64Array },
): number {
  const isLess = incidents.some((value, row) => victims[row] === 1 && weight[row]! > 0 && value < 1 - ROUNDING);
  return isLess ? 0 : 1;
}
