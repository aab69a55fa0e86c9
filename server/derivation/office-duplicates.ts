import type { Instrument } from '#questionnaires';
import type { FindDecision } from '../coding/office-decisions.ts';
import type { Coding } from '../coding-model.ts';
import type { ToldTwice } from '../interviews/complete-incidents.ts';
import { countedForms } from '../interviews/counted-forms.ts';
import { type Duplicates, linkedDuplicates, yieldingCrime } from '../interviews/duplicate-incidents.ts';
import type { FlatInterview } from '../interviews/flatten.ts';
import { analysedCrimes, hasIncidents } from '../interviews/incident-forms.ts';

/** What the office found to be reported twice. */
export interface OfficeDuplicates {
  /** Of one crime: indices of the forms that are left out, and of those that count in figures of their own. */
  readonly of: (crime: string) => Pick<Duplicates, 'forms' | 'shared'>;
  /** Which form counts for each one that is left out. */
  readonly toldTwice: readonly ToldTwice[];
}

interface CountingIncident {
  readonly crime: string;
  readonly n: number;
  readonly decision: Coding | undefined;
}

/**
 * Incidents that the office found to be reported twice, by crime, with the rules of `duplicateIncidents`.
 * Within a level, the incident is left out that the office says repeats the other; a crime that is counted by
 * contacts keeps its own figure. Across levels, an act against the person stays the person's, and a household's
 * crime that is in no set gives way.
 * An incident is left out only while the other one counts, so that of two that repeat each other one stays.
 */
export function officeDuplicates(
  instrument: Instrument,
  interview: FlatInterview,
  decide: FindDecision,
): OfficeDuplicates {
  const counting = countingIncidents(instrument, interview, decide);
  const yielding = instrument.derive(yieldingCrime);
  const levels = new Map(instrument.crimes.map(({ key, level }) => [key, level]));
  const found = new Map<string, { forms: Set<number>; shared: Set<number> }>();
  const toldTwice: ToldTwice[] = [];
  const duplicatesOf = (crime: string) => found.get(crime) ?? { forms: new Set<number>(), shared: new Set<number>() };
  for (const [place, incident] of [...counting]) {
    const { decision } = incident;
    if (decision?.outcome !== 'duplicate' || decision.duplicateOf === place) continue;
    const repeated = counting.get(decision.duplicateOf);
    if (!counting.has(place) || repeated === undefined) continue;

    const isAcrossLevels = levels.get(incident.crime) !== levels.get(repeated.crime);
    const byCatalogue = yielding(incident.crime, repeated.crime);
    const notCounted =
      byCatalogue && (isAcrossLevels || byCatalogue.shared) ? byCatalogue : { crime: incident.crime, shared: false };
    const isThisOne = notCounted.crime === incident.crime;
    const { crime, n } = isThisOne ? incident : repeated;
    const other = isThisOne ? repeated : incident;
    const duplicates = duplicatesOf(crime);
    found.set(crime, duplicates);
    if (notCounted.shared) {
      duplicates.shared.add(n - 1);
    } else {
      duplicates.forms.add(n - 1);
      toldTwice.push({ counted: { crime: other.crime, index: other.n - 1 }, leftOut: { crime, index: n - 1 } });
      counting.delete(`${crime}.${n}`);
    }
  }
  return { of: duplicatesOf, toldTwice };
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
    const leftOut = linkedOf(crime).forms;
    for (const { n, ownAnswers } of countedForms(instrument, interview, crime, { leftOut })) {
      const decision = decide(crime, n, ownAnswers);
      if (decision?.outcome !== 'not_a_crime') counting.set(`${crime}.${n}`, { crime, n, decision });
    }
  }
  return counting;
}
