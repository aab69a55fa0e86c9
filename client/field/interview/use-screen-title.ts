import type { DueForm } from '#questionnaires';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import type { InterviewSession } from '../session/interview-session.ts';
import { formLabel } from './form-label.ts';
import { useAloneTexts } from './respondent-texts.ts';

/** What the bar calls the screen: short enough for a phone, and fit to be read by a bystander. */
export function useScreenTitle(session: InterviewSession): string {
  const { view, handed } = session;
  const text = useTexts(fieldTexts);
  const label = useFormLabel(session);
  // What the part is about is for nobody who stands beside whoever answers alone.
  if (handed) return label(undefined);
  if (view.kind === 'privacy') return text.sensitive.heading;
  if (view.kind === 'closing') return text.sensitive.doneTitle;
  if (view.kind === 'locked') return '';
  if (view.kind === 'review') return text.interview.reviewTitle;
  return label(view.kind === 'form' ? view.due : view.next);
}

/** What a form is called on the screen; while the respondent has the tablet, what any form is. */
export function useFormLabel({ instrument, language, handed, due: among }: InterviewSession) {
  const text = useTexts(fieldTexts);
  const alone = useAloneTexts(language);
  const { locale } = useLanguage();
  return (due: DueForm | undefined): string =>
    handed || !due ? alone.title : formLabel(due, { instrument, language, text, locale, among });
}
