import type { DueForm, Instrument } from '#questionnaires';
import { asks, type Care, MODE_QUESTION } from './care.ts';
import type { View } from './view.ts';

/** What stands before a form: a pause, or whether anybody could hear. */
export function viewTowards(next: DueForm | undefined, { later }: Care): View {
  if (!next) return { kind: 'review' };
  if (next.sensitive?.privacyCheck) return { kind: 'privacy', next, again: later.has(next.key) };
  return { kind: 'pause', next };
}

interface AfterInput {
  instrument: Instrument;
  care: Care;
  due: DueForm;
  next: DueForm | undefined;
  /** The respondent has the tablet. */
  handed: boolean;
}

/** What comes after a form. A respondent who answers alone goes on to the next such form; the card is shown once, after the last. */
export function viewAfter({ instrument, care, due, next, handed }: AfterInput): View {
  const runsOn = next?.sensitive?.selfCompleted && !care.later.has(next.key) && !asks(instrument, next, MODE_QUESTION);
  if (handed && runsOn) return { kind: 'pause', next, handed: true };
  const card = due.sensitive?.referralCard === true && (handed || !next?.sensitive?.referralCard);
  return handed || card ? { kind: 'closing', due, next, handed, card } : viewTowards(next, care);
}
