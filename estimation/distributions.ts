import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';

// Beyond this the t algorithm is slow and loses digits, while the first term of the expansion of t around the normal
// (Abramowitz and Stegun 26.7.5) leaves an error of the order of 1 / df^2, below 1e-12.
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
    quantile = df > NORMAL_BEYOND ? nearNormal(probability, df) : tQuantile(probability, df);
    ofLevel.set(df, quantile);
  }
  return quantile;
}

function nearNormal(probability: number, df: number): number {
  const z = normalQuantile(probability, 0, 1);
  return z + (z ** 3 + z) / (4 * df);
}
