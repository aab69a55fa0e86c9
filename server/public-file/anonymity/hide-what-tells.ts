import type { RecordValue } from '../../microdata/record-value.ts';
import type { RecordTableColumn } from '../public-records.ts';
import { toldValues } from './keys-told.ts';

/** A key and another column of the same kind of record. */
interface Pair {
  readonly key: RecordTableColumn;
  readonly other: RecordTableColumn;
  /** The key before anything was withheld. */
  readonly full: readonly RecordValue[];
}

/**
 * Blanks the values of another column that tell a withheld key, such as an answer that women alone can give:
 * values that, in k records or more whose key is shown, go with one value of the key.
 *
 * @returns how many it blanked
 */
export function hideWhatTells({ key, other, full }: Pair, k: number): number {
  const told = toldValues(key.values, other.values, k);
  if (told.keys < 2) return 0;
  let count = 0;
  for (const [row, value] of other.values.entries()) {
    const isWithheld = key.values[row] === null && full[row] !== null;
    if (!isWithheld || value === null || !told.sure.has(value)) continue;
    other.values[row] = null;
    count += 1;
  }
  return count;
}
