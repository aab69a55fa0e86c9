import { z } from 'zod';

/** A day by the clock of the server, in UTC: `YYYY-MM-DD`. */
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

/** The day of an instant, in UTC: the same on every server and tablet, whatever their time zones. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
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
