import type { PublicFileSpec } from '#contract';
import { numbersOf, type PublicUnit, type RecordTable, type RecordTables, valuesOf } from '../public-records.ts';
import { drawsFrom } from '../secret-draws.ts';
import { addNoise, type StatedNoise } from './add-noise.ts';
import { type TopCoded, topCode } from './top-code.ts';

/** What was done to the values of a column, as users need to know it. */
export interface StatedTreatment {
  readonly top?: TopCoded;
  readonly noise?: StatedNoise;
}

/** Largest amounts cut, and noise where it is asked for. */
export function perturbTables(
  tables: RecordTables,
  { columns, k }: Pick<PublicFileSpec, 'columns' | 'k'>,
  secret: string,
): { readonly tables: RecordTables; readonly stated: ReadonlyMap<string, StatedTreatment> } {
  const stated = new Map<string, StatedTreatment>();
  const changed = Array.from(tables, ([unit, table]): [PublicUnit, RecordTable] => {
    const weights = numbersOf(table, `weight_${unit}`);
    const whose = ownersOf(table);
    const of = Array.from(table.columns, ([name, column]) => {
      const { top, noise } = columns[name] ?? {};
      let { values } = column;
      if (top) {
        const cut = topCode({ values, weights, subjects: whose, least: k }, top);
        values = cut.values;
        if (cut.coded) stated.set(name, { ...stated.get(name), top: cut.coded });
      }
      if (noise) {
        const noisy = addNoise({ ...column, values }, noise, weights, drawsFrom(secret, 'noise', unit, name));
        values = noisy.values;
        stated.set(name, { ...stated.get(name), noise: noisy.stated });
      }
      return [name, { ...column, values }] as const;
    });
    return [unit, { ...table, columns: new Map(of) }];
  });
  return { tables: new Map(changed), stated };
}

/** Whose each record is, by number. */
function ownersOf(table: RecordTable): Int32Array {
  if (table.unit !== 'incident') return Int32Array.from({ length: table.rows }, (_, row) => row);
  const person = valuesOf(table, 'person');
  const household = valuesOf(table, 'household');
  return Int32Array.from(person, (one, row) => Number(one ?? -Number(household[row] ?? 0)));
}
