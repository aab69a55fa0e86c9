import { join } from 'node:path';
import { type AsyncBuffer, asyncBufferFromFile, parquetMetadataAsync } from 'hyparquet';
import { type HeldInColumn, nameOfHeld, withHeld } from '../analysed/held.ts';
import type { DescribedRecordColumn, DescribedRecords } from '../export/described-columns.ts';
import { recordGroups } from '../export/record-groups.ts';
import type { RecordUnit } from '../record-layout.ts';
import type { RecordValue } from '../record-value.ts';

/** Columns that have the same name in every record file. */
const FIXED = ['household', 'person', 'stratum', 'psu', 'crime', 'in_scope', 'also_household'];

/** Columns that are decoded at the same time: what decoding takes is more than what is kept. */
const TOGETHER = 8;

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
  const columns = withHeld(file.columns, unit).filter((column) => isReadByFigures(column, unit));
  const bytes = await bytesIn(place, file.file);
  const metadata = await parquetMetadataAsync(bytes, { geoparquet: false });
  const read = async (wanted: readonly DescribedRecordColumn[]): Promise<RecordValue[][]> => {
    const rows = Number(metadata.num_rows);
    const values = wanted.map(() => new Array<RecordValue>(rows).fill(null));
    const names = wanted.map(({ name }) => name);
    let from = 0;
    for await (const group of recordGroups(bytes, names, metadata)) {
      for (const [column, part] of group.entries())
        for (let row = 0; row < part.length; row++) values[column]![from + row] = part[row]!;
      from += group[0]?.length ?? 0;
    }
    return values;
  };
  const flags = columns.filter(isFlagOfFigures);
  const kept = rowsOfFigures(await read(flags));
  const values: (readonly RecordValue[])[] = [];
  for (let from = 0; from < columns.length; from += TOGETHER) {
    const some = await read(columns.slice(from, from + TOGETHER));
    values.push(...(kept ? some.map((column) => kept.map((row) => column[row]!)) : some));
  }
  return columnsRead(columns, values, kept?.length ?? file.rows);
}

/** Whether figures read a column of a kind of record. */
export function isReadByFigures({ name, holds }: DescribedRecordColumn, unit: RecordUnit): boolean {
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
  const kept = rowsOfFigures(values.filter((_, place) => isFlagOfFigures(columns[place]!)));
  const of = kept ? values.map((column) => kept.map((row) => column[row]!)) : values;
  return columnsRead(columns, of, kept?.length ?? rows);
}

/** @param of the values of each column, of the rows that are in figures */
function columnsRead(
  columns: readonly DescribedRecordColumn[],
  of: readonly (readonly RecordValue[])[],
  rows: number,
): ReadColumns {
  const names = columns.map(({ name }) => name);
  const placeOf = new Map(columns.flatMap(({ holds }, place) => (holds ? [[nameOfHeld(holds), place] as const] : [])));
  const at = (place: number | undefined) => (place === undefined || place === -1 ? undefined : of[place]);
  return {
    rows,
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

/** Whether a column says which rows are in figures. */
function isFlagOfFigures({ name, holds }: DescribedRecordColumn): boolean {
  return name === 'in_scope' || holds?.what === 'in_figures';
}

/** Incidents that do not count, and interviews of a version that is in no figure, are left out. */
function rowsOfFigures(flags: readonly (readonly RecordValue[])[]): number[] | undefined {
  const [first] = flags;
  if (first === undefined) return undefined;
  return [...first.keys()].filter((row) => flags.every((values) => values[row] === 1));
}
