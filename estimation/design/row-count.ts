import { EstimationError } from '../errors.ts';
import type { DesignInput } from './types.ts';

const LONELY_PSU_POLICIES: readonly unknown[] = ['fail', 'remove', 'certainty', 'adjust', 'average'];

/** Number of rows that all columns of the input agree on. */
export function rowCount(input: DesignInput): number {
  if (!LONELY_PSU_POLICIES.includes(input.lonelyPsu)) {
    throw new EstimationError(
      'invalid-option',
      'option lonelyPsu',
      `${input.lonelyPsu} is unknown`,
      `choose one of ${LONELY_PSU_POLICIES.join(', ')}`,
    );
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
      throw new EstimationError(
        'length-mismatch',
        name,
        `${column.length} values, but ${measured} has ${rows}`,
        'give every column one value per row',
      );
    }
  }
  if (rows === undefined)
    throw new EstimationError('length-mismatch', 'design', 'no column tells how many rows there are', 'give rows');
  if (!Number.isSafeInteger(rows) || rows < 0)
    throw new EstimationError('length-mismatch', 'rows', `${rows} is no number of rows`, 'give a whole number');
  return rows;
}

function named(name: string, columns: readonly ArrayLike<unknown>[] | undefined): [string, ArrayLike<unknown>][] {
  return (columns ?? []).map((column, index) => [`${name} of stage ${index + 1}`, column]);
}
