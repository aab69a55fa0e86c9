import type { Answers, FormKey, Value } from '../instrument/answers.ts';
import type { Sensitive } from '../instrument/instrument.ts';

/**
 * One line of the journal. `answer` and `clear` are what the interviewer did to a question; `start` fixes `interview_started_at`,
 * `selection` locks `selected_line`, `confirm` confirms the soft edit `name`, `position` says that the question `value` of the
 * screen `name` was reached (a name that begins with `@` is a step around the form, see `Care`), `language` that the interview went on in the language `value`.
 */
export interface JournalEntry {
  /** Order on the device, from 1. */
  seq: number;
  form: FormKey;
  name: string;
  value: Value | null;
  /** Instant with the device's offset from UTC, e.g. `2026-11-24T10:05:00-05:00`. */
  at: string;
  kind: 'answer' | 'clear' | 'position' | 'language' | 'confirm' | 'start' | 'selection';
}

/** What a tablet sends. */
export interface Submission {
  /** Made on the device (UUID). */
  id: string;
  caseId: string;
  instrument: string;
  version: string;
  answers: Answers;
  events: JournalEntry[];
  device: { id: string; time: string };
}

/** One form of the chain at this point of the interview. */
export interface DueForm {
  key: FormKey;
  /** Name of its module, e.g. `incident`. */
  form: string;
  unit: 'case' | 'household' | 'member' | 'person' | 'incident';
  /** Which of how many, from 1: member 2 of 4, incident 1 of 3 of this crime. 1 of 1 for forms that do not repeat. */
  index: number;
  of: number;
  /** Key of the crime, for incident forms. */
  crime?: string;
  /** The care with which it is asked; absent when none is needed. */
  sensitive?: Sensitive;
  /** `done`: every question asked is answered or may be left; `partial`: some are; `new`: none is. */
  status: 'done' | 'partial' | 'new';
}

/** Closed list of what can be wrong with a submission; `edit:<id>` names the instrument's own edits. */
export type ViolationCode =
  | 'unknown-form'
  | 'form-not-due'
  | 'form-missing'
  | 'unknown-name'
  | 'not-asked'
  | 'missing-answer'
  | 'wrong-type'
  | 'not-a-choice'
  | 'duplicate-choice'
  | 'exclusive-choice'
  | 'out-of-range'
  | 'not-an-integer'
  | 'too-long'
  | 'too-many'
  | 'date-outside-window'
  | 'selection-mismatch'
  | 'answers-differ-from-events'
  | 'too-many-violations'
  | `edit:${string}`;

/** One thing that is wrong. Never carries an answer: only where it is and the limit that it breaks. */
export interface Violation {
  code: ViolationCode;
  /** `hard` holds the submission; `soft` is an unconfirmed warning. */
  severity: 'hard' | 'soft';
  form: FormKey;
  /** Variable, empty when the form as a whole is meant. */
  name: string;
  params: Record<string, string | number>;
}
