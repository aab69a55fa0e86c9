import { cellName } from '../grid/cell-name.ts';

/** Why a cell of a workbook of texts is not taken over. */
export const NOT_TAKEN_CODES = [
  'unknown-key',
  'no-key',
  'key-twice',
  'column-twice',
  'unknown-language',
  'source-column',
  'source-edited',
  'source-changed',
  'beside-other-source',
  'rows-shifted',
  'column-moved',
  'changed-since',
  'no-check',
  'formula',
  'error-value',
  'mangled',
  'emptied',
  'wrong-fills',
  'wrong-markup',
  'too-long',
  'unknown-state',
  'nothing-to-review',
] as const;

export type NotTakenCode = (typeof NOT_TAKEN_CODES)[number];

/** A cell that was changed and is not taken over. */
export interface NotTaken {
  readonly sheet: string;
  /** As a spreadsheet names it: `B12`. */
  readonly cell: string;
  readonly code: NotTakenCode;
  /** Key of the text, where the row has one. */
  readonly key?: string;
  /** What the sentence names: a language, fills, the row of the same key, what the cell shows. */
  readonly detail?: string;
}

/** A place in a sheet, from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export function notTaken(
  { sheet, row, column }: CellPlace,
  code: NotTakenCode,
  { key, detail }: { key?: string | undefined; detail?: string | undefined } = {},
): NotTaken {
  return {
    sheet,
    cell: cellName({ row, column }),
    code,
    ...(key !== undefined && { key }),
    ...(detail !== undefined && { detail }),
  };
}

const EXPORT_AGAIN = 'export the texts again, and write it there';

const SENTENCES: Readonly<Record<NotTakenCode, (detail: string) => string>> = {
  'unknown-key': () => `the questionnaire has no text of this key any more; ${EXPORT_AGAIN}`,
  'no-key': () => 'the row has no key, so that nobody knows which text it is; write it in the row of its text',
  'key-twice': (row) => `the key stands in row ${row} too, and the rows differ; keep one of them`,
  'column-twice': (language) => `two columns are named ${language}; keep one of them, or give one another name`,
  'unknown-language': (language) => `the questionnaire has no language ${language}; add the language first`,
  'source-column': (language) => `${language} is the language that others are translated from; change it in the editor`,
  'source-edited': () => 'the source is not changed from here; change it in the editor',
  'source-changed': () => `the source has changed since the export; ${EXPORT_AGAIN}`,
  'beside-other-source': () => `the source in this row is not that of its key: rows were shifted; ${EXPORT_AGAIN}`,
  'rows-shifted': () => `key and check of this row do not belong together: rows were shifted; ${EXPORT_AGAIN}`,
  'column-moved': () =>
    `the texts of this column stand in other rows than before: it was sorted or moved without its keys; ${EXPORT_AGAIN}`,
  'changed-since': () =>
    `the text was changed in the questionnaire since the export; compare both, then ${EXPORT_AGAIN}`,
  'no-check': () =>
    `the column check is gone, so that nobody knows whether this text or the one in the questionnaire is newer; ${EXPORT_AGAIN}`,
  formula: () => 'it is a formula, and formulas are not computed; put its text in its place',
  'error-value': (shown) => `it shows the error ${shown}; write the text`,
  mangled: (shown) =>
    `a spreadsheet seems to have changed it (${shown}); write the text again in a cell that has the format text`,
  emptied: () => 'the cell is empty, and no text is deleted from here; change it in the editor',
  'wrong-fills': (fills) =>
    `the words in braces differ from those of the source (${fills}); keep each of them as it is`,
  'wrong-markup': (marks) => `it has marks that the source has not (${marks}); write plain text`,
  'too-long': (letters) => `it has ${letters} letters, many times as many as the source; shorten it`,
  'unknown-state': (word) => `${word} is no state that can be set; choose done or reviewed`,
  'nothing-to-review': () => 'there is no text whose state could change; write the text first',
};

/** Why a cell is not taken over and what to do, in English, without a full stop. */
export function notTakenInWords({ code, detail = '' }: NotTaken): string {
  return SENTENCES[code](detail);
}
