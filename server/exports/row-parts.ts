/** Rows that are written at a time: the text of all of them at once would be more memory than the rows. */
const ROWS_AT_A_TIME = 1000;

/** A list in parts of a thousand. */
export function* rowParts<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let start = 0; start < rows.length; start += ROWS_AT_A_TIME) yield rows.slice(start, start + ROWS_AT_A_TIME);
}
