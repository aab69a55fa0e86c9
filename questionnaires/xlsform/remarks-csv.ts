import { csvRows } from '../csv/csv-rows.ts';
import { remarkInWords } from './remark-in-words.ts';
import type { CarriedRemark } from './report.ts';

const COLUMNS = ['result', 'sheet', 'row', 'column', 'header', 'message'];

/** The report of an import or an export as CSV: a row for each remark, its sentence in a language. */
export function remarksCsv(remarks: readonly CarriedRemark[], language = 'en'): string {
  const rows = remarks.map((remark) => [
    remark.severity,
    remark.sheet,
    remark.row === undefined ? '' : String(remark.row),
    remark.column ?? '',
    remark.header ?? '',
    remarkInWords(remark, language).message,
  ]);
  return csvRows([COLUMNS, ...rows]);
}
