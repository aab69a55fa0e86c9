/**
 * The chance that who finds f people of a sample with somebody's keys, and takes one of them, has that one:
 * the mean of 1/F, where F, how many people of the population have these keys, is negative binomial given f,
 * with p = f / sum of their weights (Benedetti and Franconi 1998; Franconi and Polettini 2004).
 *
 * It is p times the integral over v from 0 to 1 of v^(f-1) / (p + qv), q = 1 - p: with I(1) = -ln(p) / q and
 * I(f+1) = (1/f - p I(f)) / q, forwards where p < 1/2 and backwards otherwise, so that errors shrink.
 *
 * @param f people of the sample, 1 or more
 * @param weights the sum of their weights; counted as f where it is less
 */
export function individualRisk(f: number, weights: number): number {
  const p = Math.min(1, f / weights);
  const q = 1 - p;
  if (q < 1e-12) return 1 / f;
  if (p < 0.5) {
    let integral = -Math.log(p) / q;
    for (let at = 1; at < f; at++) integral = (1 / at - p * integral) / q;
    return p * integral;
  }
  const n = f + BACKWARDS;
  // By parts, as v^(n-1) is near 1 alone: the next term is below 1e-15.
  const parts = [1 / n];
  for (let at = 1; at < 5; at++) parts.push((parts[at - 1]! * at * q) / (n + at));
  let integral = parts.reduce((sum, part) => sum + part, 0);
  for (let at = n - 1; at >= f; at--) integral = (1 / at - q * integral) / p;
  return p * integral;
}

/** From how far above f the backwards recursion starts. */
const BACKWARDS = 2_000;
