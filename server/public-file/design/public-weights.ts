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
  /** What each person shows, from most to least: whoever is with fewer than k in one is looked for in the next. */
  readonly shown: readonly (readonly string[])[];
}

/**
 * Weights that tell neither a place nor the number of adults of a home. Households share classes of near
 * weights. A person's weight over that of the home would be the adults of whom one was selected, which any
 * neighbour knows: it is that of all who show the same area, keys and crimes, and within a class of
 * households persons of near ones share theirs, k by k, so that a pair of weights is of k persons and of
 * two strata at least. Sums of weights of households and of persons stay. What an incident counts for more
 * than its victim stays where k incidents have the same, and is a mean otherwise.
 */
export function publicWeights(tables: RecordTables, { k, times, places, crimes, shown }: WeightNeeds): PublicWeights {
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
  const ofHomes = Float64Array.from(homes, (home) => (home < 0 ? 0 : household[home]!));
  const groups = groupsOfShown(shown, { ofHomes, k });
  const ratios = ratiosOfGroups(groups, { ofPersons, ofHomes });
  const withHome = Float64Array.from(ofPersons, (own, row) => (homes[row]! < 0 ? own : ofHomes[row]! * ratios[row]!));
  const personClasses = [...together.values()].flatMap((rows) =>
    classesOfNear(rows, withHome, { least: k, places: places.person }),
  );
  const person = fittedToGroups(meansOfClasses(personClasses, withHome), { groups, classes: personClasses, ofPersons });
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
  const counted = Float64Array.from(base, (weight, row) => (weight > 0 ? ofIncidents[row]! / weight : 0));
  const factors = meansOfClasses(
    classesOfNear(rowsOf(incidents?.rows), counted, { least: k, places: victims.person }),
    counted,
  );
  const incident = Float64Array.from(base, (weight, row) =>
    weight > 0 ? factors[row]! * after[unitOf(row)][victims[unitOf(row)][row]!]! : 0,
  );
  return { household, person, incident };
}

/** So often the weights of classes are fitted to the sums of groups. */
const ROUNDS = 100;

/**
 * Persons who show the same; where these are fewer than k, those who show less, and in the end all such together.
 * Persons without a home are in none.
 */
function groupsOfShown(
  shown: WeightNeeds['shown'],
  { ofHomes, k }: { readonly ofHomes: Float64Array; readonly k: number },
): number[][] {
  let small = [...shown.keys()].filter((row) => ofHomes[row]! > 0);
  const large: number[][] = [];
  for (const level of shown[0]?.keys() ?? []) {
    const groups = [...Map.groupBy(small, (row) => shown[row]![level]!).values()];
    large.push(...groups.filter((group) => group.length >= k));
    small = groups.filter((group) => group.length < k).flat();
  }
  large.sort((a, b) => a.length - b.length);
  // Few that are left go with the most.
  const left = small.length < k ? [...small, ...(large.pop() ?? [])] : small;
  return [...large, left];
}

/** How much more persons weigh than their homes: as much as all of their group together. */
function ratiosOfGroups(
  groups: readonly (readonly number[])[],
  { ofPersons, ofHomes }: { readonly ofPersons: Float64Array; readonly ofHomes: Float64Array },
): Float64Array {
  const ratios = new Float64Array(ofPersons.length);
  for (const group of groups) {
    const ratio = sumOf(group, ofPersons) / sumOf(group, ofHomes);
    for (const row of group) ratios[row] = ratio;
  }
  return ratios;
}

/**
 * Weights of classes, again and again multiplied by what the groups lack of their sums: a class of persons of
 * two groups would take from the one and give to the other.
 */
function fittedToGroups(
  weights: Float64Array,
  {
    groups,
    classes,
    ofPersons,
  }: {
    readonly groups: readonly (readonly number[])[];
    readonly classes: readonly (readonly number[])[];
    readonly ofPersons: Float64Array;
  },
): Float64Array {
  let fitted = weights;
  const total = sumOf([...weights.keys()], ofPersons);
  for (let round = 0; round < ROUNDS; round++) {
    const wanted = Float64Array.from(fitted);
    for (const group of groups) {
      const times = sumOf(group, ofPersons) / sumOf(group, fitted);
      for (const row of group) wanted[row] = fitted[row]! * times;
    }
    fitted = meansOfClasses(classes, wanted);
  }
  const times = total / sumOf([...weights.keys()], fitted);
  return fitted.map((weight) => weight * times);
}

function sumOf(rows: readonly number[], weights: Float64Array): number {
  return rows.reduce((sum, row) => sum + weights[row]!, 0);
}
