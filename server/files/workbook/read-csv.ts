import { CsvError, parse } from 'csv-parse/sync';
import type { CellMark, Workbook } from '#questionnaires';
import { decodeText } from '../decode-text.ts';
import { textAsTyped } from './cell-as-seen.ts';
import { WorkbookRefused } from './workbook-fault.ts';
import type { WorkbookLimits } from './workbook-limits.ts';

const DELIMITERS = [',', ';', '\t'] as const;

/** A number as spreadsheets shorten it. */
const SHORTENED = /^-?\d([.,]\d+)?E[+-]\d+$/;

/** What we write before a text that a spreadsheet would take for a formula. */
const APOSTROPHE = /^'(?=[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20])/;

/**
 * Reads a CSV (UTF-8; comma, semicolon or tabulator) on this thread, as a workbook of one sheet.
 *
 * @param name of the sheet
 * @throws WorkbookRefused
 */
export function readCsv(bytes: Uint8Array, name: string, limits: WorkbookLimits): Workbook {
  const decoded = decodeText(bytes);
  if ('broken' in decoded) {
    const { encoding, line } = decoded.broken;
    throw new WorkbookRefused({ code: 'not-utf-8', encoding, line });
  }
  const zero = decoded.text.indexOf('\0');
  if (zero >= 0) throw new WorkbookRefused({ code: 'not-text', line: decoded.text.slice(0, zero).split('\n').length });
  const rows = rowsOf(decoded.text, name, limits);
  const marks: CellMark[] = [];
  const sheet = rows.map((cells, row) =>
    cells.map((cell, column) => {
      const text = textAsTyped(cell).replace(APOSTROPHE, '');
      if (SHORTENED.test(text)) marks.push({ sheet: name, row, column, kind: 'shortened', shown: text });
      if (!cell.startsWith('=')) return text;
      marks.push({ sheet: name, row, column, kind: 'formula', shown: text, isUncomputed: true });
      return '';
    }),
  );
  return { sheets: [{ name, rows: sheet }], marks };
}

function rowsOf(text: string, name: string, limits: WorkbookLimits): string[][] {
  // A line with which Excel says its delimiter to itself.
  const [, said] = /^sep=([,;\t])\r?\n/.exec(text) ?? [];
  const body = said === undefined ? text : text.slice(text.indexOf('\n') + 1);
  const counted = { cells: limits.cells };
  const count = (record: string[]): string[] => {
    counted.cells -= record.length;
    if (record.length > limits.columns)
      throw new WorkbookRefused({ code: 'too-many-columns', sheet: name, most: limits.columns });
    if (counted.cells < 0) throw new WorkbookRefused({ code: 'too-many-cells', most: limits.cells });
    return record;
  };
  try {
    const options = { delimiter: said ?? delimiterOf(body), relax_column_count: true, to: limits.rows + 1 } as const;
    const rows: string[][] = parse(body, { ...options, on_record: count });
    if (rows.length > limits.rows) throw new WorkbookRefused({ code: 'too-many-rows', sheet: name, most: limits.rows });
    return said === undefined ? rows : [[], ...rows];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new WorkbookRefused({ code: 'open-quotation-mark', line: typeof error.lines === 'number' ? error.lines : 1 });
  }
}

/** The one that the first line has most of: spreadsheets of countries with a decimal comma write semicolons. */
function delimiterOf(text: string): string {
  const header = text.slice(0, Math.min(10_000, text.search(/[\r\n]|$/)));
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).delimiter;
}
