import type { Instrument } from '#questionnaires';
import type { FindDecision } from '../../coding/office-decisions.ts';
import type { Coding } from '../../model.ts';
import { analysedCrimes } from './analysed-crimes.ts';
import { type Duplicates, loserOf } from './duplicate-events.ts';
import type { FlatInterview } from './flatten.ts';
import { duplicatesIn, formsThatCount, isScreened } from './forms-that-count.ts';

/** Of one crime: indices of the forms that are left out, and of those that count for the person but not a second time in both levels. */
type OfficeDuplicates = Pick<Duplicates, 'forms' | 'shared'>;

/**
 * Events that the office found to be told twice, by crime, with the rules that `duplicateEvents` has for those that the answers link.
 * Within a level the one is left out that the office says repeats the other. Across levels an act against the person stays the person's,
 * and a household's crime that is in no set gives way. Nothing is left out for an event that does not count, so that of two that
 * repeat each other one stays.
 */
export function officeDuplicates(
  instrument: Instrument,
  interview: FlatInterview,
  decide: FindDecision,
): (crime: string) => OfficeDuplicates {
  const counting = countingEvents(instrument, interview, decide);
  const loses = loserOf(instrument);
  const levels = new Map(instrument.crimes.map(({ key, level }) => [key, level]));
  const found = new Map<string, { forms: Set<number>; shared: Set<number> }>();
  const of = (crime: string) => found.get(crime) ?? { forms: new Set<number>(), shared: new Set<number>() };
  for (const [place, event] of [...counting]) {
    const duplicateOf = event.decision?.outcome === 'duplicate' ? event.decision.duplicateOf : undefined;
    const other = duplicateOf === undefined || duplicateOf === place ? undefined : counting.get(duplicateOf);
    if (!counting.has(place) || other === undefined) continue;
    const isAcross = levels.get(event.crime) !== levels.get(other.crime);
    const { loser, shared } = (isAcross && loses(event.crime, other.crime)) || { loser: event.crime, shared: false };
    const { crime, n } = loser === event.crime ? event : other;
    const duplicates = of(crime);
    duplicates[shared ? 'shared' : 'forms'].add(n - 1);
    found.set(crime, duplicates);
    if (!shared) counting.delete(`${crime}.${n}`);
  }
  return of;
}

type CountingEvent = { crime: string; n: number; decision: Coding | undefined };

/** The events that count but for what the office found to be told twice, by their place, e.g. `robbery.2`. */
function countingEvents(
  instrument: Instrument,
  interview: FlatInterview,
  decide: FindDecision,
): Map<string, CountingEvent> {
  const duplicatesOf = duplicatesIn(instrument, interview);
  const counting = new Map<string, CountingEvent>();
  for (const { key: crime } of analysedCrimes(instrument)) {
    if (!isScreened(interview, crime)) continue;
    for (const { n, answers } of formsThatCount(instrument, interview, crime, duplicatesOf(crime).forms)) {
      const decision = decide(crime, n, answers);
      if (decision?.outcome !== 'not_a_crime') counting.set(`${crime}.${n}`, { crime, n, decision });
    }
  }
  return counting;
}
