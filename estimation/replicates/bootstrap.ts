import { unsampledShare } from '../design/correction.ts';
import type { TaylorDesign } from '../design/types.ts';
import { replicateErrors } from '../errors/replicate-errors.ts';
import { refuseLonelyPsus } from '../variance/lonely-psu.ts';
import { below, type RandomStream, randomStream } from './random-stream.ts';
import { type ReplicateFactors, refuseUnequal, unitFactors } from './replicate-factors.ts';

export interface BootstrapOptions {
  /** Number of replicates R, at least 2. */
  readonly replicates: number;
  /** A whole number from 0 to 2^53 - 1. The same seed gives the same factors on every machine. */
  readonly seed: number;
}

/**
 * Rescaled bootstrap of Rao and Wu: in each replicate n_h - 1 PSUs of stratum h are drawn with replacement.
 *
 * The factor of a PSU drawn t times is 1 - a + a t n_h / (n_h - 1), a = sqrt(1 - f_h); without a correction t
 * n_h / (n_h - 1). No factor is negative, and those of a stratum add up to n_h. Scale 1 / (R - 1), rscales 1,
 * for deviations from the mean of the replicates.
 *
 * Every stratum has its own random stream, named by the seed and its label. Another stratum, or more
 * replicates, do not change what was drawn. PSUs are identified by their position in the design, so rows must
 * keep their order.
 *
 * The factor is 1 in strata taken whole, and in lonely ones under `remove` and `certainty`; the other
 * policies are refused.
 *
 * @returns R replicates, with the degrees of freedom of the strata that were not taken whole, at most R - 1
 * @throws EstimationError single-psu-stratum, replicates-undefined, too-many-replicates, invalid-option
 * @see Rao and Wu (1988), JASA 83, 231-241; Rao, Wu and Yue (1992), Survey Methodology 18, 209-217
 * @example bootstrap(design3, { replicates: 2, seed: 1 }).scale // => 1
 */
export function bootstrap(design: TaylorDesign, options: BootstrapOptions): ReplicateFactors {
  const { replicates, seed } = options;
  if (!Number.isSafeInteger(replicates) || replicates < 2) throw replicateErrors.numberOfReplicates({ replicates });
  if (!Number.isSafeInteger(seed) || seed < 0) throw replicateErrors.seed({ seed });
  refuseUnequal(design);
  refuseLonelyPsus(design);

  const { psusInStratum, psuCount, stratumLabels, strataCount } = design;
  const factors = unitFactors(replicates, psuCount);
  let degreesOfFreedom = design.degreesOfFreedom;
  let start = 0;
  for (let stratum = 0; stratum < strataCount; stratum++) {
    const size = psusInStratum[stratum]!;
    const share = unsampledShare(design.fraction[stratum]!);
    if (share === 0) degreesOfFreedom -= Math.max(0, design.countedInStratum[stratum]! - 1);
    else if (size > 1)
      drawStratum(factors, {
        start,
        size,
        spread: Math.sqrt(share),
        stream: randomStream(seed, stratumLabels[stratum]!),
      });
    else if (design.lonelyPsu === 'adjust' || design.lonelyPsu === 'average')
      throw replicateErrors.bootstrapOfLonelyPsu({ stratum: stratumLabels[stratum]!, policy: design.lonelyPsu });
    start += size;
  }
  return {
    method: 'bootstrap',
    count: replicates,
    factors,
    scale: 1 / (replicates - 1),
    rscales: new Float64Array(replicates).fill(1),
    degreesOfFreedom: Math.max(0, Math.min(degreesOfFreedom, replicates - 1)),
  };
}

/** PSUs `start` to `start + size - 1`, whose factors are drawn. */
interface DrawnStratum {
  readonly start: number;
  readonly size: number;
  /** Root of the share that was not sampled. */
  readonly spread: number;
  readonly stream: RandomStream;
}

function drawStratum(factors: readonly Float64Array[], { start, size, spread, stream }: DrawnStratum): void {
  const drawn = below(size, stream);
  const times = new Int32Array(size);
  const step = (spread * size) / (size - 1);
  for (const column of factors) {
    times.fill(0);
    for (let draw = 1; draw < size; draw++) times[drawn()]!++;
    for (let psu = 0; psu < size; psu++) column[start + psu] = 1 - spread + step * times[psu]!;
  }
}
