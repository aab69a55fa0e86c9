/**
 * Weight of a dwelling: the inverse of its inclusion probability, the product of the probabilities of the stages.
 *
 * @example designWeight([0.1, 0.05]) // => 200
 */
export function designWeight(probabilities: readonly number[]): number {
  return 1 / probabilities.reduce((product, probability) => product * probability, 1);
}

/** Weight of the adult drawn from a household with a probability that the method of drawing states. */
export function personWeight(householdWeight: number, probability: number): number {
  return householdWeight / probability;
}

/**
 * Weight of one incident form, W_e = W_level x min(times, cap) / forms: what has no form of its own is spread over the forms
 * that there are. Times that are not known are as many as there are forms, at least one.
 *
 * @example eventWeight(100, { times: 7, forms: 5 }) // => 140
 */
export function incidentWeight(
  levelWeight: number,
  { times, forms, cap = Number.POSITIVE_INFINITY }: { times: number | undefined; forms: number; cap?: number },
): number {
  const carried = Math.max(forms, 1);
  return (levelWeight * Math.min(times ?? carried, cap)) / carried;
}
