import type { TaylorDesign } from '../design/types.ts';

/** What a stratum does in the stratified jackknife. */
export type StratumPart = 'delete-one' | 'against-others' | 'left-out' | 'taken-whole';

/**
 * Rank of the replicate weights less one, which R's survey takes for the degrees of freedom. A PSU without
 * weight has a replicate as well, in which the others of its stratum weigh more.
 *
 * With a the replicate in which all PSUs weigh the same: a stratum that leaves out one PSU at a time holds a
 * and the distances from it, a lonely stratum against the others adds the direction of its PSU.
 */
export function jackknifeDegrees(
  { psusInStratum, countedInStratum }: TaylorDesign,
  parts: readonly StratumPart[],
): number {
  let directions = 0;
  let holdsEqual = false;
  let isEqualApart = false;
  for (const [stratum, part] of parts.entries()) {
    const size = psusInStratum[stratum]!;
    const counted = countedInStratum[stratum]!;
    if (part === 'delete-one') directions += Math.min(counted, size - 1);
    if (part === 'against-others') directions += counted;
    holdsEqual ||= part === 'delete-one' || (part === 'against-others' && counted === 0);
    // Where each PSU has a direction of its own, equal weights are none apart.
    const ownDirections = part === 'against-others' || (part === 'delete-one' && counted < size);
    isEqualApart ||= counted > 0 && !ownDirections;
  }
  return Math.max(0, directions + (holdsEqual && isEqualApart ? 1 : 0) - 1);
}
