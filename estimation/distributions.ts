import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';

// Beyond this the t and the normal quantile agree to 1e-6 of their difference from each other, about 1e-12 in relative terms,
// while the t algorithm itself begins to lose digits.
const NORMAL_BEYOND = 1e6;

// A quantile costs 30 microseconds and a table asks for the same few over and over.
const cache = new Map<number, Map<number, number>>();

/** Half width of a two-sided interval in standard errors: the quantile of t at (1 + level) / 2, of the normal when `df` is infinite. */
export function intervalQuantile(level: number, df: number): number {
  let ofLevel = cache.get(level);
  if (ofLevel === undefined) {
    ofLevel = new Map();
    cache.set(level, ofLevel);
  }
  let quantile = ofLevel.get(df);
  if (quantile === undefined) {
    const probability = (1 + level) / 2;
    quantile = df > NORMAL_BEYOND ? normalQuantile(probability, 0, 1) : tQuantile(probability, df);
    ofLevel.set(df, quantile);
  }
  return quantile;
}
