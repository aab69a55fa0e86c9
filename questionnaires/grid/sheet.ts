/** A sheet of a workbook, or a CSV, as a person reads it: nothing but text. */
export interface Sheet {
  /** As its tab has it; of a CSV the name of the file. */
  readonly name: string;
  /** Row 1 of the sheet is `rows[0]`, column A `rows[0][0]`. A blank cell is `''`, or left out at the end of a row. */
  readonly rows: readonly (readonly string[])[];
}
