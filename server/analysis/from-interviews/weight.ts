import { product } from 'simple-statistics';

/**
 * Weight of a dwelling: the inverse of its inclusion probability, the product of the probabilities of the
 * stages.
 *
 * @example designWeight([0.1, 0.05]) // => 200
 */
export function designWeight(probabilities: readonly number[]): number {
  return 1 / product(probabilities);
}

/** Weight of the adult selected from a household, with the probability that the selection method states. */
export function personWeight(householdWeight: number, probability: number): number {
  return householdWeight / probability;
}

/**
 * Weight of one incident form, W_e = W_level x times / forms: incidents without a form are spread over the
 * forms that there are. Without any form the one record stands for all of them.
 *
 * @example incidentWeight(100, { times: 7, forms: 5 }) // => 140
 */
export function incidentWeight(levelWeight: number, { times, forms }: { times: number; forms: number }): number {
  return (levelWeight * times) / Math.max(forms, 1);
}
