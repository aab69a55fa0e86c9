import type { DescribedAnalysis } from '../../microdata/analysed/describe-analysis.ts';
import { numbersOf, type RecordTables, rowsOfNumbers, valuesOf } from '../public-records.ts';
import { classesOfNear, meansOfClasses } from './micro-aggregate.ts';

/** Weights of a public-use file, by kind of record. */
export interface PublicWeights {
  readonly household: Float64Array;
  readonly person: Float64Array;
  readonly incident: Float64Array;
}

interface WeightNeeds {
  readonly k: number;
  /** How many times k households share a class. */
  readonly times: number;
  /** Which sampled stratum each household and each person is of: a weight may belong to one alone. */
  readonly places: Readonly<Record<'household' | 'person', ArrayLike<number>>>;
  readonly crimes: DescribedAnalysis['crimes'];
}

/**
 * Weights that tell neither a place nor the number of adults of a home. Households share classes of near
 * weights; within each of these persons share theirs, k by k, so that a pair of weights is of k persons and of
 * two strata at least. Sums of weights of households and of persons stay. What an incident counts for more
 * than its victim stays where k incidents have the same, and is a mean otherwise.
 */
export function publicWeights(tables: RecordTables, { k, times, places, crimes }: WeightNeeds): PublicWeights {
  const [households, persons, incidents] = (['household', 'person', 'incident'] as const).map((unit) =>
    tables.get(unit),
  );
  const rowsOf = (count = 0) => Array.from({ length: count }, (_, row) => row);
  const ofHouseholds = numbersOf(households, 'weight_household');
  const householdClasses = classesOfNear(rowsOf(households?.rows), ofHouseholds, {
    least: k * times,
    places: places.household,
  });
  const household = meansOfClasses(householdClasses, ofHouseholds);
  const classOf = new Int32Array(households?.rows ?? 0);
  for (const [at, rows] of householdClasses.entries()) for (const row of rows) classOf[row] = at;
  const ofPersons = numbersOf(persons, 'weight_person');
  const homes = rowsOfNumbers(persons, 'household', households);
  const together = Map.groupBy(rowsOf(persons?.rows), (row) => (homes[row]! < 0 ? -1 : classOf[homes[row]!]!));
  const person = meansOfClasses(
    [...together.values()].flatMap((rows) => classesOfNear(rows, ofPersons, { least: k, places: places.person })),
    ofPersons,
  );
  const levelOf = new Map(crimes.map(({ key, level }) => [key, level]));
  const victims = {
    person: rowsOfNumbers(incidents, 'person', persons),
    household: rowsOfNumbers(incidents, 'household', households),
  };
  const crime = valuesOf(incidents, 'crime');
  const ofIncidents = numbersOf(incidents, 'weight_incident');
  const unitOf = (row: number) => {
    const level = levelOf.get(String(crime[row])) ?? 'person';
    return victims[level][row]! >= 0 ? level : level === 'person' ? 'household' : 'person';
  };
  const before = { person: ofPersons, household: ofHouseholds };
  const after = { person, household };
  const base = rowsOf(incidents?.rows).map((row) => before[unitOf(row)][victims[unitOf(row)][row]!] ?? 0);
  const ratios = Float64Array.from(base, (weight, row) => (weight > 0 ? ofIncidents[row]! / weight : 0));
  const factors = meansOfClasses(
    classesOfNear(rowsOf(incidents?.rows), ratios, { least: k, places: victims.person }),
    ratios,
  );
  const incident = Float64Array.from(base, (weight, row) =>
    weight > 0 ? factors[row]! * after[unitOf(row)][victims[unitOf(row)][row]!]! : 0,
  );
  return { household, person, incident };
}
