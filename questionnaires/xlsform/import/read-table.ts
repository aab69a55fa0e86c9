import type { Sheet } from '../../grid/sheet.ts';
import { cellPlace, type NoteRemark, type WorkbookPlace } from '../report.ts';
import { type ColumnHead, readHead } from './headers.ts';

/** A column of a sheet: its number from 0 and its head as it is written. */
export interface SheetColumn extends ColumnHead {
  readonly index: number;
  readonly header: string;
}

/** A row of a sheet under its heads. */
export interface TableRow {
  /** From 1. */
  readonly number: number;
  /** The cell of a column in no language, or in the first that has one; `''` for none. */
  text(key: string): string;
  /** The cell of a column in one language; undefined stands for the column without a language. */
  inLanguage(key: string, language: string | undefined): string;
  place(key?: string, language?: string): WorkbookPlace;
  /** The places of the cells of a column that are not blank, in whatever language. */
  filledPlaces(key: string): WorkbookPlace[];
}

export interface Table {
  readonly sheet: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly TableRow[];
}

/** Columns behind it are beyond every form, and a sheet may have 16,384. */
const MOST_COLUMNS = 500;

/** Rows of a sheet that are read; a questionnaire of Cifra holds far fewer questions and codes. */
export const MOST_ROWS_READ = 20_000;

/** Reads a sheet: heads in its first row that is not blank, then a record for every row that is not blank. */
export function readTable(sheet: Sheet, remark: NoteRemark): Table {
  const first = sheet.rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const heads = (sheet.rows[first] ?? []).slice(0, MOST_COLUMNS);
  const columns: SheetColumn[] = [];
  const byKey = new Map<string, SheetColumn>();
  for (const [index, header] of heads.entries()) {
    if (header.trim() === '') continue;
    const column = { ...readHead(header), index, header };
    const key = keyOf(column.key, column.language);
    const place = cellPlace(sheet.name, first + 1, column);
    if (byKey.has(key)) {
      const earlier = byKey.get(key)!;
      remark('lost', place, {
        code: 'columnTwice',
        header,
        first: cellPlace(sheet.name, first + 1, earlier).column ?? '',
      });
      continue;
    }
    byKey.set(key, column);
    columns.push(column);
  }
  const end = first + 1 + MOST_ROWS_READ;
  const rows: TableRow[] = [];
  for (let index = first + 1; index < Math.min(end, sheet.rows.length); index += 1) {
    const cells = sheet.rows[index]!;
    if (cells.some((cell) => cell.trim() !== '')) rows.push(rowOf(sheet.name, index + 1, cells, byKey, columns));
  }
  if (sheet.rows.length > end && first >= 0)
    remark(
      'lost',
      { sheet: sheet.name, row: end + 1 },
      { code: 'rowsNotRead', first: end + 1, last: sheet.rows.length },
    );
  return { sheet: sheet.name, columns, rows };
}

function rowOf(
  sheet: string,
  number: number,
  cells: readonly string[],
  byKey: ReadonlyMap<string, SheetColumn>,
  columns: readonly SheetColumn[],
): TableRow {
  const cell = (column: SheetColumn | undefined) => (column ? (cells[column.index] ?? '').trim() : '');
  return {
    number,
    inLanguage: (key, language) => cell(byKey.get(keyOf(key, language))),
    text: (key) =>
      cell(byKey.get(keyOf(key, undefined))) ||
      cell(columns.find((column) => column.key === key && cell(column) !== '')),
    place(key, language) {
      const column =
        key === undefined ? undefined : (byKey.get(keyOf(key, language)) ?? columns.find((c) => c.key === key));
      return cellPlace(sheet, number, column);
    },
    filledPlaces: (key) =>
      columns
        .filter((column) => column.key === key && cell(column) !== '')
        .map((column) => cellPlace(sheet, number, column)),
  };
}

const keyOf = (key: string, language: string | undefined) => `${key}\n${(language ?? '').trim().toLowerCase()}`;
