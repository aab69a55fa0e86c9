import { numbersOf, type RecordTables, valuesOf } from '../public-records.ts';
import type { SubjectRows } from '../subjects.ts';

/** What somebody could try besides the keys, measured in the file itself. */
export interface LinkingAttacks {
  /** Pairs of weights of a person and a home that fewer than k people have. */
  readonly rareWeights: number;
  /** Weights that lie in one stratum of the file alone, though there are several. */
  readonly weightsOfOneStratum: number;
  /** PSUs of the file with fewer than k people. */
  readonly smallPsus: number;
  /** Which questions are blank: patterns that fewer than k people have, and how many people these are. */
  readonly rarePatterns: { readonly patterns: number; readonly people: number };
  /**
   * People of several incidents whose crimes, each as often, with their keys, nobody else has: who knows two
   * crimes of somebody, or that one happened twice, may find them.
   */
  readonly aloneWithCrimes: number;
}

/** Measures what leads to people on other ways than their keys. */
export function linkingAttacks(
  tables: RecordTables,
  { subjects, incidents }: Pick<SubjectRows, 'subjects' | 'incidents'>,
  shownOf: readonly string[],
  k: number,
): LinkingAttacks {
  const persons = tables.get('person') ?? tables.get('household');
  const unit = persons?.unit === 'household' ? 'household' : 'person';
  const rows = Array.from({ length: persons?.rows ?? 0 }, (_, row) => row);
  const homeRow = new Map(valuesOf(tables.get('household'), 'household').map((number, row) => [number, row]));
  const ofHomes = numbersOf(tables.get('household'), 'weight_household');
  const own = numbersOf(persons, `weight_${unit}`);
  const home = valuesOf(persons, 'household');
  const strata = valuesOf(persons, 'stratum');
  const pairs = Map.groupBy(rows, (row) => `${own[row]} ${ofHomes[homeRow.get(home[row] ?? null) ?? -1] ?? ''}`);
  const arePlaces = new Set(strata).size > 1;
  const psus = Map.groupBy(rows, (row) => valuesOf(persons, 'psu')[row]);
  const columns = [...(persons?.columns.values() ?? [])].map(({ values }) => values);
  const patterns = [...Map.groupBy(rows, (row) => columns.map((of) => (of[row] === null ? 0 : 1)).join('')).values()];
  const rare = patterns.filter((one) => one.length < k);
  const crimesOf = new Map<number, number[]>();
  for (const [row, subject] of incidents.subject.entries()) {
    const crime = incidents.crime[row]!;
    if (crime >= 0) crimesOf.set(subject, [...(crimesOf.get(subject) ?? []), crime]);
  }
  const several = [...crimesOf].filter(([, crimes]) => crimes.length > 1);
  const sets = Map.groupBy(
    several,
    ([subject, crimes]) => `${shownOf[subject]} ${crimes.sort((a, b) => a - b).join(' ')}`,
  );
  return {
    rareWeights: [...pairs.values()].filter((one) => one.length < Math.min(k, subjects.count)).length,
    weightsOfOneStratum: arePlaces
      ? [...pairs.values()].filter((one) => new Set(one.map((row) => strata[row])).size < 2).length
      : 0,
    smallPsus: [...psus.values()].filter((one) => one.length < k).length,
    rarePatterns: { patterns: rare.length, people: rare.reduce((sum, one) => sum + one.length, 0) },
    aloneWithCrimes: [...sets.values()].filter((one) => one.length === 1).length,
  };
}
