import { designErrors } from '../errors/design-errors.ts';
import { inputErrors } from '../errors/input-errors.ts';
import type { DesignInput } from './types.ts';

const LONELY_PSU_POLICIES: readonly unknown[] = ['fail', 'remove', 'certainty', 'adjust', 'average'];

/** Number of rows that all columns of the input agree on. */
export function rowCount(input: DesignInput): number {
  if (!LONELY_PSU_POLICIES.includes(input.lonelyPsu)) {
    throw inputErrors.unknownChoice({ option: 'lonelyPsu', value: input.lonelyPsu, allowed: LONELY_PSU_POLICIES });
  }
  const columns: [string, ArrayLike<unknown> | undefined][] = [
    ['weights', input.weights],
    ...named('strata', input.strata),
    ...named('clusters', input.clusters),
    ...named('fpc', input.fpc),
  ];
  let rows = input.rows;
  let measured = 'rows';
  for (const [name, column] of columns) {
    if (column === undefined) continue;
    if (rows === undefined) [rows, measured] = [column.length, name];
    if (column.length !== rows) {
      throw designErrors.columnLength({ column: name, length: column.length, rows, other: measured });
    }
  }
  if (rows === undefined) throw designErrors.rowsUnknown();
  if (!Number.isSafeInteger(rows) || rows < 0) throw designErrors.numberOfRows({ rows });
  return rows;
}

function named(name: string, columns: readonly ArrayLike<unknown>[] | undefined): [string, ArrayLike<unknown>][] {
  return (columns ?? []).map((column, index) => [`${name} of stage ${index + 1}`, column]);
}
