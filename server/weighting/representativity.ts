import type { StepResponse } from './prepared-step.ts';

/**
 * R-indicator: 1 - 2 S, S the standard deviation of the probabilities of response over the units that belong to the
 * population. 1 where all have the same probability, and the smaller the more unlike respondents and others are, as
 * far as the classes or the model of the step can tell.
 *
 * S^2 = sum of w (p - mean of p)^2 / (sum of w - 1), w the weights before the step.
 *
 * @see Schouten, Cobben and Bethlehem (2009), Survey Methodology 35, 101-113
 */
export function representativity({ propensity }: Pick<StepResponse, 'propensity'>, weights: Float64Array): number {
  const p = propensity(weights);
  let size = 0;
  let sum = 0;
  for (let row = 0; row < p.length; row++) {
    if (Number.isNaN(p[row])) continue;
    size += weights[row]!;
    sum += weights[row]! * p[row]!;
  }
  const mean = sum / size;
  let squares = 0;
  for (let row = 0; row < p.length; row++) if (!Number.isNaN(p[row])) squares += weights[row]! * (p[row]! - mean) ** 2;
  return 1 - 2 * Math.sqrt(squares / (size - 1));
}
