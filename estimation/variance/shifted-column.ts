import { chooseShift } from './choose-shift.ts';

/** A variable with what does not depend on the table that it is put into. */
export interface ShiftedColumn {
  readonly column: Float64Array;
  /** What is subtracted from each value. */
  readonly shift: number;
  /**
   * Rows that are not at the shift, those without a value too; undefined where they are many. A crime happens
   * to few: the sums of its victims are those of a few rows.
   */
  readonly away: Int32Array | undefined;
  /** 1 where the value is missing; undefined where none is. Variables with the same gaps share the array. */
  readonly gaps: Uint8Array | undefined;
}

// To read the numbers of more rows takes longer than to add up all of them.
const FEW = 1 / 4;

/** Finds shift, rows and gaps of several variables. */
export function shiftedColumns(columns: readonly Float64Array[]): ShiftedColumn[] {
  const known: Uint8Array[] = [];
  return columns.map((column) => {
    const shifted = shiftedColumn(column);
    if (shifted.gaps === undefined) return shifted;
    const same = known.find((gaps) => isSame(gaps, shifted.gaps!));
    if (same === undefined) known.push(shifted.gaps);
    return { ...shifted, gaps: same ?? shifted.gaps };
  });
}

function shiftedColumn(column: Float64Array): ShiftedColumn {
  const shift = chooseShift(column);
  let away = 0;
  let missing = 0;
  for (let row = 0; row < column.length; row++) {
    const value = column[row]!;
    if (value !== shift) away++;
    if (Number.isNaN(value)) missing++;
  }
  return {
    column,
    shift,
    away: away <= FEW * column.length ? rowsAway(column, shift, away) : undefined,
    gaps: missing > 0 ? Uint8Array.from(column, (value) => (Number.isNaN(value) ? 1 : 0)) : undefined,
  };
}

function rowsAway(column: Float64Array, shift: number, count: number): Int32Array {
  const rows = new Int32Array(count);
  let found = 0;
  for (let row = 0; row < column.length; row++) if (column[row] !== shift) rows[found++] = row;
  return rows;
}

function isSame(gaps: Uint8Array, others: Uint8Array): boolean {
  for (let row = 0; row < gaps.length; row++) if (gaps[row] !== others[row]) return false;
  return true;
}
