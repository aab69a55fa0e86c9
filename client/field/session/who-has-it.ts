import type { Value } from '#questionnaires';
import { MODE_QUESTION } from './care.ts';
import type { InterviewView } from './view.ts';

/** Whether the screen asks who takes the tablet, by a question of the questionnaire or before the form. */
export function isAskingWho(view: InterviewView): boolean {
  if (view.kind !== 'form') return view.kind === 'handover';
  return Boolean(view.due.sensitive?.selfCompleted && view.form.model.currentPage?.getQuestionByName(MODE_QUESTION));
}

/**
 * Whether the respondent has the tablet.
 *
 * @param mode of the form on the screen: `self` when it is answered without the interviewer
 */
export function isHanded(view: InterviewView, mode: Value | undefined): boolean {
  if (view.kind === 'pause') return view.handed ?? false;
  if (view.kind !== 'form') return view.kind === 'handover' || (view.kind === 'closing' && view.handed);
  if (isAskingWho(view)) return true;
  // What stands before that question of the questionnaire is still for the interviewer.
  const pages = view.form.model.visiblePages;
  return (
    mode === 'self' && view.form.progress.screen - 1 > pages.findIndex((page) => page.getQuestionByName(MODE_QUESTION))
  );
}
