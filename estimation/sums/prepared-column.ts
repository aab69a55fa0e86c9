import { chooseShift } from './choose-shift.ts';
import type { ShiftedColumn } from './sum-column.ts';

/** A variable with what does not depend on the table that it is put into. */
export interface PreparedColumn extends ShiftedColumn {
  /** 1 where the value is missing; undefined where none is. Variables with the same gaps share the array. */
  readonly gaps: Uint8Array | undefined;
}

// To read the numbers of more rows takes longer than to add up all of them.
const FEW = 1 / 4;

/** Finds shift, rows and gaps of several variables, once for each. */
export function preparedColumns(columns: readonly Float64Array[]): PreparedColumn[] {
  const prepared = new Map<Float64Array, PreparedColumn>();
  const gapsFound: Uint8Array[] = [];
  for (const column of new Set(columns)) {
    const { gaps, ...variable } = preparedColumn(column);
    const same = gaps && gapsFound.find((found) => isSame(found, gaps));
    if (gaps && !same) gapsFound.push(gaps);
    prepared.set(column, { ...variable, gaps: same ?? gaps });
  }
  return columns.map((column) => prepared.get(column)!);
}

/**
 * A variable times an indicator. Of a variable that is 0 nearly everywhere only the other rows are multiplied.
 */
export function timesIndicator(variable: PreparedColumn, indicator: PreparedColumn): PreparedColumn {
  const { column, shift, away, gaps } = variable;
  const product = new Float64Array(column.length);
  if (away === undefined || shift !== 0 || gaps !== undefined || indicator.gaps !== undefined) {
    for (let row = 0; row < product.length; row++) product[row] = column[row]! * indicator.column[row]!;
    return preparedColumn(product);
  }
  const inside = away.filter((row) => indicator.column[row] === 1);
  for (const row of inside) product[row] = column[row]!;
  return { column: product, shift: 0, away: inside, gaps: undefined };
}

export function preparedColumn(column: Float64Array): PreparedColumn {
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
    gaps: missing > 0 ? gapsOf(column) : undefined,
  };
}

function gapsOf(column: Float64Array): Uint8Array {
  const gaps = new Uint8Array(column.length);
  for (let row = 0; row < column.length; row++) if (Number.isNaN(column[row])) gaps[row] = 1;
  return gaps;
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
