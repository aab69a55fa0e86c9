import type { FormKey, JournalEntry } from '#questionnaires';
import type { WrittenPart } from '../design/preview/preview-messages.ts';
import { isAskingWho } from '../field/lock/who-has-it.ts';
import { MODE_QUESTION } from '../field/session/care.ts';
import type { InterviewSession } from '../field/session/interview-session.ts';
import { shownNames } from './written-places.ts';

/**
 * Goes to a form, to the first question that is asked of a screen, or to the first name under which a question is
 * shown. False where it is not asked: then nothing moves.
 *
 * @param again opens the same interview once more, to look where it leads
 */
export function goToAsked(session: InterviewSession, to: WrittenPart, again: () => InterviewSession): boolean {
  const trial = again();
  const place = placeAsked(trial, to);
  trial.dispose();
  if (!place) return false;
  takeTablet(session);
  session.goTo(place.key, place.name);
  return true;
}

function placeAsked(session: InterviewSession, { form, screen, question }: WrittenPart) {
  takeTablet(session);
  const due = session.due.filter((candidate) => candidate.form === form);
  if (screen === undefined) return due[0] && { key: due[0].key, name: undefined };
  for (const { key } of due) {
    for (const name of shownNames(session.instrument, { form, screen, question })) {
      session.goTo(key, name);
      const { view } = session;
      if (view.kind === 'form' && view.form.wordingOf(name)) return { key, name };
    }
  }
  return undefined;
}

/**
 * Gives the respondent the tablet for the first part that is answered alone, at its beginning: a part that was closed
 * is never shown again, so what was answered alone is left out. False where none is due.
 *
 * @param open goes on with fewer entries of the journal
 */
export function goAlone(
  session: InterviewSession,
  open: (entries: readonly JournalEntry[]) => InterviewSession | undefined,
): boolean {
  const due = session.due.find(({ sensitive }) => sensitive?.selfCompleted);
  const entries = due ? withoutAnswersAlone(session.draft.entries, due.key) : [];
  const anew = due && open(entries);
  if (!anew) return false;
  takeTablet(anew);
  anew.goTo(due.key);
  if (anew.view.kind === 'privacy') anew.next();
  // Before the question who takes the tablet stands what was answered to the interviewer.
  for (const { form, kind } of entries) {
    if (isAskingWho(anew.view) || anew.view.kind !== 'form' || anew.view.due.key !== due.key) break;
    if (form === due.key && kind === 'answer') anew.next();
  }
  if (isAskingWho(anew.view)) anew.choose('self');
  return true;
}

/** Without the entries of a form from the question who takes the tablet on; where it has none, without all. */
function withoutAnswersAlone(entries: readonly JournalEntry[], key: FormKey): JournalEntry[] {
  const asked = entries.findIndex(({ form, name }) => form === key && name === MODE_QUESTION);
  return entries.filter(({ form }, place) => form !== key || place < asked);
}

/** The designer has the tablet again, whoever held it: nobody has to be kept out of a trial. */
export function takeTablet(session: InterviewSession): void {
  if (!session.handed) return;
  session.lock();
  session.takeBack();
}
