import type { DraftFiles } from '../edit/places.ts';
import type { Sheet } from '../grid/sheet.ts';
import type { CellMark, Workbook } from '../grid/workbook.ts';
import { languagesOf, sourceLanguage } from '../translation/text-places.ts';
import { cellText, looseText } from './cell-text.ts';
import { type NotTaken, notTaken } from './not-taken.ts';
import { type CheckedText, readCheck } from './row-check.ts';
import { columnRole } from './text-columns.ts';
import { unreadColumns } from './unread-columns.ts';

/** The header stands among the first rows: somebody may have put a title above it. */
const MOST_ROWS_ABOVE = 20;

/** One row of a sheet of texts. */
export interface TextRow {
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  readonly key: string;
  /** What stood there when the workbook was made; undefined where the column is gone. */
  readonly check: ReadonlyMap<string, CheckedText> | undefined;
  /** By what the column is and its language: `text pt`. */
  readonly cells: ReadonlyMap<string, TextCell>;
}

/** A cell of a row, and where it stands. */
export interface TextCell {
  readonly text: string;
  readonly column: number;
  readonly mark?: CellMark;
}

/** The rows of texts of a workbook; what its headers already tell is not taken over. */
export interface TextSheets {
  readonly rows: readonly TextRow[];
  readonly notTaken: readonly NotTaken[];
  /** Whether any sheet has a column of keys, and one of a language beside it. */
  readonly hasTexts: boolean;
}

/** Finds the rows of texts, whatever the sheets are called and wherever columns stand. */
export function textSheets(workbook: Workbook, files: DraftFiles): TextSheets {
  const marks = new Map(workbook.marks.map((mark) => [placeName(mark), mark]));
  const read = workbook.sheets.map((sheet) => readTextSheet(sheet, files, marks));
  return {
    rows: read.flatMap(({ rows }) => rows),
    notTaken: read.flatMap(({ notTaken }) => notTaken),
    hasTexts: read.some(({ hasTexts }) => hasTexts),
  };
}

const placeName = ({ sheet, row, column }: Pick<CellMark, 'sheet' | 'row' | 'column'>) => `${row} ${column} ${sheet}`;

function readTextSheet(sheet: Sheet, files: DraftFiles, marks: ReadonlyMap<string, CellMark>): TextSheets {
  const header = headerRow(sheet, languagesOf(files));
  if (header === undefined) return { rows: [], notTaken: [], hasTexts: false };
  const { columns, twice, ...found } = columnsOf(sheet, header, files);
  const key = columns.get('key');
  if (key === undefined) return { rows: [], notTaken: found.notTaken, hasTexts: false };
  const check = columns.get('check');
  const rows = sheet.rows.flatMap((cells, row): TextRow[] => {
    if (row <= header) return [];
    const rowCells = new Map<string, TextCell>();
    for (const [name, column] of columns) {
      const mark = marks.get(placeName({ sheet: sheet.name, row, column }));
      const text = cellText(cells[column] ?? '');
      if (name.includes(' ')) rowCells.set(name, { text, column, ...(mark && { mark }) });
    }
    const written = looseText(cells[key] ?? '');
    if (written === '' && [...rowCells.values()].every(({ text, mark }) => text === '' && !mark)) return [];
    const checkCell = check === undefined ? undefined : readCheck(cells[check] ?? '');
    return [{ sheet: sheet.name, row, key: written, check: checkCell, cells: rowCells }];
  });
  return {
    rows,
    notTaken: [...found.notTaken, ...unreadColumns({ sheet, header, columns, rows }, files)],
    hasTexts: [...columns.keys(), ...twice].some((name) => name.startsWith('text ')),
  };
}

/** The row that names a column of keys. */
function headerRow({ rows }: Sheet, languages: readonly string[]): number | undefined {
  const place = rows
    .slice(0, MOST_ROWS_ABOVE)
    .findIndex((cells) => cells.some((cell) => columnRole(cell, languages)?.is === 'key'));
  return place < 0 ? undefined : place;
}

/** Columns by what they are: `key`, `check`, `text pt`. A column of a language that is not translated is told of. */
function columnsOf(sheet: Sheet, header: number, files: DraftFiles) {
  const languages = languagesOf(files);
  const source = sourceLanguage(files);
  const columns = new Map<string, number>();
  const told: NotTaken[] = [];
  const twice = new Set<string>();
  (sheet.rows[header] ?? []).forEach((cell, column) => {
    const role = columnRole(cell, languages);
    if (!role) return;
    const place = { sheet: sheet.name, row: header, column };
    const name = 'language' in role ? `${role.is} ${role.language}` : role.is;
    if ('language' in role && !languages.includes(role.language)) {
      const isFilled = sheet.rows.some((cells, row) => row > header && (cells[column] ?? '').trim() !== '');
      if (isFilled) told.push(notTaken(place, 'unknown-language', { detail: role.language }));
    } else if (name === `text ${source}`) told.push(notTaken(place, 'source-column', { detail: source }));
    else if (columns.has(name)) {
      twice.add(name);
      told.push(notTaken(place, 'column-twice', { detail: cellText(cell) }));
    } else columns.set(name, column);
  });
  for (const name of twice) columns.delete(name);
  return { columns, twice, notTaken: told };
}
