import { join } from 'node:path';
import { type AsyncBuffer, asyncBufferFromFile } from 'hyparquet';
import { type HeldInColumn, nameOfHeld } from '../analysed/held.ts';
import type { DescribedRecordColumn, DescribedRecords } from '../export/described-columns.ts';
import { recordGroups } from '../export/record-groups.ts';
import type { RecordUnit } from '../record-layout.ts';
import type { RecordValue } from '../record-value.ts';

/** Columns that have the same name in every record file. */
const FIXED = ['household', 'person', 'stratum', 'psu', 'crime', 'in_scope', 'also_household'];

/** Where record files are: a folder, or each in memory by its name. */
export type RecordPlace = string | ReadonlyMap<string, AsyncBuffer>;

/** The columns of one kind of record that figures read, in memory. */
export interface ReadColumns {
  readonly rows: number;
  /** By its name; undefined where the file does not have it. */
  named(name: string): readonly RecordValue[] | undefined;
  holding(held: HeldInColumn): readonly RecordValue[] | undefined;
  /** What columns hold of one kind, in the order of the file. */
  all(
    what: HeldInColumn['what'],
  ): readonly { readonly column: DescribedRecordColumn; readonly values: readonly RecordValue[] }[];
}

/**
 * Reads what figures need of the records of a kind; undefined where there are none.
 *
 * @throws the error of the operating system; of the library where a file cannot be read
 */
export async function readColumns(
  place: RecordPlace,
  { files }: DescribedRecords,
  unit: RecordUnit,
): Promise<ReadColumns | undefined> {
  const file = files.find((one) => one.unit === unit);
  if (file === undefined) return undefined;
  const columns = file.columns.filter((column) => isReadByFigures(column, unit));
  const values = columns.map((): RecordValue[] => []);
  const names = columns.map(({ name }) => name);
  for await (const group of recordGroups(await bytesIn(place, file.file), names))
    for (const [column, part] of group.entries()) for (const value of part) values[column]!.push(value);
  return columnsInMemory(columns, values, file.rows);
}

/** Whether figures read a column of a kind of record. */
function isReadByFigures({ name, holds }: DescribedRecordColumn, unit: RecordUnit): boolean {
  return holds !== undefined || FIXED.includes(name) || name === `weight_${unit}`;
}

/**
 * Columns that are in memory as figures read them.
 *
 * @param values of each column
 */
export function columnsInMemory(
  columns: readonly DescribedRecordColumn[],
  values: readonly (readonly RecordValue[])[],
  rows: number,
): ReadColumns {
  const names = columns.map(({ name }) => name);
  const kept = rowsOfFigures(names, columns, values);
  const of = kept ? values.map((column) => kept.map((row) => column[row]!)) : values;
  const placeOf = new Map(columns.flatMap(({ holds }, place) => (holds ? [[nameOfHeld(holds), place] as const] : [])));
  const at = (place: number | undefined) => (place === undefined || place === -1 ? undefined : of[place]);
  return {
    rows: kept?.length ?? rows,
    named: (name) => at(names.indexOf(name)),
    holding: (held) => at(placeOf.get(nameOfHeld(held))),
    all: (what) =>
      columns.flatMap((column, place) => (column.holds?.what === what ? [{ column, values: of[place]! }] : [])),
  };
}

function bytesIn(place: RecordPlace, name: string): AsyncBuffer | Promise<AsyncBuffer> {
  if (typeof place === 'string') return asyncBufferFromFile(join(place, name));
  const bytes = place.get(name);
  if (bytes === undefined) throw new Error(`${name} is not there`);
  return bytes;
}

/** Incidents that do not count, and interviews of a version that is in no figure, are left out. */
function rowsOfFigures(
  names: readonly string[],
  columns: readonly DescribedRecordColumn[],
  values: readonly (readonly RecordValue[])[],
): number[] | undefined {
  const flags = [names.indexOf('in_scope'), columns.findIndex(({ holds }) => holds?.what === 'in_figures')].filter(
    (place) => place !== -1,
  );
  const [first] = flags;
  if (first === undefined) return undefined;
  return [...values[first]!.keys()].filter((row) => flags.every((place) => values[place]![row] === 1));
}
