import type { WorkbookPlace } from '../report.ts';

/** A place in a workbook, e.g. `survey, row 12, column H (relevant)`. */
export function placeIn(
  { sheet, row, column, header }: WorkbookPlace,
  words: { readonly row: string; readonly column: string },
): string {
  return [
    sheet,
    ...(row === undefined ? [] : [`${words.row} ${row}`]),
    ...(column === undefined ? [] : [`${words.column} ${column}${header === undefined ? '' : ` (${header})`}`]),
  ].join(', ');
}
