import type { Instrument } from './instrument.ts';
import type { Answers, CaseContext, InterviewEvent } from './interview.ts';

/**
 * Answers that a journal amounts to: the last value of every question, without what routing no longer reaches (that stays
 * in the journal), with the answers given by rule. Folding twice, or events that arrive twice or in another order, changes nothing.
 */
export function fold(instrument: Instrument, events: readonly InterviewEvent[], context: CaseContext): Answers {
  throw new Error('not written yet');
}
