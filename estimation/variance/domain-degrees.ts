import { psuDegrees } from '../design/psu-degrees.ts';
import type { TaylorDesign } from '../design/types.ts';
import { cellsOf, type UnitTotals } from './totals.ts';

/** PSUs minus strata that hold a row of these groups with weight other than 0. */
export function domainDegrees(totals: UnitTotals, design: TaylorDesign, groups: readonly number[]): number {
  const { laterStages, stacked, unitPsu, psuCount } = design;
  if (groups.length === 1 && laterStages.length === 0 && stacked === undefined)
    return degreesOfPsus(totals, design, groups[0]!);
  const { unit, counted } = totals;
  const seen = new Uint8Array(psuCount);
  for (const group of groups) {
    const { start, end } = cellsOf(totals, group);
    for (let cell = start; cell < end; cell++) if (counted[cell] !== 0) seen[unitPsu[unit[cell]!]!] = 1;
  }
  return psuDegrees(seen, design);
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
