import type { DueForm, OpenedForm, SoftEdit, Violation } from '#questionnaires';
import type { RosterChange } from './roster-change.ts';

/** What the screen shows. */
export type InterviewView =
  | FormView
  | PauseView
  | PrivacyView
  | HandOverView
  | ClosingView
  | { kind: 'review' }
  /**
   * The respondent had the tablet and left the part, or the screen was put away: only the interviewer's code goes on
   * from here. `neutral` from that touch on: other questions stand there.
   */
  | { kind: 'locked'; neutral?: true };

/** A name of its own for each screen of the interview, the screens of all forms among them. */
export function nameOfView(view: InterviewView): string {
  if (view.kind === 'form') return `${view.form.key} ${view.form.screen}`;
  return view.kind === 'review' || view.kind === 'locked' ? view.kind : `${view.kind} ${view.next?.key}`;
}

/** A form; `points` are what is open in it before it is sealed. */
export interface FormView {
  kind: 'form';
  form: OpenedForm;
  due: DueForm;
  softEdits: SoftEdit[];
  /** The question at which it was opened. */
  question?: string;
  points?: Violation[];
  /** What answers that wait to be written would change about the household. */
  change?: RosterChange;
}

/** A form that is about to be shown. */
export type FormAhead = Pick<FormView, 'form' | 'due'>;

/** The pause before the next form; `handed` while the respondent has the tablet. */
export interface PauseView {
  kind: 'pause';
  next: DueForm;
  handed?: true;
}

/**
 * Whether anybody could hear the next form; `again` when it was left for later before, `place` when an answer on
 * its screen before this one asks for care.
 */
export interface PrivacyView {
  kind: 'privacy';
  next: DueForm;
  again: boolean;
  place?: string;
}

/**
 * The tablet passes to the respondent, who may also have the form read; `place` is where it was interrupted.
 */
export interface HandOverView {
  kind: 'handover';
  next: DueForm;
  place?: string;
  /** Whether the respondent had begun to answer it alone. */
  begun: boolean;
}

/** After forms that ask for care: the referral card, and the tablet goes back. */
export interface ClosingView {
  kind: 'closing';
  due: DueForm;
  next: DueForm | undefined;
  handed: boolean;
  card: boolean;
}
