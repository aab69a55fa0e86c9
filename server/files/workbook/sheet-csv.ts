import { type WrittenCell, type WrittenSheet, withoutFormula } from '#questionnaires';

/** Without it, spreadsheets misread UTF-8. */
const BOM = '\uFEFF';

/** A sheet as CSV (RFC 4180) that opens correctly in a spreadsheet, and runs nothing there. */
export async function sheetCsv({ columns, rows }: WrittenSheet): Promise<string> {
  let csv = BOM + lineOf(columns.map(({ header }) => header));
  for await (const row of rows) csv += lineOf(row);
  return csv;
}

function lineOf(cells: readonly WrittenCell[]): string {
  const written = cells.map((cell) => {
    const text = withoutFormula(String(typeof cell === 'object' ? cell.value : cell));
    return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${written.join(',')}\r\n`;
}
