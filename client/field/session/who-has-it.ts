import { MODE_QUESTION } from './care.ts';
import type { InterviewView } from './view.ts';

/** Whether the screen asks who takes the tablet, by a question of the questionnaire or before the form. */
export function isAskingWho(view: InterviewView): boolean {
  if (view.kind !== 'form') return view.kind === 'handover';
  return Boolean(view.due.sensitive?.selfCompleted && view.form.model.currentPage?.getQuestionByName(MODE_QUESTION));
}
