import type { Value } from '../instrument/answers.ts';
import type { CrimeType } from '../instrument/instrument.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';

/** Incidents of all crimes in the window, as reported. */
export function countIncidents(instrument: Instrument, earlier: ReadonlyMap<string, Value>): number {
  return instrument.crimes.reduce((sum, crime) => sum + (crime.inUse ? countOf(crime, earlier) : 0), 0);
}

/** Names of the questions that count a crime: whether it happened in the window, and how often. */
export function countersOf({ key, asked }: CrimeType): { ref: string; times: string } {
  return asked ?? { ref: `${key}_ref`, times: `${key}_times` };
}

/**
 * Incidents of one crime. A yes without a number is one incident. What belonged to nobody of the household,
 * or happened to somebody who did not live in it, does not count.
 */
export function countOf(crime: CrimeType, earlier: ReadonlyMap<string, Value>): number {
  const { ref, times: timesName } = countersOf(crime);
  if (earlier.get(ref) !== 'yes' || earlier.get(`${crime.key}_owner_in_household`) === 'no') return 0;
  const times = earlier.get(timesName);
  const elsewhere = crime.level === 'member' ? membersElsewhere(ref, earlier) : 0;
  if (typeof times === 'number') return Math.max(0, Math.floor(times) - elsewhere);
  return times === 'dk' || times === 'refused' ? 1 : 0;
}

/** Members who did not live in the household when it happened, e.g. `kidnap_lived_here_2` = no. */
function membersElsewhere(ref: string, earlier: ReadonlyMap<string, Value>): number {
  const prefix = elsewherePrefix(ref);
  return [...earlier].filter(([name, value]) => name.startsWith(prefix) && value === 'no').length;
}

/** How the questions begin that ask about each member whether they lived in the household. */
export function elsewherePrefix(ref: string): string {
  return ref.replace(/_ref$/, '_lived_here_');
}
