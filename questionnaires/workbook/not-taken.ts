import { cellName } from '../grid/cell-name.ts';

/** Why a cell of a workbook of texts is not taken over. */
export const NOT_TAKEN_CODES = [
  'unknown-key',
  'no-key',
  'key-twice',
  'column-twice',
  'unknown-language',
  'unknown-column',
  'source-column',
  'source-edited',
  'source-changed',
  'beside-other-source',
  'rows-shifted',
  'column-moved',
  'source-pasted',
  'changed-since',
  'no-check',
  'formula',
  'error-value',
  'mangled',
  'emptied',
  'emptied-column',
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
