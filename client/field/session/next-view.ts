import type { DueForm, Instrument } from '#questionnaires';
import { asks, type Care, CONSENT_QUESTION, MODE_QUESTION, STEPS, sittingFrom } from './care.ts';
import type { InterviewRecord } from './interview-record.ts';
import { isPastBeginning } from './part-screens.ts';
import type { FormView, InterviewView } from './view.ts';

/** What stands before a form: a pause, or whether anybody could hear. */
export function viewTowards(next: DueForm | undefined, { later }: Care): InterviewView {
  if (!next) return { kind: 'review' };
  if (next.sensitive?.privacyCheck) return { kind: 'privacy', next, again: later.has(next.key) };
  return { kind: 'pause', next };
}

/**
 * Whether the interview stops before a form: another person may have to be called, who is then asked for
 * consent, or the tablet passes to the respondent.
 */
export function isPauseNeeded(instrument: Instrument, next: DueForm): boolean {
  return next.sensitive !== undefined || asks(instrument, next, CONSENT_QUESTION);
}

/**
 * Whether the screen that comes next in a form may stand there before it is asked: the part is neither sealed nor
 * closed, the interviewer has the tablet, and nobody has to be asked first who could hear it.
 */
export function mayStandReady(record: InterviewRecord, view: InterviewView): boolean {
  const { care } = record;
  if (view.kind !== 'form' || view.change || view.points || care.held) return false;
  if (view.due.sensitive?.sealed || care.closed.has(view.due.key)) return false;
  return !record.needsPrivacy(view.due);
}

/** Whether the interview goes on from one form to another without anything between, and from its beginning. */
export function runsOn(record: InterviewRecord, due: DueForm, next: DueForm): boolean {
  const { instrument, care } = record;
  if (next.key === due.key || care.held || care.isByPhone) return false;
  const isPlain = (form: DueForm) => !form.sensitive && !care.closed.has(form.key) && !record.isBegun(form);
  if (!isPlain(due) || !isPlain(next)) return false;
  return (next.unit === 'member' && next.form === due.form) || !isPauseNeeded(instrument, next);
}

/**
 * What comes after a form. A respondent who answers alone goes on to the next such form; the card is shown
 * once, after the last.
 *
 * @param hands whose hands the tablet is in; `interrupted` when the respondent had it and was stopped here
 */
export function viewAfter(
  { instrument, care, undone: next }: InterviewRecord,
  due: DueForm,
  hands: 'respondent' | 'interviewer' | 'interrupted',
): InterviewView {
  const wasAlone = hands !== 'interviewer';
  const handed = hands === 'respondent';
  const runsOn = next?.sensitive?.selfCompleted && !care.later.has(next.key) && !asks(instrument, next, MODE_QUESTION);
  if (wasAlone && runsOn) return handed ? { kind: 'pause', next, handed: true } : viewTowards(next, care);
  const card = due.sensitive?.referralCard === true && (wasAlone || !next?.sensitive?.referralCard);
  return handed || card ? { kind: 'closing', due, next, handed, card } : viewTowards(next, care);
}

/** Opens a form for the screen, at a question of one of its screens where these are named. */
export type OpenForm = (due: DueForm, screen?: string, question?: string) => FormView;

/** Where an interview goes on that is opened again. */
export function resumedView(record: InterviewRecord, open: OpenForm): InterviewView {
  const { care, undone, lastPosition: position } = record;
  if (care.held) return { kind: 'locked' };
  const due = record.due.find(({ key }) => key === position?.form);
  if (!due || !position) {
    const next = record.isUntouched ? record.due[0] : undone;
    return next && !next.sensitive ? open(next) : viewTowards(next, care);
  }
  if (position.name === STEPS.returned) return viewTowards(undone, care);
  if (position.name === STEPS.closed) return viewAfter(record, due, handsBefore(record, due));
  if (care.closed.has(due.key) || care.later.has(due.key)) return viewTowards(undone, care);
  // The person who opens it again may not be the one who was answering: the tablet is handed over anew.
  if (record.isBegun(due)) return record.isEnded(due) ? viewAfter(record, due, 'interrupted') : viewTowards(due, care);
  if (position.name.startsWith('@')) return viewTowards(due.status === 'done' ? undone : due, care);
  return open(due, position.name, String(position.value ?? ''));
}

const handsBefore = (record: InterviewRecord, due: DueForm) =>
  record.modeOf(due) === 'self' ? 'interrupted' : 'interviewer';

/** The form before what is shown, past those that are closed. */
export function formBefore(record: InterviewRecord, view: InterviewView): DueForm | undefined {
  const { due } = record;
  const end = view.kind === 'form' ? due.findIndex(({ key }) => key === view.due.key) : due.length;
  return due.slice(0, end).findLast((form) => form.status === 'done' && !record.isClosed(form));
}

/**
 * Whether there is a screen before the one that is shown. Nothing leads back to a closed form, nor to a screen that the
 * respondent answered alone; the respondent goes back as far as to where this sitting began.
 */
export function canGoBack(record: InterviewRecord, view: InterviewView, handed: boolean): boolean {
  if (view.kind === 'closing' || view.kind === 'locked') return false;
  if (handed) {
    const { draft } = record;
    return view.kind === 'form' && isPastBeginning(view.form, sittingFrom(draft.entries, view.due.key));
  }
  if (view.kind !== 'form') return formBefore(record, view) !== undefined;
  if (record.care.closed.has(view.due.key)) return false;
  return view.form.progress.screen > 1 || formBefore(record, view) !== undefined;
}
