import type { RecordValue } from '../microdata/record-value.ts';
import type { JoinedDesign } from './design/join-strata.ts';
import type { PublicWeights } from './design/public-weights.ts';
import {
  PUBLIC_UNITS,
  type PublicUnit,
  type RecordTable,
  type RecordTableColumn,
  type RecordTables,
  valuesOf,
} from './public-records.ts';
import { drawsFrom } from './secret-draws.ts';
import type { SubjectRows } from './subjects.ts';

interface Made {
  readonly rows: SubjectRows;
  readonly weights: PublicWeights;
  readonly design: JoinedDesign;
  readonly secret: string;
}

/**
 * Records with new numbers in a new order, both drawn, so that nothing leads back to a number, a place or an
 * order that anybody knows.
 *
 * @param design by the stratum and PSU of the sample
 */
export function publishTables(tables: RecordTables, made: Made): RecordTables {
  const { rows, secret } = made;
  const keptRows = (unit: PublicUnit, table: RecordTable) =>
    [...drawsFrom(secret, 'order', unit).order(table.rows)].filter(
      (row) => unit !== 'incident' || rows.incidents.crime[row]! >= 0,
    );
  const orders = new Map(Array.from(tables, ([unit, table]) => [unit, keptRows(unit, table)]));
  const numbers = new Map(
    Array.from(orders, ([unit, order]) => [unit, new Map(order.map((row, place) => [row, place + 1]))]),
  );
  const numberOf = (unit: PublicUnit, row: number | undefined): number | null =>
    numbers.get(unit)?.get(row ?? -1) ?? null;
  const placeOf = (row: number, unit: 'person' | 'household') => {
    const stratum = String(valuesOf(tables.get(unit), 'stratum')[row] ?? '');
    return made.design.placeOf.get(stratum)?.get(String(valuesOf(tables.get(unit), 'psu')[row] ?? ''));
  };
  const designOf = (unit: PublicUnit, row: number) => {
    if (unit !== 'incident') return placeOf(row, unit);
    const person = rows.victim.person[row]!;
    return person >= 0 ? placeOf(person, 'person') : placeOf(rows.victim.household[row]!, 'household');
  };
  const homeOf = (row: number) => rows.household[rows.subjectOfPerson[row]!];
  const structureOf = (unit: PublicUnit): Readonly<Record<string, (row: number) => RecordValue>> => ({
    [unit]: (row) => numberOf(unit, row),
    ...(unit === 'person' && { household: (row: number) => numberOf('household', homeOf(row)) }),
    ...(unit === 'incident' && {
      person: (row: number) => numberOf('person', rows.victim.person[row]),
      household: (row: number) => numberOf('household', rows.victim.household[row]),
    }),
    stratum: (row) => textOf(designOf(unit, row)?.stratum),
    psu: (row) => textOf(designOf(unit, row)?.psu),
    [`weight_${unit}`]: (row) => made.weights[unit][row]!,
  });
  const published = new Map<PublicUnit, RecordTable>();
  for (const unit of PUBLIC_UNITS) {
    const table = tables.get(unit);
    if (!table) continue;
    const order = orders.get(unit)!;
    const structure = structureOf(unit);
    const columns: [string, RecordTableColumn][] = Object.entries(structure).flatMap(([name, valueAt]) => {
      const described = table.columns.get(name)?.described ?? describedLike(tables, name);
      return described ? [[name, { described, values: order.map(valueAt) }]] : [];
    });
    for (const [name, { described, values }] of table.columns)
      if (!Object.hasOwn(structure, name))
        columns.push([name, { described, values: order.map((row) => values[row] ?? null) }]);
    published.set(unit, { unit, rows: order.length, columns: new Map(columns) });
  }
  return published;
}

/** A column of the design as another kind of record has it. */
function describedLike(tables: RecordTables, name: string): RecordTableColumn['described'] | undefined {
  if (!['stratum', 'psu'].includes(name)) return undefined;
  return [...tables.values()].find(({ columns }) => columns.has(name))?.columns.get(name)?.described;
}

function textOf(number: number | undefined): string | null {
  return number === undefined ? null : String(number);
}
