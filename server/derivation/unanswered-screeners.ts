import { type CrimeType, countersOf, type Instrument } from '#questionnaires';
import type { FlatInterview } from '../interviews/flatten.ts';
import type { UnansweredScreeners } from './derived-interview.ts';

/**
 * The crimes of an interview whose screener has no answer. Who skips the delicate questions refuses those of the
 * crimes in them.
 */
export function unansweredScreeners(instrument: Instrument, { household }: FlatInterview): UnansweredScreeners {
  const crimes = instrument.crimes.filter(({ inUse }) => inUse);
  const isRefused = (crime: CrimeType) =>
    screenersOf(crime).some((name) => household[name] === 'refused') ||
    (crime.sensitive?.skippable === true && household.consent_sensitive === 'no');
  return {
    dontKnow: crimes.filter((crime) => household[countersOf(crime).ref] === 'dk').map(({ key }) => key),
    refused: crimes.filter(isRefused).map(({ key }) => key),
  };
}

/** The screener of a crime, and the question about the longer time before it. */
function screenersOf(crime: CrimeType): string[] {
  const { ref } = countersOf(crime);
  return [ref, ref.replace(/_ref$/, '_5y'), ref.replace(/_ref$/, '_before')];
}
