import type { Categories } from './analysis-file.ts';

/** The values of the given rows, in their order; a row may be given more than once. */
export function codesAt(values: Int32Array, rows: Int32Array): Int32Array {
  const picked = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) picked[at] = values[rows[at]!]!;
  return picked;
}

export function numbersAt(values: Float64Array, rows: Int32Array): Float64Array {
  const picked = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) picked[at] = values[rows[at]!]!;
  return picked;
}

export function categoriesAt(categories: Categories, rows: Int32Array): Categories {
  return { codes: codesAt(categories.codes, rows), names: categories.names };
}
