import type { PublicFileSpec } from '#contract';
import { type RecordTable, type RecordTables, STRUCTURE, valuesOf, withColumns, withRows } from '../public-records.ts';
import { type CrimePlan, commonParent } from './merge-crimes.ts';
import { recodeColumn } from './recode-column.ts';

/** How many records each crime has. */
export function countCrimes(tables: RecordTables): Map<string, number> {
  const counts = new Map<string, number>();
  for (const crime of valuesOf(tables.get('incident'), 'crime'))
    counts.set(String(crime), (counts.get(String(crime)) ?? 0) + 1);
  return counts;
}

/** Records as coarse as the specification wants them, with nothing left out yet and no chance in it. */
export function coarsenTables(
  tables: RecordTables,
  { columns }: Pick<PublicFileSpec, 'columns'>,
  { codeOf }: Pick<CrimePlan, 'codeOf'>,
): RecordTables {
  return new Map(
    Array.from(tables, ([unit, table]) => {
      const recoded = Array.from(table.columns, ([name, column]) => {
        const spec = columns[name];
        return [name, spec ? recodeColumn(column, spec) : { ...column, values: [...column.values] }] as const;
      });
      const coarse = withColumns(table, new Map(recoded));
      const crime = unit === 'incident' ? coarse.columns.get('crime') : undefined;
      if (!crime) return [unit, coarse];
      const codes = [...new Set(codeOf.values())].map((code) => ({
        code,
        label: crime.described.codes?.find((one) => one.code === code)?.label ?? {},
      }));
      const values = crime.values.map((value) => (value === null ? null : (codeOf.get(String(value)) ?? value)));
      return [unit, withColumns(coarse, new Map([['crime', { described: { ...crime.described, codes }, values }]]))];
    }),
  );
}

/**
 * The records without the crimes that are left out, and without what would tell crimes that are merged: codes
 * of ICCS are cut to their common parent, and questions that not every crime of a merged one was asked are
 * blank.
 *
 * @param before the crime of each record, before it was merged
 */
export function hideMergedCrimes(
  coarse: RecordTables,
  before: readonly unknown[],
  { merged, leftOut }: Pick<CrimePlan, 'merged' | 'leftOut'>,
): { readonly tables: RecordTables; readonly blank: ReadonlyMap<string, number> } {
  const table = coarse.get('incident');
  const blank = new Map<string, number>();
  if (!table) return { tables: coarse, blank };
  const rowsOf = (crimes: readonly string[]) =>
    [...before.keys()].filter((row) => crimes.includes(String(before[row])));
  const changed = new Map(Array.from(table.columns, ([name, one]) => [name, { ...one, values: [...one.values] }]));
  for (const crimes of merged.values()) {
    const present = crimes.filter((crime) => rowsOf([crime]).length > 0);
    const rows = rowsOf(present);
    for (const [name, { values }] of changed) {
      if (STRUCTURE.incident.includes(name)) continue;
      if (name.startsWith('iccs')) {
        const parent = commonParent(rows.flatMap((row) => (values[row] === null ? [] : [String(values[row])])));
        if (isCodeOfIccs(name)) for (const row of rows) values[row] = values[row] === null ? null : parent;
        continue;
      }
      const asked = present.filter((crime) => rowsOf([crime]).some((row) => values[row] !== null));
      if (asked.length === 0 || asked.length === present.length) continue;
      for (const row of rows) {
        if (values[row] !== null) blank.set(name, (blank.get(name) ?? 0) + 1);
        values[row] = null;
      }
    }
  }
  const kept = [...before.keys()].filter((row) => !leftOut.has(String(before[row])));
  const incident = withRows(withColumns(table, changed), kept);
  return { tables: new Map([...coarse, ['incident', incident]]), blank };
}

/** Codes, and not tags such as `iccs_attempted`. */
export function isCodeOfIccs(name: string): boolean {
  return /^iccs(_said|_coded)?$/.test(name);
}

/** Records of incidents without the columns that repeat what their victim's record has. */
export function withoutCopies(tables: RecordTables): RecordTables {
  const incident = tables.get('incident');
  if (!incident) return tables;
  const isCopy = (name: string) =>
    !STRUCTURE.incident.includes(name) &&
    (['person', 'household'] as const).some((unit) => tables.get(unit)?.columns.has(name));
  const columns = new Map([...incident.columns].filter(([name]) => !isCopy(name)));
  const without: RecordTable = { ...incident, columns };
  return new Map([...tables, ['incident', without]]);
}
