import { inputErrors } from './errors/input-errors.ts';
import { weightingErrors } from './errors/weighting-errors.ts';

/**
 * A partition of the rows: `codes` holds the group of each row (0 to `count` - 1, or -1 for none). Groups
 * without rows still get an estimate, so tables keep their shape.
 */
export interface Groups {
  readonly codes: Int32Array;
  readonly count: number;
}

/** Two groups that are compared: the estimate of group `of` minus that of group `minus`. */
export interface GroupPair {
  readonly of: number;
  readonly minus: number;
}

/** Groups with the name of each, which messages use. */
export interface LabelledGroups extends Groups {
  /** One per group, for example `region=north, sex=man`. */
  readonly labels: readonly string[];
}

/** A partition of the rows with the population total of every group. */
export interface GroupsWithTotals extends LabelledGroups {
  /** Population total of each group; NaN where there is none. */
  readonly totals: ArrayLike<number>;
}

/**
 * A partition of the rows from a column of codes, compared as text: `1` and `'1'` are the same, `'01'` is
 * another.
 *
 * @param column one code per row (length n); null, undefined, NaN and the empty text are in no group
 * @param labels the groups in their order, also those without rows; codes that are not listed are in no
 * group. Default: every code that occurs, in the order of first appearance
 * @returns codes, number and labels of the groups
 * @example groupsOf(['b', 'a', null, 'b']) // => { codes: Int32Array.of(0, 1, -1, 0), count: 2, labels: ['b', 'a'] }
 * @example groupsOf([2, 1, 3], ['1', '2']).codes // => Int32Array.of(1, 0, -1)
 */
export function groupsOf(
  column: ArrayLike<string | number | boolean | null | undefined>,
  labels?: readonly string[],
): LabelledGroups {
  const codeOf = new Map<unknown, number>(labels?.map((label, code) => [label, code]));
  const names = [...(labels ?? [])];
  const codes = new Int32Array(column.length).fill(-1);
  for (let row = 0; row < column.length; row++) {
    const value = column[row];
    let code = codeOf.get(value);
    if (code === undefined) {
      if (value === null || value === undefined || value === '' || Number.isNaN(value)) continue;
      const text = String(value);
      code = codeOf.get(text) ?? (labels === undefined ? names.push(text) - 1 : -1);
      codeOf.set(text, code);
      codeOf.set(value, code);
    }
    codes[row] = code;
  }
  return { codes, count: names.length, labels: names };
}

// Every group has an estimate, with or without rows.
const MOST_GROUPS = 1_000_000;

/** Checks that the groups describe `rows` rows, each with a code that exists. */
export function checkGroups(groups: Groups, rows: number): Groups {
  checkLength(groups, rows);
  for (let row = 0; row < rows; row++) {
    const code = groups.codes[row]!;
    if (code < -1 || code >= groups.count) refuseCode(groups, row);
  }
  return groups;
}

export function checkLength({ codes, count }: Groups, rows: number): void {
  if (!Number.isSafeInteger(count) || count < 0 || count > MOST_GROUPS)
    throw inputErrors.numberOfGroups({ count, most: MOST_GROUPS });
  checkCodes(codes, 'groups');
  if (codes.length === rows) return;
  throw inputErrors.groupsLength({ length: codes.length, rows });
}

/** A column of another type may hold fractions and gaps, which would count in some group unnoticed. */
export function checkCodes(codes: unknown, place: string): void {
  if (!(codes instanceof Int32Array)) throw inputErrors.codesNotInt32({ place });
}

export function refuseCode({ codes, count }: Groups, row: number): never {
  throw inputErrors.groupCode({ row, code: codes[row]!, count });
}

export function checkLabelled(groups: LabelledGroups, what: string): void {
  checkGroups(groups, groups.codes.length);
  checkCount(groups.labels.length, groups.count, what, 'labels');
}

export function checkPopulationTotals(groups: GroupsWithTotals, what: string): void {
  checkLabelled(groups, what);
  checkCount(groups.totals.length, groups.count, what, 'totals');
  for (let group = 0; group < groups.count; group++) {
    const total = groups.totals[group]!;
    if (total < 0 || Math.abs(total) === Infinity)
      throw weightingErrors.groupTotal({ place: `${what} ${groups.labels[group]}`, total });
  }
}

function checkCount(count: number, wanted: number, what: string, parts: 'labels' | 'totals'): void {
  if (count !== wanted) throw weightingErrors.partsOfGroups({ parts, what, length: count, groups: wanted });
}
