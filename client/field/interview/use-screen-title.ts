import { fieldTexts } from '../../text/field/field-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import type { InterviewSession } from '../session/interview-session.ts';
import { formLabel } from './form-label.ts';
import { useAloneTexts } from './respondent-texts.ts';

/** What the bar calls the screen: short enough for a phone, and fit to be read by a bystander. */
export function useScreenTitle({ view, instrument, language, handed, due: among }: InterviewSession): string {
  const text = useTexts(fieldTexts);
  const alone = useAloneTexts(language);
  const { locale } = useLanguage();
  // What the part is about is for nobody who stands beside whoever answers alone.
  if (handed) return alone.title;
  if (view.kind === 'privacy') return text.sensitive.heading;
  if (view.kind === 'closing') return text.sensitive.doneTitle;
  if (view.kind === 'locked') return '';
  if (view.kind === 'review') return text.interview.reviewTitle;
  const due = view.kind === 'form' ? view.due : view.next;
  return formLabel(due, { instrument, language, text, locale, among });
}
