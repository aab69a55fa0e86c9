import type { Categories } from './analysis-file.ts';

/** The values of the given rows, in their order; a row may be given more than once. */
export function pick(values: Int32Array, rows: Int32Array): Int32Array {
  return rows.map((row) => values[row] as number);
}

export function pickNumbers(values: Float64Array, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (row) => values[row] as number);
}

export function pickCategories(categories: Categories, rows: Int32Array): Categories {
  return { codes: pick(categories.codes, rows), names: categories.names };
}
