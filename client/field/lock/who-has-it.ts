import type { ItemValue, QuestionSelectBase } from 'survey-core';
import type { OpenedForm } from '#questionnaires';
import { MODE_QUESTION, type Mode } from '../session/care.ts';
import type { InterviewView } from '../session/view.ts';

const ALONE: Mode = 'self';

/** Whether the screen asks who takes the tablet, by a question of the questionnaire or before the form. */
export function isAskingWho(view: InterviewView): boolean {
  if (view.kind !== 'form') return view.kind === 'handover';
  const question = view.form.model.currentPage?.getQuestionByName(MODE_QUESTION);
  return Boolean(view.due.sensitive?.selfCompleted && question && canTake(question));
}

/** Takes away the answer that the respondent takes the tablet, in an interview by telephone. */
export function keepTheTablet({ model }: OpenedForm): void {
  const question = model.getQuestionByName(MODE_QUESTION) as QuestionSelectBase | null;
  if (question) question.choices = question.choices.filter(({ value }: ItemValue) => value !== ALONE);
}

function canTake(question: unknown): boolean {
  return (question as QuestionSelectBase).choices.some(({ value }: ItemValue) => value === ALONE);
}
