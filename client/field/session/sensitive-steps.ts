import type { DueForm, FormKey } from '#questionnaires';
import { goOnReading, interruptedReading } from '../quick-exit/interrupt.ts';
import {
  asks,
  lastScreen as lastScreenOf,
  leftTogether,
  MODE_QUESTION,
  type Mode,
  PRIVACY_QUESTION,
  STEPS,
} from './care.ts';
import type { InterviewScreen } from './interview-screen.ts';
import { viewAfter, viewTowards } from './next-view.ts';
import type { ClosingView, FormView, HandOverView, PrivacyView } from './view.ts';

// The steps around forms that ask for care: who hears, who has the tablet, what is left for later, what is
// sealed.

/** Leaves what must not be overheard for the end of the interview. */
export function leaveForLater(screen: InterviewScreen): void {
  const { view, record } = screen;
  if (view.kind !== 'privacy') return;
  record.note('later', leftTogether(record.instrument, view.next));
  screen.show(viewTowards(record.undone, record.care));
}

/**
 * Goes on after the interviewer said that nobody could hear. Where the questionnaire itself asks that, its
 * question is answered too.
 */
export function goOnAlone(screen: InterviewScreen, { next, place }: PrivacyView): void {
  const { record } = screen;
  record.note('alone', leftTogether(record.instrument, next));
  enter(screen, next, { handed: false, place });
  const isOpen = asks(record.instrument, next, PRIVACY_QUESTION) && !record.answers[next.key]?.[PRIVACY_QUESTION];
  if (isOpen) screen.form?.form.answer(PRIVACY_QUESTION, 'yes');
}

/** Goes to a form of the interview, past none of the questions that stand before it. A closed one is not opened. */
export function goToForm(screen: InterviewScreen, key: FormKey, question?: string): void {
  const { record } = screen;
  const due = record.due.find((form) => form.key === key);
  if (!due || record.isClosed(due)) return;
  if (record.shownForm === key) screen.open(due, question);
  else if (screen.handed) return;
  else if (due.sensitive?.privacyCheck) screen.show(viewTowards(due, record.care));
  else if (record.isBegun(due)) enter(screen, due, { handed: false });
  else screen.open(due, question);
}

/** Opens a form, or first asks who takes the tablet for it. */
export function enter(
  screen: InterviewScreen,
  due: DueForm,
  { handed, place }: { handed: boolean; place?: string | undefined },
): void {
  const { instrument, lastScreen, begun } = aboutForm(screen, due);
  const offersTablet = due.sensitive?.selfCompleted && !asks(instrument, due, MODE_QUESTION);
  const from = begun ? lastScreen : place;
  const isAsked = begun || offersTablet;
  // Nobody takes a tablet through a telephone: the interviewer reads, or the part is left out.
  if (!handed && isAsked && screen.record.care.isByPhone) {
    handOver(screen, { kind: 'handover', next: due, begun, ...(place !== undefined && { place }) }, 'interviewer');
    return;
  }
  if (handed || !isAsked) screen.open(due, place);
  else screen.show({ kind: 'handover', next: due, ...(from !== undefined && { place: from }), begun });
}

/**
 * Opens the form for the person who takes the tablet. Somebody who was interrupted goes on at the same screen,
 * which is blank again. Read aloud it begins anew: the person says again what the interviewer may hear.
 */
function handOver(screen: InterviewScreen, { next, place }: HandOverView, mode: Mode): void {
  const { record } = screen;
  const { begun } = aboutForm(screen, next);
  record.note(mode, [next.key]);
  if (begun && mode === 'self') screen.openBlank(next, place);
  else if (begun) screen.openAnew(next);
  else screen.open(next, place);
  const modeInForm = asks(record.instrument, next, MODE_QUESTION) && record.answers[next.key]?.[MODE_QUESTION];
  if (modeInForm && modeInForm !== mode) screen.form?.form.answer(MODE_QUESTION, mode);
}

/**
 * Notes that the respondent wants to have the form read. The tablet stays that person's until the interviewer
 * has typed the code: the next hands may be anybody's.
 */
function askToRead(screen: InterviewScreen): void {
  const { view, record } = screen;
  if (view.kind === 'handover') record.note('read', [view.next.key], view.place);
  else if (view.kind === 'form') record.note('read', [view.due.key]);
  else return;
  screen.show({ kind: 'locked' });
}

/**
 * The interviewer has the tablet again: goes on where the respondent was, or reads the form.
 *
 * @returns whether the interview goes on from the screen at once
 */
export function takeBack(screen: InterviewScreen): boolean {
  const { record } = screen;
  const step = record.lastPosition;
  const reading = interruptedReading(record.draft);
  record.note('back', [reading ?? screen.aboutForm]);
  if (reading !== undefined) {
    goOnReading(screen, reading);
    return false;
  }
  const toRead = step?.name === STEPS.read ? record.due.find(({ key }) => key === step.form) : undefined;
  if (toRead) return readAloud(screen, toRead, step?.value?.toString());
  screen.resume();
  return false;
}

/**
 * Opens the form that the respondent wanted to have read, now that the interviewer has the tablet.
 *
 * @returns whether the screen still asks who takes the tablet: it is answered, and the interview goes on from it
 */
function readAloud(screen: InterviewScreen, due: DueForm, place: string | undefined): boolean {
  const { instrument, begun } = aboutForm(screen, due);
  const isAsked = asks(instrument, due, MODE_QUESTION) && !begun;
  if (!isAsked)
    handOver(screen, { kind: 'handover', next: due, begun, ...(place !== undefined && { place }) }, 'interviewer');
  else {
    screen.open(due, MODE_QUESTION);
    answerWho(screen, 'interviewer');
  }
  return isAsked;
}

/**
 * Lets somebody take the tablet for a form. Before the interviewer reads it, the code is typed.
 *
 * @returns whether the interview goes on from the screen at once
 */
export function choose(screen: InterviewScreen, mode: Mode): boolean {
  const { view } = screen;
  if (mode === 'interviewer') askToRead(screen);
  else if (view.kind === 'handover') handOver(screen, view, mode);
  else if (view.kind === 'form') {
    answerWho(screen, mode);
    return true;
  }
  return false;
}

/** Answers the questionnaire's question who takes the tablet. */
function answerWho({ form: view, record }: InterviewScreen, mode: Mode): void {
  if (!view) return;
  view.form.answer(MODE_QUESTION, mode);
  record.note(mode, [view.due.key]);
}

function aboutForm({ record }: InterviewScreen, due: DueForm) {
  return {
    instrument: record.instrument,
    lastScreen: lastScreenOf(record.draft.entries, due.key),
    begun: record.isBegun(due),
  };
}

/** Goes past the rest of a form without a reason: what was not answered is stored as refused. */
export function skip(screen: InterviewScreen): void {
  const { view: before } = screen;
  if (before.kind === 'handover') screen.open(before.next, before.place);
  if (before.kind === 'privacy') screen.open(before.next);
  const { handed, form: first } = screen;
  for (let part = first; part?.form.refuseRest(); part = screen.form) {
    screen.flush();
    sealForm(screen, part.due);
    const next = screen.record.undone;
    if (!next || !isAboutSameIncident(part.due, next)) {
      screen.show(viewAfter(screen.record, part.due, handed ? 'respondent' : 'interviewer'));
      return;
    }
    screen.open(next);
  }
}

/** Everything about one incident is one part for a person who wants to hear no more of it. */
function isAboutSameIncident({ crime, key }: DueForm, next: DueForm): boolean {
  return crime !== undefined && next.key.endsWith(key.slice(key.indexOf('.')));
}

/** Ends a form; a sealed one cannot be opened again. */
export function closeForm(screen: InterviewScreen, { due }: FormView): void {
  const { handed, record } = screen;
  record.recordDue();
  sealForm(screen, due);
  const next = record.undone;
  // From one person of the household to the next there is no pause: it is one list.
  if (next?.unit === 'member' && due.form === next.form) screen.open(next);
  else screen.show(viewAfter(record, due, handed ? 'respondent' : 'interviewer'));
}

/** Goes on after the card. Whoever answered alone gives the tablet back. */
export function leaveCard(screen: InterviewScreen, { due, next }: ClosingView): void {
  const { handed, record } = screen;
  if (handed) record.note('returned', [due.key]);
  screen.show(handed ? { kind: 'locked' } : viewTowards(next, record.care));
}

/** Of a form that was closed nothing is shown but what it lacks. */
export function nextGap(screen: InterviewScreen, view: FormView): void {
  if (screen.gapIn(view.due) === undefined) closeForm(screen, view);
  else screen.open(view.due);
}

/**
 * Ends a form whose last screen was answered. Once it is sealed nobody can put it right, so its gaps are
 * shown first.
 */
export function completeForm(screen: InterviewScreen, view: FormView): void {
  const { due, form } = view;
  const isSealed = due.sensitive?.sealed || screen.record.isBegun(due);
  const points = isSealed ? screen.record.violations().filter((point) => point.form === due.key) : [];
  if (points.length > 0) screen.show({ kind: 'form', form, due, softEdits: [], points });
  else closeForm(screen, view);
}

function sealForm({ record }: InterviewScreen, due: DueForm): void {
  if (due.sensitive?.sealed || record.isBegun(due)) record.note('closed', [due.key]);
}
