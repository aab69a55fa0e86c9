/** A column of a sheet that is written. */
export interface WrittenColumn {
  readonly header: string;
  /** In letters; a spreadsheet's own width where left out. */
  readonly width?: number;
  /** For programs, not for people. */
  readonly isHidden?: boolean;
  /** Words that a spreadsheet offers for its cells; other ones may be typed. */
  readonly choices?: readonly string[];
}

/** A text stands as a text, even where a spreadsheet would make a number or a formula of it; a number is a number. */
export type WrittenCell = string | number;

/** A sheet that is written: a header, and rows below it. */
export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  /** May come one after the other, so that not all have to be there at once. */
  readonly rows: Iterable<readonly WrittenCell[]> | AsyncIterable<readonly WrittenCell[]>;
}
