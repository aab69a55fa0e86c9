import { groupsShown, peopleIn, type View, viewOfSubjects, viewOfVictims, type Withheld } from '../anonymity/views.ts';
import { numbersOf, type RecordTables } from '../public-records.ts';
import type { SubjectRows } from '../subjects.ts';
import { individualRisk } from './individual-risk.ts';

/** Records whose keys so many people share. */
export interface FrequencyClass {
  readonly from: number;
  /** Absent of the last class. */
  readonly to?: number;
  readonly records: number;
}

/** The risk of one way to look for somebody. */
export interface ViewRisk {
  readonly records: number;
  readonly groups: number;
  readonly classes: readonly FrequencyClass[];
  /** Records that fewer than k people share. */
  readonly atRisk: number;
  /** Sum of the individual risks: how many would be found if everybody was looked for. */
  readonly expected: number;
  readonly highest: number;
}

export interface MeasuredRisk {
  /** Who knows area and keys. */
  readonly people: ViewRisk;
  /** Who knows the crime too. */
  readonly victims: ViewRisk;
  /** A home is as risky as the riskiest of its records. */
  readonly homes: { readonly count: number; readonly expected: number; readonly highest: number };
}

/** The weight of each person, or of a home without an interview. */
export function subjectWeights(tables: RecordTables, { person, household }: SubjectRows): Float64Array {
  const ofPersons = numbersOf(tables.get('person'), 'weight_person');
  const ofHomes = numbersOf(tables.get('household'), 'weight_household');
  return Float64Array.from(person, (row, subject) => (row >= 0 ? ofPersons[row]! : ofHomes[household[subject]!]!));
}

/**
 * Counts who shares keys with whom, and estimates by the weights how many of the population do. What is
 * withheld counts as a value of its own, so that nobody is counted safe for others whose keys are not known
 * either.
 */
export function measureRisk(
  { subjects, incidents, home }: SubjectRows,
  withheld: Withheld,
  weights: Float64Array,
  k: number,
): MeasuredRisk {
  const risks = new Float64Array(subjects.count);
  const raise = (subject: number, risk: number) => {
    risks[subject] = Math.max(risks[subject]!, risk);
  };
  const people = riskOf(viewOfSubjects(subjects, withheld), weights, k, raise);
  const victims = riskOf(viewOfVictims(subjects, incidents, withheld), weights, k, raise);
  const homes = new Map<number, number>();
  for (const [subject, row] of home.entries()) {
    const name = row >= 0 ? row : -1 - subject;
    homes.set(name, Math.max(homes.get(name) ?? 0, risks[subject]!));
  }
  return {
    people,
    victims,
    homes: {
      count: homes.size,
      expected: [...homes.values()].reduce((sum, risk) => sum + risk, 0),
      highest: [...homes.values()].reduce((most, risk) => Math.max(most, risk), 0),
    },
  };
}

function riskOf(
  view: View,
  weights: Float64Array,
  k: number,
  raise: (subject: number, risk: number) => void,
): ViewRisk {
  const ends = [1, 2, k - 1, 2 * k - 1, 10 * k - 1];
  const starts = [1, 2, 3, k, 2 * k, 10 * k];
  const counts = new Array<number>(starts.length).fill(0);
  let atRisk = 0;
  let expected = 0;
  let highest = 0;
  let groups = 0;
  for (const items of groupsShown(view).values()) {
    groups += 1;
    const people = peopleIn(view, items);
    const among = new Set(items.map((item) => view.subject(item)));
    const population = [...among].reduce((sum, subject) => sum + weights[subject]!, 0);
    const risk = individualRisk(people, population);
    counts[starts.findLastIndex((start) => people >= start)]! += items.length;
    if (people < k) atRisk += items.length;
    expected += risk * people;
    highest = Math.max(highest, risk);
    for (const subject of among) raise(subject, risk);
  }
  return {
    records: view.items.length,
    groups,
    classes: starts
      .map((from, place) => ({
        from,
        ...(ends[place] !== undefined && { to: ends[place] }),
        records: counts[place]!,
      }))
      .filter(({ from, to }) => to === undefined || to >= from),
    atRisk,
    expected,
    highest,
  };
}
