import type { Design } from '../design/types.ts';
import { type Groups, refuseCode } from '../groups.ts';
import { type RowSelection, takesPart } from './cells.ts';

/** Where the pairs of unit and group lie in a table: those of a unit side by side, in the order of groups. */
export interface CodeSpans {
  readonly places: number;
  /** For each unit, the place of group 0, if it had one: place = start of the unit + group. */
  readonly start: Int32Array;
  /** The lowest and the highest group of each unit, side by side; a unit without rows has none between them. */
  readonly ends: Int32Array;
}

/**
 * Gives each unit places from the lowest to the highest group that it has rows of, and checks the codes. A
 * PSU lies in one state: in a table of states by sex and age it needs the places of one state, and a table
 * of all pairs would mostly be empty.
 */
export function codeSpans(design: Design, selection: RowSelection): CodeSpans {
  const { unitCount } = design;
  const { groups, domain, incomplete } = selection;
  const ends = new Int32Array(2 * unitCount);
  if (groups !== undefined) {
    for (let unit = 0; unit < unitCount; unit++) {
      ends[2 * unit] = groups.count;
      ends[2 * unit + 1] = -1;
    }
    if (domain === undefined && incomplete === undefined) widenByAll(ends, design, groups, selection);
    else widenBySome(ends, design, groups, selection);
  }
  const start = new Int32Array(unitCount);
  let places = 0;
  for (let unit = 0; unit < unitCount; unit++) {
    const first = ends[2 * unit]!;
    start[unit] = places - first;
    places += Math.max(0, ends[2 * unit + 1]! - first + 1);
  }
  return { places, start, ends };
}

function widenByAll(ends: Int32Array, { rowUnit }: Design, groups: Groups, { from, to }: RowSelection): void {
  const { codes, count } = groups;
  for (let row = from; row < to; row++) {
    const code = codes[row]!;
    if (code < 0 || code >= count) {
      if (code !== -1) refuseCode(groups, row);
      continue;
    }
    const lowest = 2 * rowUnit[row]!;
    if (code < ends[lowest]!) ends[lowest] = code;
    if (code > ends[lowest + 1]!) ends[lowest + 1] = code;
  }
}

function widenBySome(ends: Int32Array, { rowUnit }: Design, groups: Groups, selection: RowSelection): void {
  const { domain, incomplete, from, to } = selection;
  const { codes, count } = groups;
  for (let row = from; row < to; row++) {
    const code = codes[row]!;
    if (code < -1 || code >= count) refuseCode(groups, row);
    if (code < 0 || !takesPart(domain, incomplete, row)) continue;
    const lowest = 2 * rowUnit[row]!;
    ends[lowest] = Math.min(code, ends[lowest]!);
    ends[lowest + 1] = Math.max(code, ends[lowest + 1]!);
  }
}
