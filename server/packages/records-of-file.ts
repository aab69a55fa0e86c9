import { recordFileName } from '../microdata/describe-records.ts';
import type { RecordUnit } from '../microdata/record-layout.ts';
import { parseDescription } from '../microdata/verify/described-folder.ts';
import type { PackageSource } from './package-content.ts';
import { packedRecords } from './packed-records.ts';

/**
 * Records as they stand in memory, for a package.
 *
 * @param description of the files, as it is written beside them
 * @returns undefined where there is no interview that figures could be made of
 */
export function recordsOfFile(
  pieces: ReadonlyMap<RecordUnit, readonly Uint8Array[]>,
  description: object,
): Pick<PackageSource, 'records' | 'recordBytes' | 'description'> | undefined {
  const text = `${JSON.stringify(description, undefined, 1)}\n`;
  const recordBytes = new Map(Array.from(pieces, ([unit, parts]) => [recordFileName(unit), Buffer.concat(parts)]));
  const read = parseDescription(text);
  const records = read && packedRecords(read, recordBytes);
  return records && { records, recordBytes, description: Buffer.from(text) };
}

/** Two files of a package cannot have one name. @returns the table that needs another one */
export function tableNamedTwice(names: readonly string[]): string | undefined {
  return (
    names.find((name) => names.includes(`${name}-compared`)) ?? names.find((name, at) => names.indexOf(name) !== at)
  );
}
