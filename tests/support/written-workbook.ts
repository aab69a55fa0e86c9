import type { Workbook, WrittenSheet } from '#questionnaires';

/** Sheets as they are read again when nobody touched them. */
export function readAgain(sheets: readonly WrittenSheet[]): Workbook {
  return {
    sheets: sheets.map(({ name, columns, rows }) => ({
      name,
      // Sheets of texts are there as a whole.
      rows: [
        columns.map(({ header }) => header),
        ...[...(rows as Iterable<readonly (string | number)[]>)].map((row) => row.map(String)),
      ],
    })),
    marks: [],
  };
}
