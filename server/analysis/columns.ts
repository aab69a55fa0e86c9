import type { AnalysisFile, Categories } from './analysis-file.ts';

/** The codes of some rows, in the order of `rows`; a row may occur more than once. */
export function codesAt(codes: Int32Array, rows: Int32Array): Int32Array {
  const picked = new Int32Array(rows.length);
  for (let position = 0; position < rows.length; position++) picked[position] = codes[rows[position]!]!;
  return picked;
}

/** The numbers of some rows, as `codesAt`. */
export function numbersAt(numbers: Float64Array, rows: Int32Array): Float64Array {
  const picked = new Float64Array(rows.length);
  for (let position = 0; position < rows.length; position++) picked[position] = numbers[rows[position]!]!;
  return picked;
}

/** The categories of some rows, as `codesAt`. */
export function categoriesAt({ codes, names }: Categories, rows: Int32Array): Categories {
  return { codes: codesAt(codes, rows), names };
}

/** The row of an incident's household: its own, or that of its person. */
export function householdOfIncident(
  { incidents, persons }: Pick<AnalysisFile, 'incidents' | 'persons'>,
  row: number,
): number {
  return incidents.household?.[row] ?? persons.household[incidents.person[row]!]!;
}
