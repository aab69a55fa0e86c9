import { INCIDENT, type Instrument, isBySomebodyClose } from '#questionnaires';
import type { CodingDecision } from '../coding-model.ts';
import type { CodeableIncident } from './codeable-incidents.ts';

/**
 * Whether people who know where the dwelling is may not see an incident: because of its crime, or because
 * somebody close did it.
 */
export function isSealedIncident(
  instrument: Instrument,
  { crime, answers }: Pick<CodeableIncident, 'crime' | 'answers'>,
): boolean {
  return isSealedCrime(instrument, crime) || isBySomebodyClose(answers[INCIDENT.relation]);
}

/** Whether somebody coded an incident as a sealed crime, or as a repetition of one. */
export function namesSealedCrime(instrument: Instrument, coding: CodingDecision): boolean {
  switch (coding.outcome) {
    case 'crime':
      return isSealedCrime(instrument, coding.crimeCoded);
    case 'duplicate':
      return isSealedCrime(instrument, coding.duplicateOf.replace(/\.\d+$/, ''));
    case 'not_a_crime':
      return false;
  }
}

function isSealedCrime(instrument: Instrument, crime: string): boolean {
  return instrument.crimes.find(({ key }) => key === crime)?.sensitive?.sealed === true;
}
