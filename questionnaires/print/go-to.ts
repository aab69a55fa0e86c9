import { CertainAnswers } from './certain-answers.ts';
import type { Paper, PaperForm, PaperItem } from './paper.ts';

/**
 * Where an answer leads: to a question of the form, to another form, or to the end of a form that repeats or
 * is the last.
 */
export type GoTo = { number: string } | { form: PaperForm; isNext: boolean } | 'end';

/**
 * Where an answer leads when it is not simply the next question: to the first question after it that is not
 * ruled out by this answer, or by what must hold for the question to be asked at all.
 *
 * @param code the answer; without it, where the question or the text leads whatever the answer
 * @returns undefined when the interview goes on with the next question, or when other answers decide
 */
export function goToAfter(
  paper: Pick<Paper, 'forms' | 'instrument'>,
  form: PaperForm,
  item: PaperItem,
  code?: string,
): GoTo | undefined {
  const certain = new CertainAnswers(paper, form, item);
  if (code !== undefined) certain.set(item.question.name, code);

  const items = itemsOf(form);
  const position = items.indexOf(item);
  const nextPosition = items.findIndex((other, index) => index > position && !certain.passesOver(other));
  if (nextPosition >= 0) {
    return nextPosition === position + 1 ? undefined : { number: items[nextPosition]!.number };
  }

  const following = formsAfter(paper.forms, form).find((other) => !certain.passesOverForm(other, itemsOf(other)));
  const isLastItem = position === items.length - 1;
  if (following === undefined) return isLastItem ? undefined : 'end';
  const isNext = following === paper.forms[paper.forms.indexOf(form) + 1];
  return isLastItem && isNext ? undefined : { form: following, isNext };
}

/** The questions and the texts of a form in their order. */
export function itemsOf(form: PaperForm): PaperItem[] {
  return form.items;
}

/**
 * The forms that may follow. From a form that repeats, only those of the same copy: the same member, the same
 * incident.
 */
function formsAfter(forms: readonly PaperForm[], { module }: PaperForm): PaperForm[] {
  const position = forms.findIndex((form) => form.module === module);
  return forms.slice(position + 1).filter((form) => !module.repeat || form.module.repeat === module.repeat);
}
