import { withoutFormula } from './without-formula.ts';

/** Byte order mark. Without it, spreadsheets misread UTF-8. */
const BOM = '\uFEFF';

/**
 * Rows as CSV (RFC 4180) that opens correctly in a spreadsheet: byte order mark, CRLF, quotes where needed, and no cell
 * that would run as a formula.
 */
export function csvRows(rows: readonly (readonly string[])[]): string {
  return BOM + rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(text: string): string {
  const safe = withoutFormula(text);
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
