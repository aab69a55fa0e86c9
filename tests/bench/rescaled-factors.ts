import type { SeededRandom } from '../../server/simulation/random.ts';

/**
 * Rescaled bootstrap of Rao and Wu: n - 1 PSUs are drawn with replacement from the n of every stratum; the
 * factor of a PSU is n / (n - 1) times how often it was drawn. One column per replicate, one factor per PSU,
 * PSUs in the order of their strata.
 */
export function rescaledFactors(perStratum: Int32Array, replicates: number, random: SeededRandom): Float64Array[] {
  const psus = perStratum.reduce((sum, count) => sum + count, 0);
  return Array.from({ length: replicates }, () => {
    const factors = new Float64Array(psus);
    let first = 0;
    for (const count of perStratum) {
      for (let draw = 1; draw < count; draw++) factors[first + random.integer(0, count - 1)]! += count / (count - 1);
      first += count;
    }
    return factors;
  });
}
