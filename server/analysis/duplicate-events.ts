import type { Instrument, Value } from '#questionnaires';
import { analysedCrimes } from './analysed-crimes.ts';

type Forms = ReadonlyMap<string, readonly Readonly<Record<string, Value>>[]>;

/** What is not counted of a crime because it was told under another one too. */
export interface Duplicates {
  /** Index of the incident among the crime's forms, the most recent first. */
  forms: ReadonlySet<number>;
  /** Events that have no form of their own. */
  withoutForm: number;
}

/**
 * Events told under two screeners, by the crime under which they are not counted. A link is an answer in the form that is asked
 * later (`ev_same_as`, `ev_same_as_n`). Across levels the household's event stays; within a level the crime
 * that stands first in the catalogue's `precedence`. Which of several is meant is the most recent where nobody knows.
 */
export function duplicateEvents(instrument: Instrument, incidents: Forms): (crime: string) => Duplicates {
  const found = new Map<string, { forms: Set<number>; withoutForm: number }>();
  const of = (crime: string) => found.get(crime) ?? { forms: new Set<number>(), withoutForm: 0 };
  const rank = rankOf(instrument);
  for (const [crime, forms] of incidents) {
    forms.forEach(({ ev_same_as, ev_same_as_n }, index) => {
      if (typeof ev_same_as !== 'string' || ev_same_as === crime) return;
      const [own, other] = [rank(crime), rank(ev_same_as)];
      if (own === undefined || other === undefined) return;
      const loser = own > other ? crime : ev_same_as;
      const duplicates = of(loser);
      const inForms = incidents.get(loser)?.length ?? 0;
      const named = typeof ev_same_as_n === 'number' ? ev_same_as_n - 1 : 0;
      const at = loser === crime ? index : named;
      if (at < inForms) duplicates.forms.add(at);
      else duplicates.withoutForm += 1;
      found.set(loser, duplicates);
    });
  }
  return of;
}

/** Lower is what counts. */
function rankOf(instrument: Instrument): (crime: string) => number | undefined {
  const crimes = analysedCrimes(instrument);
  const { precedence } = instrument;
  const places = new Map(
    crimes.map(({ key, level }, index) => {
      const listed = precedence.indexOf(key);
      const within = listed === -1 ? precedence.length + index : listed;
      return [key, (level === 'household' ? 0 : precedence.length + crimes.length) + within] as const;
    }),
  );
  return (crime) => places.get(crime);
}
