import type { Question, QuestionCheckboxModel, QuestionRadiogroupModel, QuestionTextModel } from 'survey-core';
import type { OpenedForm } from '#questionnaires';

// What a finger or a key did to a question of the form, as SurveyJS's model takes it.

export function chooseIn({ model }: OpenedForm, name: string, value: string, isChosen: boolean): void {
  const question = model.getQuestionByName(name) as QuestionCheckboxModel | QuestionRadiogroupModel | null;
  const item = question?.visibleChoices.find((choice) => String(choice.value) === value);
  if (question && item) question.clickItemHandler(item, isChosen);
}

/** What stands in an input now, complete or not. */
export function typeIn({ model }: OpenedForm, name: string, text: string): void {
  const question = model.getQuestionByName(name) as QuestionTextModel | null;
  if (!question || String(question.value ?? '') === text) return;
  if (question.getType() === 'comment') question.value = text;
  else question.inputValue = text;
}

/** The question that has the focus is where the interview goes on. */
export function focusIn({ model }: OpenedForm, name: string): void {
  const question = model.getQuestionByName(name) as Question | null;
  question?.focusIn();
}

/** Tells the model of an input, which says what cannot be read in it. */
export function showInput({ model }: OpenedForm, name: string, input: HTMLElement): () => void {
  const question = model.getQuestionByName(name) as Question | null;
  question?.afterRenderQuestionElement(input);
  return () => question?.beforeDestroyQuestionElement(input);
}
