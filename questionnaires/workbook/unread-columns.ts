import type { DraftFiles } from '../edit/places.ts';
import type { Sheet } from '../grid/sheet.ts';
import { languagesOf, sourceLanguage } from '../translation/text-places.ts';
import { cellText } from './cell-text.ts';
import { type NotTaken, notTaken } from './not-taken.ts';
import { cellMark } from './row-check.ts';
import { isAddedColumn } from './text-columns.ts';
import type { TextRow } from './text-sheets.ts';

interface ReadSheet {
  readonly sheet: Sheet;
  /** Row of the header, from 0. */
  readonly header: number;
  /** Columns that are read, by what they are. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly TextRow[];
}

/**
 * Columns with words that nobody reads, where a language of the workbook has no column any more: its header may be
 * another one now. One that still has texts of that language is it; else each that somebody may have meant is told.
 * Beside all languages, a column of one's own is nothing to tell.
 */
export function unreadColumns({ sheet, header, columns, rows }: ReadSheet, files: DraftFiles): NotTaken[] {
  const absent = languagesIn(rows, files).filter((language) => !columns.has(`text ${language}`));
  if (absent.length === 0) return [];
  const languages = languagesOf(files);
  const added = (sheet.rows[header] ?? []).flatMap((cell, column) => {
    const isFilled = rows.some(({ row }) => wordsAt(sheet, row, column) !== '');
    return isAddedColumn(cell, languages) && isFilled ? [{ head: cellText(cell), column }] : [];
  });
  const renamed = added.filter(({ column }) => hasTextsOf(absent, { sheet, rows, column }));
  return (renamed.length > 0 ? renamed : added).map(({ head, column }) =>
    notTaken({ sheet: sheet.name, row: header, column }, 'unknown-column', { detail: head }),
  );
}

/** Languages that the workbook was made for: those of its checks, or of the questionnaire where these are gone. */
function languagesIn(rows: readonly TextRow[], files: DraftFiles): readonly string[] {
  const source = sourceLanguage(files);
  const checked = new Set(rows.flatMap(({ check }) => [...(check?.keys() ?? [])]));
  const all = checked.size > 0 ? [...checked] : languagesOf(files);
  return all.filter((language) => language !== source && languagesOf(files).includes(language));
}

/** Whether any cell of a column is a text of one of the languages, as it was exported. */
function hasTextsOf(
  languages: readonly string[],
  { sheet, rows, column }: Pick<ReadSheet, 'sheet' | 'rows'> & { column: number },
): boolean {
  return rows.some(({ row, key, check }) => {
    const words = wordsAt(sheet, row, column);
    return words !== '' && languages.some((one) => check?.get(one)?.mark === cellMark(key, one, words));
  });
}

function wordsAt({ rows }: Sheet, row: number, column: number): string {
  return cellText(rows[row]?.[column] ?? '');
}
