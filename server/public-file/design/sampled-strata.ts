import { type RecordTables, valuesOf } from '../public-records.ts';
import type { SubjectRows } from '../subjects.ts';
import type { JoinedDesign, SampledStratum } from './join-strata.ts';

const SAMPLED = ['household', 'person'] as const;

/** The strata of the sample, each with its PSUs and the published areas of its people. */
export function sampledStrata(
  tables: RecordTables,
  { subjects, subjectOfHousehold, subjectOfPerson }: SubjectRows,
): SampledStratum[] {
  const found = new Map<string, { psus: Map<string, Set<number>>; areas: Set<number> }>();
  const subjectOf = { household: subjectOfHousehold, person: subjectOfPerson };
  for (const unit of SAMPLED) {
    const table = tables.get(unit);
    const psus = valuesOf(table, 'psu');
    for (const [row, code] of valuesOf(table, 'stratum').entries()) {
      const stratum = String(code ?? '');
      const one = found.get(stratum) ?? { psus: new Map(), areas: new Set() };
      const subject = subjectOf[unit][row]!;
      const psu = String(psus[row] ?? '');
      one.psus.set(psu, (one.psus.get(psu) ?? new Set()).add(subject));
      one.areas.add(subjects.area[subject]!);
      found.set(stratum, one);
    }
  }
  return Array.from(found, ([stratum, { psus, areas }]) => ({
    stratum,
    psus: Array.from(psus, ([psu, people]) => ({ psu, people: people.size })).sort((a, b) => (a.psu < b.psu ? -1 : 1)),
    areas: [...areas].sort((a, b) => a - b).join(' '),
  })).sort((a, b) => (a.stratum < b.stratum ? -1 : 1));
}

/** The stratum of the file of each household and each person. */
export function strataOfRows(
  tables: RecordTables,
  { placeOf }: Pick<JoinedDesign, 'placeOf'>,
): Record<'household' | 'person', Int32Array> {
  const of = (unit: 'household' | 'person') => {
    const psus = valuesOf(tables.get(unit), 'psu');
    return Int32Array.from(
      valuesOf(tables.get(unit), 'stratum'),
      (code, row) => placeOf.get(String(code ?? ''))?.get(String(psus[row] ?? ''))?.stratum ?? 0,
    );
  };
  return { household: of('household'), person: of('person') };
}
