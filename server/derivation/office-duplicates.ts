import type { Instrument } from '#questionnaires';
import type { FindDecision } from '../coding/office-decisions.ts';
import { type Duplicates, linkedDuplicates, yieldingCrime } from '../interviews/duplicate-incidents.ts';
import type { FlatInterview } from '../interviews/flatten.ts';
import { analysedCrimes, countedForms, hasIncidents } from '../interviews/incident-forms.ts';
import type { Coding } from '../model.ts';

/** Of one crime: indices of the forms that are left out, and of those that count for the person only. */
type OfficeDuplicates = Pick<Duplicates, 'forms' | 'shared'>;

interface CountingIncident {
  readonly crime: string;
  readonly n: number;
  readonly decision: Coding | undefined;
}

/**
 * Incidents that the office found to be reported twice, by crime, with the rules of `duplicateIncidents`.
 * Within a level, the incident is left out that the office says repeats the other. Across levels, an act
 * against the person stays the person's, and a household's crime that is in no set gives way.
 * An incident is left out only while the other one counts, so that of two that repeat each other one stays.
 */
export function officeDuplicates(
  instrument: Instrument,
  interview: FlatInterview,
  decide: FindDecision,
): (crime: string) => OfficeDuplicates {
  const counting = countingIncidents(instrument, interview, decide);
  const yielding = instrument.derive(yieldingCrime);
  const levels = new Map(instrument.crimes.map(({ key, level }) => [key, level]));
  const found = new Map<string, { forms: Set<number>; shared: Set<number> }>();
  const duplicatesOf = (crime: string) => found.get(crime) ?? { forms: new Set<number>(), shared: new Set<number>() };
  for (const [place, incident] of [...counting]) {
    const { decision } = incident;
    if (decision?.outcome !== 'duplicate' || decision.duplicateOf === place) continue;
    const repeated = counting.get(decision.duplicateOf);
    if (!counting.has(place) || repeated === undefined) continue;

    const isAcrossLevels = levels.get(incident.crime) !== levels.get(repeated.crime);
    const ofTwoLevels = isAcrossLevels ? yielding(incident.crime, repeated.crime) : undefined;
    const notCounted = ofTwoLevels ?? { crime: incident.crime, shared: false };
    const { crime, n } = notCounted.crime === incident.crime ? incident : repeated;
    const duplicates = duplicatesOf(crime);
    found.set(crime, duplicates);
    if (notCounted.shared) {
      duplicates.shared.add(n - 1);
    } else {
      duplicates.forms.add(n - 1);
      counting.delete(`${crime}.${n}`);
    }
  }
  return duplicatesOf;
}

/** The incidents that count before the office's duplicates are left out, by their place, e.g. `robbery.2`. */
function countingIncidents(
  instrument: Instrument,
  interview: FlatInterview,
  decide: FindDecision,
): Map<string, CountingIncident> {
  const linkedOf = linkedDuplicates(instrument, interview);
  const counting = new Map<string, CountingIncident>();
  for (const { key: crime } of analysedCrimes(instrument)) {
    if (!hasIncidents(interview, crime)) continue;
    for (const { n, answers } of countedForms(instrument, interview, crime, linkedOf(crime).forms)) {
      const decision = decide(crime, n, answers);
      if (decision?.outcome !== 'not_a_crime') counting.set(`${crime}.${n}`, { crime, n, decision });
    }
  }
  return counting;
}
