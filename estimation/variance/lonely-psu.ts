import type { Design } from '../design/types.ts';
import { EstimationError } from '../errors.ts';

// R's survey takes a stratum as fully sampled from here on; fractions read from a file are rarely exactly 1.
const FULLY_SAMPLED = 1e-7;

/** Share of the stratum's PSUs that was not sampled, 1 - f; 0 when practically all were, and the stratum then adds nothing. */
export function unsampledShare(design: Design, stratum: number): number {
  const share = 1 - design.fraction[stratum]!;
  return share < FULLY_SAMPLED ? 0 : share;
}

/** Under the policy `fail` a stratum with one PSU stops every estimate, also those of domains that have no row in it. */
export function refuseLonelyPsus(design: Design): void {
  if (design.lonelyPsu !== 'fail') return;
  for (let stratum = 0; stratum < design.strataCount; stratum++) {
    if (design.psusInStratum[stratum] !== 1 || unsampledShare(design, stratum) === 0) continue;
    throw new EstimationError(
      'single-psu-stratum',
      `stratum ${design.stratumLabels[stratum]}`,
      'it has one PSU',
      'choose a lonelyPsu policy or merge the stratum',
    );
  }
}

/**
 * How a stratum enters the variance: around its own mean, around the mean of all PSUs, not at all, or as the average of the rest.
 *
 * @param present PSUs of the stratum that have rows of the group
 */
export function treatment(
  design: Design,
  stratum: number,
  present: number,
): 'own' | 'overall' | 'nothing' | 'left-out' {
  const size = design.psusInStratum[stratum]!;
  const { lonelyPsu } = design;
  const lonelyInDomain = design.domainLonely && size > 1 && present === 1;
  // Also when the stratum was fully sampled: R's survey leaves it out of the average before it looks at the fraction.
  if (lonelyInDomain && lonelyPsu === 'average') return 'left-out';
  if (unsampledShare(design, stratum) === 0) return 'nothing';
  if (size === 1) return lonelyPsu === 'adjust' ? 'overall' : lonelyPsu === 'average' ? 'left-out' : 'nothing';
  if (lonelyInDomain && lonelyPsu === 'adjust') return 'overall';
  return 'own';
}
