import { z } from 'zod';

/**
 * A day of the calendar: `YYYY-MM-DD`. A tablet goes by its own calendar, as the interview does whose period
 * counts from its day; what the server shows and refuses goes by its clock in UTC.
 */
export const serverDay = z.iso.date();

/** A version that an edition uses for new interviews. */
export interface VersionInUse {
  readonly version: string;
  /** First day (`serverDay`); absent: from the start. */
  readonly from?: string;
}

/** A version that an edition uses for new interviews from a day on that has not come. */
export const comingVersion = z.object({ instrument: z.string(), version: z.string(), from: serverDay });

export type ComingVersion = z.infer<typeof comingVersion>;

/** The day of an instant, in UTC: the same on every server, whatever its time zone. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** The furthest that a time zone is behind UTC, in milliseconds. */
const FURTHEST_WEST_MS = 12 * 3_600_000;

/** The day of an instant where days begin last: everywhere else it is that day or a later one. */
export function dayOfAll(instant: Date): string {
  return dayOf(new Date(instant.getTime() - FURTHEST_WEST_MS));
}

/**
 * The version for interviews that are begun on a day: the last one whose first day has come.
 *
 * @param versions in their order; their days never go back
 */
export function versionOnDay<V extends VersionInUse>(versions: readonly V[], day: string): V | undefined {
  return versions.findLast((one) => hasBegun(one, day));
}

/** Whether new interviews may have been begun with it by the end of a day. */
export function hasBegun({ from }: VersionInUse, day: string): boolean {
  return from === undefined || from <= day;
}
