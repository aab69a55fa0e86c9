import { stringify } from 'csv-stringify/sync';
import { withoutFormula } from '#questionnaires';

/**
 * Rows as CSV. No cell runs as a formula. A cell with a semicolon is quoted: where numbers have a decimal comma,
 * spreadsheets separate cells there too.
 */
export function csvText(rows: readonly (readonly unknown[])[]): string {
  return stringify(rows as unknown[][], { cast: { string: withoutFormula }, quoted_match: ';' });
}
