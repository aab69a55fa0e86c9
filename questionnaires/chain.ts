import type { Instrument } from './instrument.ts';
import type { Answers, CaseContext, DueForm, Value } from './interview.ts';

/** Something that the chain, not a person, writes to the journal. */
export interface ChainEvent {
  form: string;
  name: string;
  value: Value;
  kind: 'start' | 'selection';
}

/**
 * The chain of forms as it stands: every form that is done, and the first one that is not.
 *
 * Which incident forms there are follows from the screeners' counts, which member forms from the number of members,
 * and whether a form is due from its `when`. Forms behind the first unfinished one are not listed.
 *
 * @param answers as `fold` gives them
 * @returns forms in the order of the interview
 * @example dueForms(instrument, {}, { caseId: 'A-1', seed: 's' }) // => [{ key: 'control', status: 'new', ... }]
 */
export function dueForms(instrument: Instrument, answers: Answers, context: CaseContext): DueForm[] {
  throw new Error('not written yet');
}

/** The first form that is not done, or undefined when the interview is complete. See `dueForms`. */
export function nextForm(instrument: Instrument, answers: Answers, context: CaseContext): DueForm | undefined {
  return dueForms(instrument, answers, context).find((form) => form.status !== 'done');
}

/**
 * What the chain has to write to the journal after an answer: `interview_started_at` once consent is given, and the adult
 * who was drawn once the roster is complete. Empty when there is nothing to write. Call it after each answer and append
 * what it returns with the next `seq`.
 *
 * @param now instant with the device's offset from UTC, e.g. `2026-11-24T10:05:00-05:00`; its calendar day fixes the reference window
 */
export function chainEvents(instrument: Instrument, answers: Answers, context: CaseContext, now: string): ChainEvent[] {
  throw new Error('not written yet');
}
