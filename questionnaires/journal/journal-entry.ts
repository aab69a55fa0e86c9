import type { Answers, FormKey, Value } from '../instrument/answers.ts';

/**
 * One line of the interview's journal: something that happened, never changed afterwards.
 *
 * - `answer`, `clear`: what the interviewer did to the question `name`
 * - `start`, `selection`: a value that the program recorded, such as `interview_started_at` or `selected_line`, or an
 *   answer of the interview that was returned (see `carriedEntries`)
 * - `confirm`: the soft edit `name` was confirmed
 * - `position`: the question `value` of the screen `name` came up; a name that begins with `@` is a step
 *   around the form
 * - `language`: the interview went on in the language `value`
 * - `comment`, `flag`: what the interviewer noted at the question `name`, and why the supervisor should look at it; see
 *   `remarksOf`. They are no answers
 */
export interface JournalEntry {
  /** Order on the device, from 1. */
  seq: number;
  form: FormKey;
  name: string;
  value: Value | null;
  /** Instant with the device's offset from UTC, e.g. `2026-11-24T10:05:00-05:00`. */
  at: string;
  kind: 'answer' | 'clear' | 'position' | 'language' | 'confirm' | 'start' | 'selection' | 'comment' | 'flag';
}

/** What a tablet sends. Its journal is called `events` on the wire and in the store. */
export interface Submission {
  /** Made on the device (UUID). */
  id: string;
  /** Key of the edition of the survey, as the case names it. */
  survey?: string;
  caseId: string;
  instrument: string;
  version: string;
  answers: Answers;
  events: JournalEntry[];
  device: { id: string; time: string };
}
