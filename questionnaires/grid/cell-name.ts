/**
 * The name of a column as spreadsheets have it.
 *
 * @param column from 0
 * @example columnLetters(0) // => 'A'
 * @example columnLetters(27) // => 'AB'
 */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/**
 * The name of a cell as spreadsheets have it.
 *
 * @param place row and column from 0, as in `Sheet.rows`
 * @example cellName({ row: 11, column: 1 }) // => 'B12'
 */
export function cellName({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${columnLetters(column)}${row + 1}`;
}
