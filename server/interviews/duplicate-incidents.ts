import type { Instrument, Value } from '#questionnaires';
import type { FlatInterview } from './flatten.ts';
import { analysedCrimes, reportedTimes } from './incident-forms.ts';

type Forms = ReadonlyMap<string, readonly Readonly<Record<string, Value>>[]>;

/** What is not counted of a crime because it was reported under another crime too. */
export interface Duplicates {
  /** Indices of incidents among the crime's forms, the most recent first. */
  readonly forms: ReadonlySet<number>;
  /** Number of incidents that have no form of their own. */
  readonly withoutForm: number;
  /**
   * Forms of a person's incident that is the household's too. It counts for the person, and once in sets of
   * both levels.
   */
  readonly shared: ReadonlySet<number>;
}

interface FoundDuplicates {
  readonly forms: Set<number>;
  withoutForm: number;
  readonly shared: Set<number>;
}

/** What an interview reports twice, by the links in its answers. */
export function linkedDuplicates(instrument: Instrument, interview: FlatInterview): (crime: string) => Duplicates {
  return duplicateIncidents(instrument, interview.incidents, (crime) =>
    interview.household[`${crime}_series`] === 'yes' ? reportedTimes(interview, crime) : undefined,
  );
}

/**
 * Incidents reported under two screeners, by the crime under which they are not counted.
 * The link is an answer in the form that is asked later: `ev_same_as`, the other crime, and `ev_same_as_n`,
 * which of its incidents. Where that number is not known, the most recent incident is meant.
 *
 * - Within a level, the crime that stands first in the catalogue's `precedence` counts.
 * - Across levels, the household's incident counts, and a theft from the person in it does not. An act
 *   against the person (not against property) counts for the person besides: a rape during a burglary is in
 *   the figures of persons, the burglary in those of households.
 * - A household's crime that is in no set, such as vandalism, gives way to any crime of the person.
 * - A link to a series makes its number one less. Two series that are the same count once.
 *
 * @param timesOfSeries for a crime reported as a series, how many incidents its one form stands for;
 *   undefined for others
 */
export function duplicateIncidents(
  instrument: Instrument,
  incidents: Forms,
  timesOfSeries: (crime: string) => number | undefined = () => undefined,
): (crime: string) => Duplicates {
  const found = new Map<string, FoundDuplicates>();
  const duplicatesOf = (crime: string): FoundDuplicates =>
    found.get(crime) ?? { forms: new Set(), withoutForm: 0, shared: new Set() };
  const yielding = yieldingCrime(instrument);
  for (const [crime, forms] of incidents) {
    forms.forEach(({ ev_same_as: linkedCrime, ev_same_as_n }, index) => {
      if (typeof linkedCrime !== 'string' || linkedCrime === crime) return;
      const notCounted = yielding(crime, linkedCrime);
      if (notCounted === undefined) return;
      const isThisForm = notCounted.crime === crime;
      const linkedIndex = typeof ev_same_as_n === 'number' ? ev_same_as_n - 1 : 0;
      const position = isThisForm ? index : linkedIndex;
      const duplicates = duplicatesOf(notCounted.crime);
      found.set(notCounted.crime, duplicates);

      const series = timesOfSeries(notCounted.crime);
      if (series !== undefined) {
        const otherSeries = timesOfSeries(isThisForm ? linkedCrime : crime);
        if (!notCounted.shared) duplicates.withoutForm += Math.min(series, otherSeries ?? 1);
      } else if (notCounted.shared) {
        duplicates.shared.add(position);
      } else if (position < (incidents.get(notCounted.crime)?.length ?? 0)) {
        duplicates.forms.add(position);
      } else {
        duplicates.withoutForm += 1;
      }
    });
  }
  return duplicatesOf;
}

/** The crime under which an incident is not counted; `shared` when it counts for the person all the same. */
export interface YieldingCrime {
  readonly crime: string;
  readonly shared: boolean;
}

/**
 * Of two crimes under which one incident was reported, the one that gives way to the other.
 *
 * @returns undefined when one of the two is not analysed
 */
export function yieldingCrime(instrument: Instrument): (first: string, second: string) => YieldingCrime | undefined {
  const { precedence, eventSets } = instrument;
  const rankedCrimes = analysedCrimes(instrument).map(({ key, level, property }, index) => {
    const listed = precedence.indexOf(key);
    const rank = listed === -1 ? precedence.length + index : listed;
    const isInSet = eventSets.some((set) => {
      return (set.level === 'both' || set.level === level) && !set.except.includes(key);
    });
    return { key, level, property, rank, isInSet };
  });
  const crimes = new Map(rankedCrimes.map((crime) => [crime.key, crime]));
  return (firstKey, secondKey) => {
    const first = crimes.get(firstKey);
    const second = crimes.get(secondKey);
    if (first === undefined || second === undefined) return undefined;
    if (first.level === second.level) {
      return { crime: first.rank > second.rank ? first.key : second.key, shared: false };
    }
    const household = first.level === 'household' ? first : second;
    const person = first.level === 'household' ? second : first;
    if (!household.isInSet) return { crime: household.key, shared: false };
    return { crime: person.key, shared: !person.property };
  };
}
