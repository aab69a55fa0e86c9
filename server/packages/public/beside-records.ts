import { numbersOf, readRecordTables } from '../../public-file/public-records.ts';
import type { PackedRecords } from '../packed-records.ts';
import type { VerificationLog } from '../verification.ts';
import { sourceOfPacked } from './public-results.ts';

/** Sums in another order. */
const OTHER_ORDER = 1e-9;

const UNITS = ['person', 'household'] as const;

/**
 * Tells whether a public-use file can be of these records: it has as many persons and homes that count, and their
 * weights add up to the same.
 */
export async function besideRecords(
  publicFile: PackedRecords,
  records: PackedRecords,
  log: VerificationLog,
): Promise<void> {
  const ofPublic = await sumsOf(publicFile);
  const ofRecords = await sumsOf(records);
  const other = UNITS.filter((unit) => !isNear(ofPublic.get(unit), ofRecords.get(unit)));
  log.notes.push(
    other.length === 0
      ? 'Public file: as many persons and homes as the records have, and the same sums of weights'
      : `Public file: it is of other records or other weights, with other numbers or sums of weights (${other.join(', ')})`,
  );
}

interface Sums {
  readonly rows: number;
  readonly weights: number;
}

async function sumsOf(records: PackedRecords): Promise<ReadonlyMap<string, Sums>> {
  const tables = await readRecordTables(sourceOfPacked(records), () => false);
  return new Map(
    UNITS.flatMap((unit) => {
      const table = tables.get(unit);
      if (!table) return [];
      const weights = numbersOf(table, `weight_${unit}`).reduce((sum, weight) => sum + weight, 0);
      return [[unit, { rows: table.rows, weights }]];
    }),
  );
}

/** A public-use file may have no homes. */
function isNear(one: Sums | undefined, other: Sums | undefined): boolean {
  if (one === undefined) return true;
  if (one.rows !== other?.rows) return false;
  return Math.abs(one.weights - other.weights) <= OTHER_ORDER * Math.abs(other.weights);
}
