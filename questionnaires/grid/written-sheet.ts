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

/** How a number is shown: whole, with one or three decimals, or a fraction as a share of 100. */
export type ShownAs = 'whole' | 'one' | 'three' | 'percent';

/** A number that is shown in another way than as it is. */
export interface ShownNumber {
  readonly value: number;
  readonly as: ShownAs;
}

/** A text stands as a text, even where a spreadsheet would make a number or a formula of it; a number is a number. */
export type WrittenCell = string | number | ShownNumber;

/** A sheet that is written: a header, and rows below it. */
export interface WrittenSheet {
  readonly name: string;
  /** Lines above the header, the first of which is a title: they run over the cells beside them. */
  readonly above?: readonly string[];
  readonly columns: readonly WrittenColumn[];
  /** May come one after the other, so that not all have to be there at once. */
  readonly rows: Iterable<readonly WrittenCell[]> | AsyncIterable<readonly WrittenCell[]>;
}
