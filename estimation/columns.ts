import { inputErrors } from './errors/input-errors.ts';

/** A variable: one number per row, NaN where it is missing. Booleans count as 1 and 0. */
export type Column = ArrayLike<number | boolean>;

/** The column as floating point numbers, with its length checked; copied only if it has another type. */
export function toNumbers(column: Column, rows: number, name: string): Float64Array {
  if (column.length !== rows) {
    throw inputErrors.columnLength({ name, length: column.length, rows });
  }
  if (column instanceof Float64Array) return column;
  const numbers = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const value: unknown = column[row];
    // Number(null) would be 0, and gaps are missing.
    if (typeof value === 'number' || typeof value === 'boolean') numbers[row] = Number(value);
    else if (value === undefined || value === null) numbers[row] = Number.NaN;
    else throw inputErrors.notANumber({ name, row, value });
  }
  return numbers;
}

/** The same for a column of yes (1) and no (0). */
export function toIndicator(column: Column, rows: number, name: string): Float64Array {
  const numbers = toNumbers(column, rows, name);
  for (let row = 0; row < rows; row++) {
    const value = numbers[row]!;
    if (value !== 0 && value !== 1 && !Number.isNaN(value)) {
      throw inputErrors.notAnIndicator({ name, row, value });
    }
  }
  return numbers;
}

/** Several variables as numbers. */
export function toNumberColumns(variables: readonly Column[], rows: number): Float64Array[] {
  return variables.map((column, index) => toNumbers(column, rows, `variable ${index + 1}`));
}

/** Several columns of yes and no as numbers. */
export function toIndicators(variables: readonly Column[], rows: number): Float64Array[] {
  return variables.map((column, index) => toIndicator(column, rows, `indicator ${index + 1}`));
}
