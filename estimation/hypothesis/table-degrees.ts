import { keepsAllRows } from '../design/keeps-all-rows.ts';
import { psuDegrees } from '../design/psu-degrees.ts';
import type { Design } from '../design/types.ts';

/**
 * Degrees of freedom of a test of a table, as R's survey counts them: PSUs minus strata that hold a row of
 * the domain, also one that lacks a category or weighs 0. Of replicates: those of the design.
 */
export function tableDegrees(design: Design, domain: ArrayLike<boolean | number> | undefined): number {
  if (design.kind === 'replicate') return design.degreesOfFreedom;
  const { rows, rowPsu, psuCount } = design;
  const everyone = domain === undefined || keepsAllRows(design);
  const seen = new Uint8Array(psuCount);
  for (let row = 0; row < rows; row++) if (everyone || domain[row]) seen[rowPsu[row]!] = 1;
  return psuDegrees(seen, design);
}
