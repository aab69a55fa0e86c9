import { type CaseReply, versionOnDay } from '#contract';
import { deviceInstant } from '../session/device-instant.ts';
import type { CasesEdition } from './use-cases.ts';

/** The day on the calendar of the tablet, such as `2026-12-01`: the day of the interviews that are begun now. */
export function dayOfTablet(now: Date): string {
  return deviceInstant(now).slice(0, 10);
}

/**
 * The cases, each with the version with which its interview is begun on a day. The server says which version is in use
 * everywhere and which come; the tablet changes by its own day, with a network or without.
 */
export function casesOnDay(cases: readonly CaseReply[], editions: readonly CasesEdition[], day: string): CaseReply[] {
  const begun = new Map(editions.map(({ key, coming = [] }) => [key, versionOnDay(coming, day)]));
  return cases.map((one) => {
    const later = begun.get(one.survey);
    return later ? { ...one, instrument: later.instrument, version: later.version } : one;
  });
}
