import { type RecordTables, valuesOf } from '../public-records.ts';
import type { SubjectRows } from '../subjects.ts';
import type { SampledStratum } from './join-strata.ts';

const SAMPLED = ['household', 'person'] as const;

/** The strata of the sample, each with its PSUs and the published areas of its people. */
export function sampledStrata(
  tables: RecordTables,
  { subjects, subjectOfHousehold, subjectOfPerson }: SubjectRows,
): SampledStratum[] {
  const found = new Map<string, { psus: Set<string>; areas: Set<number> }>();
  const subjectOf = { household: subjectOfHousehold, person: subjectOfPerson };
  for (const unit of SAMPLED) {
    const table = tables.get(unit);
    const psus = valuesOf(table, 'psu');
    for (const [row, code] of valuesOf(table, 'stratum').entries()) {
      const stratum = String(code ?? '');
      const one = found.get(stratum) ?? { psus: new Set(), areas: new Set() };
      one.psus.add(String(psus[row] ?? ''));
      one.areas.add(subjects.area[subjectOf[unit][row]!]!);
      found.set(stratum, one);
    }
  }
  return Array.from(found, ([stratum, { psus, areas }]) => ({
    stratum,
    psus: [...psus].sort(),
    areas: [...areas].sort((a, b) => a - b).join(' '),
  })).sort((a, b) => (a.stratum < b.stratum ? -1 : 1));
}

/** The stratum of each household and each person, by number. */
export function strataOfRows(tables: RecordTables): Record<'household' | 'person', Int32Array> {
  const numbers = new Map<string, number>();
  const of = (unit: 'household' | 'person') =>
    Int32Array.from(valuesOf(tables.get(unit), 'stratum'), (code) => {
      const number = numbers.get(String(code)) ?? numbers.size;
      numbers.set(String(code), number);
      return number;
    });
  return { household: of('household'), person: of('person') };
}
