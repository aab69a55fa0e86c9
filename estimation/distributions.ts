import betainc from '@stdlib/math-base-special-betainc';
import betaincinv from '@stdlib/math-base-special-betaincinv';
import erfc from '@stdlib/math-base-special-erfc';
import gammainc from '@stdlib/math-base-special-gammainc';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';

// Beyond this the algorithm for t is slow and loses digits. The first term of the expansion of t around the
// normal (Abramowitz and Stegun 26.7.5) leaves an error of about 1 / df^2, below 1e-12.
const NORMAL_BEYOND = 1e6;

// A quantile costs 30 microseconds, and a table needs the same few many times.
const cache = new Map<number, Map<number, number>>();

/**
 * Half width of a two-sided interval in standard errors: the quantile of t at (1 + level) / 2, of the normal
 * when `df` is infinite.
 */
export function intervalQuantile(level: number, df: number): number {
  let ofLevel = cache.get(level);
  if (ofLevel === undefined) {
    ofLevel = new Map();
    cache.set(level, ofLevel);
  }
  let quantile = ofLevel.get(df);
  if (quantile === undefined) {
    const probability = (1 + level) / 2;
    quantile = df > NORMAL_BEYOND ? nearNormal(probability, df) : tQuantile(probability, df);
    ofLevel.set(df, quantile);
  }
  return quantile;
}

function nearNormal(probability: number, df: number): number {
  const z = normalQuantile(probability, 0, 1);
  return z + (z ** 3 + z) / (4 * df);
}

/**
 * P(|T| > |t|) of Student's t; of the normal when `df` is infinite. Upper tails come directly from the
 * incomplete beta function, never as 1 - cdf.
 */
export function tPValue(t: number, df: number): number {
  if (df > NORMAL_BEYOND) return erfc(Math.abs(t) / Math.SQRT2);
  return betainc(df / (df + t * t), df / 2, 0.5, true, false);
}

/** P(Z > z) of the standard normal distribution. */
export function normalUpperTail(z: number): number {
  return erfc(z / Math.SQRT2) / 2;
}

/** P(F > f) of the F distribution; `denominatorDf` may be infinite. */
export function fPValue(f: number, numeratorDf: number, denominatorDf: number): number {
  if (!(f > 0)) return 1;
  if (denominatorDf === Infinity) return chiSquarePValue(f * numeratorDf, numeratorDf);
  const share = denominatorDf / (denominatorDf + numeratorDf * f);
  return betainc(share, denominatorDf / 2, numeratorDf / 2, true, false);
}

/** P(X > x) of the chi-square distribution. */
export function chiSquarePValue(x: number, df: number): number {
  return x > 0 ? gammainc(x / 2, df / 2, true, true) : 1;
}

/** The share below which a beta variable with shapes `a` and `b` falls with this probability. */
export function betaQuantile(probability: number, a: number, b: number): number {
  return betaincinv(probability, a, b);
}

/** The quantile of the standard normal distribution at this share. */
export function normalScore(share: number): number {
  return normalQuantile(share, 0, 1);
}
