import { withHeld } from '../../microdata/analysed/held.ts';
import { isReadByFigures } from '../../microdata/read/read-columns.ts';
import type { PackageLimits } from '../package-limits.ts';
import { PackageRefused } from '../package-refused.ts';
import type { PackedRecords } from '../packed-records.ts';
import { valuesOfFile } from './values-of-file.ts';

/** What a row takes besides its values: its number is looked up, its stratum and PSU are kept as texts. */
const VALUES_OF_ROW = 8;

/**
 * Looks whether record files are as they are described and can be held in memory, before a value of them is read.
 *
 * @param placeOf how sentences call a file
 * @param isAllRead whether every column is read, and not only those of figures
 * @returns whether they are as described
 * @throws PackageRefused where they are larger than the limits
 */
export async function areAsDescribed(
  { described, files }: Pick<PackedRecords, 'described' | 'files'>,
  {
    limits,
    placeOf,
    isAllRead = false,
  }: { readonly limits: PackageLimits; readonly placeOf: (file: string) => string; readonly isAllRead?: boolean },
): Promise<boolean> {
  let rows = 0;
  let values = 0;
  for (const one of described.files) {
    const { unit, file, columns } = one;
    rows += one.rows;
    if (rows > limits.rows) throw new PackageRefused('too-many-rows', limits, placeOf(file));
    if (columns.length > limits.columns) throw new PackageRefused('too-many-columns', limits, placeOf(file));
    const read = new Set(
      withHeld(columns, unit).flatMap((column) => (isAllRead || isReadByFigures(column, unit) ? [column.name] : [])),
    );
    values += VALUES_OF_ROW * one.rows;
    // What the description says is enough to refuse most of what is too large.
    if (values + one.rows * read.size > limits.values)
      throw new PackageRefused('too-many-values', limits, placeOf(file));
    try {
      values += await valuesOfFile(files.get(file)!, one, (name) => read.has(name));
    } catch {
      // It is no Parquet, or another one.
      return false;
    }
    if (values > limits.values) throw new PackageRefused('too-many-values', limits, placeOf(file));
  }
  return true;
}
