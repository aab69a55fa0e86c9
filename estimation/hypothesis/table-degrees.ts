import { keepsAllRows } from '../design/keeps-all-rows.ts';
import type { Design } from '../design/types.ts';

/**
 * Degrees of freedom of a test of a table, as R's survey counts them: PSUs minus strata that hold a row of
 * the domain, also one that lacks a category or weighs 0. Of replicates: those of the design.
 */
export function tableDegrees(design: Design, domain: ArrayLike<boolean | number> | undefined): number {
  if (design.kind === 'replicate') return design.degreesOfFreedom;
  const { rows, rowPsu, psuStratum, psuCount, strataCount } = design;
  const everyone = domain === undefined || keepsAllRows(design);
  const psuSeen = new Uint8Array(psuCount);
  const stratumSeen = new Uint8Array(strataCount);
  for (let row = 0; row < rows; row++) {
    if (!everyone && !domain[row]) continue;
    psuSeen[rowPsu[row]!] = 1;
    stratumSeen[psuStratum[rowPsu[row]!]!] = 1;
  }
  const seen = (count: number, each: number) => count + each;
  return psuSeen.reduce(seen, 0) - stratumSeen.reduce(seen, 0);
}
