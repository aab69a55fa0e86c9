import type { Manifest } from './instrument.ts';

/** The months that the screeners ask about. */
export interface ReferenceWindow {
  /** First day, `YYYY-MM-DD`. */
  start: string;
  /** Last day, `YYYY-MM-DD`: the day before the interview. */
  end: string;
  /** Months that the window touches, `YYYY-MM`, oldest first. */
  months: string[];
}

/**
 * Reference window of an interview: the last n months, ending the day before it started.
 *
 * @param startedAt instant as the device wrote it; its calendar day counts, e.g. `2026-11-24T10:05:00-05:00`
 * @returns undefined when `startedAt` is not an instant
 * @example referenceWindow({ type: 'rolling_months', months: 12 }, '2026-11-24T10:05:00-05:00') // => { start: '2025-11-24', end: '2026-11-23', ... }
 */
export function referenceWindow(period: Manifest['referencePeriod'], startedAt: string): ReferenceWindow | undefined {
  throw new Error('not written yet');
}

/** Name of a month in a language, e.g. `marzo de 2026` for `2026-03`. */
export function monthName(month: string, language: string): string {
  throw new Error('not written yet');
}
