import type { Instrument, Value } from '#questionnaires';
import { analysedCrimes } from './analysed-crimes.ts';

type Forms = ReadonlyMap<string, readonly Readonly<Record<string, Value>>[]>;

/** What is not counted of a crime because it was told under another one too. */
export interface Duplicates {
  /** Index of the incident among the crime's forms, the most recent first. */
  forms: ReadonlySet<number>;
  /** Events that have no form of their own. */
  withoutForm: number;
  /** Forms of a person's event that is the household's too: it counts for the person, but not a second time where both levels are added up. */
  shared: ReadonlySet<number>;
}

/**
 * Events told under two screeners, by the crime under which they are not counted. A link is an answer in the form that is asked
 * later (`ev_same_as`, `ev_same_as_n`). Which of several is meant is the most recent where nobody knows.
 *
 * - Within a level, the crime counts that stands first in the catalogue's `precedence`.
 * - Across levels, the household's event stays and what was taken from the person in it does not count again. An act against the person
 *   (not against property) is the person's besides: a rape during a burglary is in the figures of persons and the burglary in those of households.
 * - A household's crime that is in no set, such as vandalism, gives way to any crime of the person.
 * - One event of a series is one less of its number; two series that are the same one count once.
 *
 * @param seriesOf how many events of a crime one form stands for; undefined where each has its own
 */
export function duplicateIncidents(
  instrument: Instrument,
  incidents: Forms,
  seriesOf: (crime: string) => number | undefined = () => undefined,
): (crime: string) => Duplicates {
  const found = new Map<string, { forms: Set<number>; withoutForm: number; shared: Set<number> }>();
  const of = (crime: string) => found.get(crime) ?? { forms: new Set<number>(), withoutForm: 0, shared: new Set() };
  const loses = yieldingCrime(instrument);
  for (const [crime, forms] of incidents) {
    forms.forEach(({ ev_same_as, ev_same_as_n }, index) => {
      if (typeof ev_same_as !== 'string' || ev_same_as === crime) return;
      const lost = loses(crime, ev_same_as);
      if (lost === undefined) return;
      const { loser, shared } = lost;
      const duplicates = of(loser);
      const inForms = incidents.get(loser)?.length ?? 0;
      const named = typeof ev_same_as_n === 'number' ? ev_same_as_n - 1 : 0;
      const at = loser === crime ? index : named;
      const series = seriesOf(loser);
      const otherSeries = seriesOf(loser === crime ? ev_same_as : crime);
      if (series !== undefined) duplicates.withoutForm += shared ? 0 : Math.min(series, otherSeries ?? 1);
      else if (shared) duplicates.shared.add(at);
      else if (at < inForms) duplicates.forms.add(at);
      else duplicates.withoutForm += 1;
      found.set(loser, duplicates);
    });
  }
  return of;
}

/** Of two crimes under which one event was told, the one under which it is not counted; undefined when one of them is not analysed. */
export function yieldingCrime(
  instrument: Instrument,
): (a: string, b: string) => { loser: string; shared: boolean } | undefined {
  const crimes = analysedCrimes(instrument);
  const { precedence, eventSets } = instrument;
  const known = new Map(
    crimes.map(({ key, level, property }, index) => {
      const listed = precedence.indexOf(key);
      const rank = listed === -1 ? precedence.length + index : listed;
      const inSet = eventSets.some((set) => (set.level === 'both' || set.level === level) && !set.except.includes(key));
      return [key, { key, level, property, rank, inSet }] as const;
    }),
  );
  return (one, other) => {
    const [a, b] = [known.get(one), known.get(other)];
    if (a === undefined || b === undefined) return undefined;
    if (a.level === b.level) return { loser: a.rank > b.rank ? a.key : b.key, shared: false };
    const [household, person] = a.level === 'household' ? [a, b] : [b, a];
    if (!household.inSet) return { loser: household.key, shared: false };
    return { loser: person.key, shared: !person.property };
  };
}
