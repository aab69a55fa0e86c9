import { EstimationError } from './errors.ts';

/** A variable: one number per row, NaN where it is missing. Booleans count as 1 and 0. */
export type Column = ArrayLike<number | boolean>;

/** The column as floating point numbers, checked for its length; copied only when it is something else. */
export function toNumbers(column: Column, rows: number, name: string): Float64Array {
  if (column.length !== rows) {
    throw new EstimationError(
      'length-mismatch',
      name,
      `${column.length} values for ${rows} rows`,
      'give one value per row of the design, NaN where it is missing',
    );
  }
  if (column instanceof Float64Array) return column;
  const numbers = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const value: unknown = column[row];
    // Number(null) would be 0, and gaps are missing.
    if (typeof value === 'number' || typeof value === 'boolean') numbers[row] = Number(value);
    else if (value === undefined || value === null) numbers[row] = Number.NaN;
    else refuseValue(value, `${name}, row ${row + 1}`);
  }
  return numbers;
}

function refuseValue(value: unknown, place: string): never {
  throw new EstimationError(
    'invalid-value',
    place,
    typeof value === 'string' ? `${value} is text` : `${value} is a ${typeof value}`,
    'turn the column into numbers, with NaN where a value is missing',
  );
}

/** The same for a column that says yes (1) or no (0). */
export function toIndicator(column: Column, rows: number, name: string): Float64Array {
  const numbers = toNumbers(column, rows, name);
  for (let row = 0; row < rows; row++) {
    const value = numbers[row]!;
    if (value !== 0 && value !== 1 && !Number.isNaN(value)) {
      throw new EstimationError(
        'invalid-indicator',
        `${name}, row ${row + 1}`,
        `${value} is neither 0 nor 1`,
        'code the variable as 1 (yes), 0 (no) and NaN (missing)',
      );
    }
  }
  return numbers;
}

/** Several variables as numbers. */
export function toNumberColumns(variables: readonly Column[], rows: number): Float64Array[] {
  return variables.map((column, index) => toNumbers(column, rows, `variable ${index + 1}`));
}
