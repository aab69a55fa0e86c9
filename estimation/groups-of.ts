import type { Groups } from './groups.ts';

/** Groups with what each was called. */
export interface NamedGroups extends Groups {
  readonly labels: readonly string[];
}

/**
 * A partition of the rows from a column of codes, compared as text: `1` and `'1'` are the same, `'01'` is another.
 *
 * @param column one code per row (length n); null, undefined, NaN and the empty text belong to no group
 * @param labels the groups in their order, also those without rows; codes that are not listed belong to none. Left out: every code that occurs,
 * in the order of first appearance
 * @returns codes, number and labels of the groups
 * @example groupsOf(['b', 'a', null, 'b']) // => { codes: Int32Array.of(0, 1, -1, 0), count: 2, labels: ['b', 'a'] }
 * @example groupsOf([2, 1, 3], ['1', '2']).codes // => Int32Array.of(1, 0, -1)
 */
export function groupsOf(
  column: ArrayLike<string | number | boolean | null | undefined>,
  labels?: readonly string[],
): NamedGroups {
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
