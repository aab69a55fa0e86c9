import { csvRows } from '../csv/csv-rows.ts';
import type { CarriedRemark } from './report.ts';

const COLUMNS = ['result', 'sheet', 'row', 'column', 'header', 'message'];

/** The report of an import or an export as CSV: a row for each remark. */
export function remarksCsv(remarks: readonly CarriedRemark[]): string {
  const rows = remarks.map(({ severity, sheet, row, column, header, message }) => [
    severity,
    sheet,
    row === undefined ? '' : String(row),
    column ?? '',
    header ?? '',
    message,
  ]);
  return csvRows([COLUMNS, ...rows]);
}
