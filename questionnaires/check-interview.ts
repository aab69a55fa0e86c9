import type { Instrument } from './instrument.ts';
import type { CaseContext, Violation } from './interview.ts';

/** The part of a submission that is checked. Anything at all may come in: it is judged, never trusted. */
export interface InterviewToCheck {
  answers: unknown;
  /** When given, `answers` must be what `fold` makes of them. */
  events?: unknown;
}

/**
 * Everything that is wrong with an interview: types, choices, routing, counts, lengths, dates, the draw, the edits.
 *
 * The same code runs on the tablet and on the server. The instrument is compiled once and kept. Never throws, whatever
 * JSON comes in, and stops at 500 violations (`too-many-violations`).
 *
 * @returns violations in the order of the chain; empty when the interview is proper
 * @example checkInterview(instrument, { answers: { control: { pets: 3 } } }, context)[0]?.code // => 'unknown-name'
 */
export function checkInterview(instrument: Instrument, interview: InterviewToCheck, context: CaseContext): Violation[] {
  throw new Error('not written yet');
}
