import type { Sheet } from './sheet.ts';

/**
 * What a cell held that is no text as somebody wrote it.
 *
 * - `formula`: its cell in the grid is blank, because no formula is ever computed; `shown` is what the spreadsheet
 *   computed last
 * - `error`: a spreadsheet's own, such as `#REF!`; its cell in the grid is blank
 * - `date`: a spreadsheet made a date of it; the grid has it as 2026-11-27, 2026-11-27 14:30:00 or 14:30:00
 * - `boolean`: the grid has TRUE or FALSE
 * - `shortened`: a number with more digits than a spreadsheet keeps, or written as 1E+05: digits may be lost
 */
export type CellMarkKind = 'formula' | 'error' | 'date' | 'boolean' | 'shortened';

/** A cell that may not be what its author wrote. */
export interface CellMark {
  readonly sheet: string;
  /** From 0, as in `Sheet.rows`. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly kind: CellMarkKind;
  /** What a person sees there. */
  readonly shown: string;
  /** Of a formula for which the file has no value: nobody has computed it yet. */
  readonly isUncomputed?: true;
}

/** A workbook as it was read: the texts of its sheets in the order of the tabs, and what may be mangled. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** In the order of sheets, rows and columns. */
  readonly marks: readonly CellMark[];
}
