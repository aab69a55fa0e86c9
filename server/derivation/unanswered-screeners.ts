import { type CrimeType, countersOf, type Instrument } from '#questionnaires';
import type { FlatInterview } from '../interviews/flatten.ts';
import type { UnansweredScreeners } from './derived-interview.ts';

/**
 * The crimes of an interview whose screener has no answer. Who skips the delicate questions refuses those of the
 * crimes in them.
 */
export function unansweredScreeners(instrument: Instrument, { household }: FlatInterview): UnansweredScreeners {
  const crimes = instrument.derive(screenedCrimes);
  const areDelicateRefused = household.consent_sensitive === 'no';
  const isRefused = ({ screeners, isSkippable }: ScreenedCrime) =>
    (isSkippable && areDelicateRefused) || screeners.some((name) => household[name] === 'refused');
  return {
    dontKnow: crimes.filter(({ screeners: [ref] }) => household[ref] === 'dk').map(({ key }) => key),
    refused: crimes.filter(isRefused).map(({ key }) => key),
  };
}

interface ScreenedCrime {
  readonly key: string;
  /** The screener, and the question about the longer time before it. */
  readonly screeners: readonly [string, ...string[]];
  readonly isSkippable: boolean;
}

function screenedCrimes({ crimes }: Instrument): ScreenedCrime[] {
  const asked = crimes.filter(({ inUse }) => inUse);
  return asked.map((crime) => ({
    key: crime.key,
    screeners: screenersOf(crime),
    isSkippable: crime.sensitive?.skippable === true,
  }));
}

function screenersOf(crime: CrimeType): [string, ...string[]] {
  const { ref } = countersOf(crime);
  return [ref, ref.replace(/_ref$/, '_5y'), ref.replace(/_ref$/, '_before')];
}
