import { CsvError, parse } from 'csv-parse/sync';
import type { ImportProblem } from '#contract';

export interface CsvLine {
  /** Line of the file on which the record ends, the header being 1. */
  line: number;
  cells: string[];
}

/** Splits a CSV file (UTF-8, comma or semicolon) into its cells. */
export function csvLines(bytes: Uint8Array): { lines: CsvLine[] } | { problem: ImportProblem } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { problem: { line: 1, column: '', code: 'not-utf-8', message: 'save the file as CSV in UTF-8' } };
  }
  const header = text.slice(0, text.search(/[\r\n]|$/));
  // Spreadsheets of countries with a decimal comma separate cells with a semicolon.
  const delimiter = header.split(';').length > header.split(',').length ? ';' : ',';
  try {
    const options = { delimiter, info: true, relax_column_count: true, skip_empty_lines: true } as const;
    const parsed = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    return { lines: parsed.map(({ record, info }) => ({ line: info.lines, cells: record })) };
  } catch (error) {
    const line = error instanceof CsvError && typeof error.lines === 'number' ? error.lines : 1;
    const message = 'a quotation mark is not closed or stands inside a cell';
    return { problem: { line, column: '', code: 'not-csv', message } };
  }
}
