import { withoutFormula } from '#questionnaires';

type Cell = string | number | null | undefined;

/** A comma, a quotation mark or a line break; a semicolon, as spreadsheets with a decimal comma part cells there. */
const TO_QUOTE = /[",;\r\n]/;

/** Rows as CSV; blank where there is no value. No cell runs as a formula. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((cells) => `${cells.map(cellText).join(',')}\n`).join('');
}

function cellText(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = withoutFormula(cell ?? '');
  return TO_QUOTE.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
