import type { CrimeType, Instrument } from '#questionnaires';
import type { DerivedIncident } from '../../derivation/derived-interview.ts';
import { type IncidentOutcome, OUTCOMES } from '../analysis-file.ts';

/**
 * Gives the outcome of an incident: that of the crime as which it counts, else its answer. An act whose crime
 * knows no attempt is completed. Undefined where nobody knows.
 */
export function outcomesOf({ crimes }: Instrument): (incident: DerivedIncident) => IncidentOutcome | undefined {
  const crimeOf = new Map(crimes.map((crime) => [crime.key, crime]));
  return ({ crimeScreened, crimeCoded, answers }) => {
    const screened = crimeOf.get(crimeScreened);
    const counted = crimeOf.get(crimeCoded ?? crimeScreened)?.countsAs ?? screened?.countsAs;
    if (counted !== undefined) return counted.outcome;
    const answered = OUTCOMES.find((outcome) => outcome === answers.ev_attempt_completed);
    return answered ?? (screened && mayBeAttempted(screened) ? undefined : 'completed');
  };
}

/** Whether figures of a crime are given by outcome: it is asked, or another crime counts as attempts of it. */
export function asksOutcome({ crimes }: Instrument, key: string): boolean {
  return crimes.some(
    (crime) => crime.inUse && (crime.key === key ? mayBeAttempted(crime) : crime.countsAs?.crime === key),
  );
}

function mayBeAttempted({ attempts }: CrimeType): boolean {
  return attempts === 'flagged' || attempts === 'included';
}
