import type { PublicFileSpec } from '#contract';
import type { RecordValue } from '../../microdata/record-value.ts';
import { type PublicProblem, publicProblem } from '../problems/public-problem.ts';
import { type RecordTable, type RecordTables, valuesOf } from '../public-records.ts';

type Spec = Pick<PublicFileSpec, 'columns'>;

/** A column with more values than these is no list. */
const MOST_VALUES = 200;

/**
 * Columns each of whose values goes with one value of a key alone, such as the age beside its classes: whoever
 * reads them knows the key where it is withheld.
 */
export function keysToldByOthers(tables: RecordTables, { columns }: Spec): PublicProblem[] {
  const problems = new Map<string, PublicProblem>();
  const add = (problem: PublicProblem) => problems.set(problem.text, problem);
  for (const table of tables.values())
    for (const key of namesOfRole(table, columns, ['key']))
      for (const other of Object.keys(columns)) {
        if (other === key || columns[other]!.role === 'area' || !table.columns.has(other)) continue;
        const told = toldValues(table.columns.get(key)!.values, table.columns.get(other)!.values, 1);
        if (told.values < 2 || told.values > MOST_VALUES || told.keys < 2 || told.sure.size < told.values) continue;
        add(publicProblem(['columns', other], 'tells-a-key', key, other));
      }
  return [...problems.values()];
}

/** In so many of the PSUs everybody has the same value of a place. */
const SHARE_OF_PLACES = 0.95;

/** People of a PSU from whom it can be seen. */
const FEWEST_OF_PSU = 3;

/**
 * Keys that are places, such as urban and rural: where everybody of a PSU has the same value, the PSU tells it
 * of those of whom it is withheld.
 */
export function keysToldByPlace(tables: RecordTables, { columns }: Spec): PublicProblem[] {
  const problems = new Map<string, PublicProblem>();
  const add = (problem: PublicProblem) => problems.set(problem.text, problem);
  for (const table of tables.values()) {
    if (table.unit === 'incident') continue;
    const strata = valuesOf(table, 'stratum');
    const psus = valuesOf(table, 'psu');
    for (const key of namesOfRole(table, columns, ['key'])) {
      const { values } = table.columns.get(key)!;
      const known = [...values.keys()].filter((row) => values[row] !== null);
      const places = [...Map.groupBy(known, (row) => `${strata[row]} ${psus[row]}`).values()]
        .filter((rows) => rows.length >= FEWEST_OF_PSU)
        .map((rows) => new Set(rows.map((row) => values[row])).size);
      const alike = places.filter((size) => size === 1).length;
      const isOne = new Set(known.map((row) => values[row])).size < 2;
      if (isOne || places.length < FEWEST_OF_PSU || alike < SHARE_OF_PLACES * places.length) continue;
      add(publicProblem(['columns', key], 'told-by-its-psu'));
    }
  }
  return [...problems.values()];
}

export function namesOfRole(
  table: RecordTable,
  columns: Spec['columns'],
  roles: readonly Spec['columns'][string]['role'][],
): string[] {
  return [...table.columns.keys()].filter((name) => columns[name] !== undefined && roles.includes(columns[name].role));
}

/** The values of a column that go with one value of a key, in `least` records or more. */
export function toldValues(keys: readonly RecordValue[], others: readonly RecordValue[], least: number) {
  const seen = new Map<RecordValue, { key: RecordValue; count: number; isOne: boolean }>();
  const keyValues = new Set<RecordValue>();
  for (const [row, other] of others.entries()) {
    const key = keys[row] ?? null;
    if (key === null) continue;
    keyValues.add(key);
    const one = seen.get(other ?? null);
    if (one === undefined) seen.set(other ?? null, { key, count: 1, isOne: true });
    else {
      one.count += 1;
      one.isOne &&= one.key === key;
    }
  }
  const sure = new Map(
    [...seen].flatMap(([value, { key, count, isOne }]) => (isOne && count >= least ? [[value, key]] : [])),
  );
  return { values: seen.size, keys: keyValues.size, sure };
}
