import type { DescribedRecordColumn } from '../microdata/export/described-columns.ts';
import type { RecordSource } from '../microdata/export/record-source.ts';
import type { RecordUnit } from '../microdata/record-layout.ts';
import type { RecordValue } from '../microdata/record-value.ts';

/**
 * The kinds of records that a public-use file may have: a roster of everybody in a home is a fingerprint of
 * it.
 */
export const PUBLIC_UNITS = ['household', 'person', 'incident'] as const;

export type PublicUnit = (typeof PUBLIC_UNITS)[number];

/** A column in memory. */
export interface RecordTableColumn {
  readonly described: DescribedRecordColumn;
  readonly values: RecordValue[];
}

/** The records of one kind. */
export interface RecordTable {
  readonly unit: PublicUnit;
  readonly rows: number;
  readonly columns: ReadonlyMap<string, RecordTableColumn>;
}

export type RecordTables = ReadonlyMap<PublicUnit, RecordTable>;

/** What records are, apart from their answers. These columns come without being named. */
export const STRUCTURE: Readonly<Record<PublicUnit, readonly string[]>> = {
  household: ['household', 'stratum', 'psu', 'weight_household'],
  person: ['person', 'household', 'stratum', 'psu', 'weight_person'],
  incident: ['incident', 'person', 'household', 'weight_incident', 'crime', 'also_household'],
};

/** Which records count in figures; the others are in no public file. */
const COUNTS = ['in_scope', 'in_figures'];

export function isPublicUnit(unit: RecordUnit): unit is PublicUnit {
  return (PUBLIC_UNITS as readonly string[]).includes(unit);
}

/** Reads the records that count: what a public file needs in any case, and the columns that are named. */
export async function readRecordTables(
  source: RecordSource,
  isNamed: (name: string) => boolean,
): Promise<Map<PublicUnit, RecordTable>> {
  const tables = new Map<PublicUnit, RecordTable>();
  for (const { unit, columns } of source.described.files) {
    if (!isPublicUnit(unit)) continue;
    const needed = columns.filter(
      ({ name }) => STRUCTURE[unit].includes(name) || COUNTS.includes(name) || isNamed(name),
    );
    const values = needed.map((): RecordValue[] => []);
    const names = needed.map(({ name }) => name);
    for await (const group of source.groups(unit, names))
      for (const [place, part] of group.entries()) for (const value of part) values[place]!.push(value);
    const all = new Map(needed.map((described, place) => [described.name, { described, values: values[place]! }]));
    const rows = values[0]?.length ?? 0;
    const flags = COUNTS.flatMap((name) => all.get(name)?.values ?? []).length > 0 ? COUNTS : [];
    const counting = Array.from({ length: rows }, (_, row) => row).filter((row) =>
      flags.every((name) => (all.get(name)?.values[row] ?? 1) === 1),
    );
    for (const name of COUNTS) all.delete(name);
    tables.set(unit, withRows({ unit, rows, columns: all }, counting));
  }
  return tables;
}

/** Some rows of a table, in the order in which they are named. */
export function withRows({ unit, rows, columns }: RecordTable, chosen: readonly number[]): RecordTable {
  const isAll = chosen.length === rows && chosen.every((row, place) => row === place);
  return {
    unit,
    rows: chosen.length,
    columns: new Map(
      Array.from(columns, ([name, { described, values }]) => [
        name,
        { described, values: isAll ? values : chosen.map((row) => values[row]!) },
      ]),
    ),
  };
}

/** A table with other columns in the place of some. */
export function withColumns(table: RecordTable, changed: ReadonlyMap<string, RecordTableColumn>): RecordTable {
  return { ...table, columns: new Map([...table.columns, ...changed]) };
}

/** The values of a column; blanks where the table does not have it. */
export function valuesOf(table: RecordTable | undefined, name: string): readonly RecordValue[] {
  return table?.columns.get(name)?.values ?? new Array<RecordValue>(table?.rows ?? 0).fill(null);
}

/** The same as numbers; 0 where there is none. */
export function numbersOf(table: RecordTable | undefined, name: string): Float64Array {
  return Float64Array.from(valuesOf(table, name), (value) => (typeof value === 'number' ? value : 0));
}

/** For each record the row of the record that it belongs to; -1 where it belongs to none. */
export function rowsOfNumbers(of: RecordTable | undefined, name: string, among: RecordTable | undefined): Int32Array {
  const rowOf = new Map(valuesOf(among, name).map((value, row) => [value, row]));
  return Int32Array.from(valuesOf(of, name), (value) => (value === null ? -1 : (rowOf.get(value) ?? -1)));
}
