import type { TaylorDesign } from '../design/types.ts';
import { cellsOf, type UnitTotals } from './totals.ts';

/** PSUs minus strata that hold a row of these groups with weight other than 0. */
export function domainDegrees(totals: UnitTotals, design: TaylorDesign, groups: readonly number[]): number {
  if (groups.length === 1 && design.laterStages.length === 0) return degreesOfPsus(totals, design, groups[0]!);
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

/** The same of one group whose units are PSUs: each has one cell, and those of a stratum follow each other. */
function degreesOfPsus(totals: UnitTotals, { psuStratum }: TaylorDesign, group: number): number {
  const { unit, counted } = totals;
  const { start, end } = cellsOf(totals, group);
  let degrees = 0;
  let last = -1;
  for (let cell = start; cell < end; cell++) {
    if (counted[cell] === 0) continue;
    const stratum = psuStratum[unit[cell]!]!;
    if (stratum === last) degrees++;
    last = stratum;
  }
  return degrees;
}
