/** A CSV file to fill in, as an address to download. With the mark of UTF-8, which spreadsheets look for. */
export function csvTemplate(lines: readonly (readonly string[])[]): string {
  const csv = lines.map((cells) => cells.map(quoted).join(',')).join('\r\n');
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${csv}\r\n`)}`;
}

const quoted = (cell: string) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
