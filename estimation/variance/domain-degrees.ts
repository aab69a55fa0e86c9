import type { TaylorDesign } from '../design/types.ts';
import { cellsOf, type UnitTotals } from './totals.ts';

/** PSUs minus strata that hold a row of these groups with weight other than 0. */
export function domainDegrees(totals: UnitTotals, design: TaylorDesign, groups: readonly number[]): number {
  const { psuStratum, unitPsu } = design;
  const { unit, counted } = totals;
  const psuSeen = new Uint8Array(design.psuCount);
  const stratumSeen = new Uint8Array(design.strataCount);
  let degrees = 0;
  for (const group of groups) {
    const { start, end } = cellsOf(totals, group);
    for (let cell = start; cell < end; cell++) {
      if (counted[cell] === 0) continue;
      const psu = unitPsu[unit[cell]!]!;
      if (psuSeen[psu] === 1) continue;
      psuSeen[psu] = 1;
      degrees++;
      const stratum = psuStratum[psu]!;
      if (stratumSeen[stratum] === 1) continue;
      stratumSeen[stratum] = 1;
      degrees--;
    }
  }
  return degrees;
}
