import type { Instrument } from '#questionnaires';
import type { Decide } from '../coding/coding-book.ts';
import type { Coding } from '../model.ts';
import { analysedCrimes } from './analysed-crimes.ts';
import type { FlatInterview } from './flatten.ts';
import { duplicatesIn, formsThatCount, isScreened } from './forms-that-count.ts';

/**
 * Events that the office found to be told twice, by crime: indices of their forms, as `duplicateEvents` has those that the answers link.
 * One is left out as long as the event that it repeats counts, so that of two that repeat each other one stays.
 */
export function officeDuplicates(
  instrument: Instrument,
  interview: FlatInterview,
  decide: Decide,
): ReadonlyMap<string, ReadonlySet<number>> {
  const duplicatesOf = duplicatesIn(instrument, interview);
  const counting = new Map<string, { crime: string; n: number; decision: Coding | undefined }>();
  for (const { key: crime } of analysedCrimes(instrument)) {
    if (!isScreened(interview, crime)) continue;
    for (const { n, answers } of formsThatCount(instrument, interview, crime, duplicatesOf(crime).forms)) {
      const decision = decide(crime, n, answers);
      if (decision?.outcome !== 'not_a_crime') counting.set(`${crime}.${n}`, { crime, n, decision });
    }
  }
  const found = new Map<string, Set<number>>();
  for (const [place, { crime, n, decision }] of counting) {
    const other = decision?.outcome === 'duplicate' ? decision.duplicateOf : undefined;
    if (other === undefined || other === place || !counting.has(other)) continue;
    counting.delete(place);
    found.set(crime, (found.get(crime) ?? new Set()).add(n - 1));
  }
  return found;
}
