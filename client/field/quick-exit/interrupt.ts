import type { FormKey, JournalEntry } from '#questionnaires';
import { isHeldAfter } from '../journal/custody.ts';
import type { Draft } from '../journal/draft.ts';
import { STEPS } from '../session/care.ts';
import type { InterviewScreen } from '../session/interview-screen.ts';
import { viewTowards } from '../session/next-view.ts';

/**
 * Whether the screen may be put away at one touch: while the respondent has the tablet, and wherever the interview asks
 * for care.
 */
export function mayInterrupt({ view, handed }: InterviewScreen): boolean {
  switch (view.kind) {
    case 'locked':
    case 'review':
      return false;
    case 'form':
    case 'closing':
      return handed || view.due.sensitive !== undefined;
    default:
      return handed || view.next.sensitive !== undefined;
  }
}

/** Puts the screen away. The journal says that there was an interruption, and not why. */
export function interrupt(screen: InterviewScreen): void {
  screen.flush();
  screen.record.note('interrupted', [screen.aboutForm]);
  screen.show({ kind: 'locked', neutral: true });
}

/**
 * The form that the interviewer was reading when the screen was put away, if nobody took the tablet back since. Of a
 * respondent who had the tablet there is none: that person's screen is not for the hands that type the code.
 */
export function interruptedReading({ head, entries: all }: Pick<Draft, 'head' | 'entries'>): FormKey | undefined {
  // Of what lies before a part that was sealed away, entries are missing.
  const entries = all.filter(({ seq }) => seq > (head.sealed?.through ?? 0));
  const isStep = (name: string) => (entry: JournalEntry) => entry.kind === 'position' && entry.name === name;
  const at = entries.findLastIndex(isStep(STEPS.interrupted));
  if (at < 0 || entries.slice(at).some(isStep(STEPS.back))) return undefined;
  return isHeldAfter(false, entries.slice(0, at)) ? undefined : entries[at]!.form;
}

/** Goes on at the very question at which the interviewer was interrupted. */
export function goOnReading(screen: InterviewScreen, form: FormKey): void {
  const { record } = screen;
  const { care, due: forms, lastPosition: at } = record;
  const due = forms.find(({ key }) => key === form);
  const isInside = at?.form === form && !at.name.startsWith('@');
  if (!due || care.closed.has(form)) screen.resume();
  else if (!isInside) screen.show(viewTowards(due, care));
  else if (record.needsPrivacy(due)) screen.show({ kind: 'privacy', next: due, again: false, place: at.name });
  else screen.open(due, at.value === null ? at.name : String(at.value));
}
