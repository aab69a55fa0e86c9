import type { Value } from '../interview.ts';
import { OPEN, partialValue } from '../partial-value.ts';
import type { PaperForm, PaperItem } from './paper.ts';

/** Where an answer leads: the number of another question, or past the last one of the form. */
export type GoTo = { number: string } | 'end';

/**
 * Where an answer to a question leads when it is not simply the next question: the first one after it that this answer does not
 * rule out.
 *
 * @param code the answer
 * @returns undefined when the interview goes on with the next question, or when other answers decide
 */
export function goToAfter(form: PaperForm, item: PaperItem, code: string): GoTo | undefined {
  const items = form.screens.flatMap((screen) => screen.items);
  const at = items.indexOf(item);
  // What is passed over has no answer, which can rule out what waits for it.
  const told = new Map<string, Value | undefined>([[item.question.name, code]]);
  const isRuledOut = ({ condition, question }: PaperItem) => {
    if (condition === undefined) return false;
    const holds = partialValue(condition, (name) => (told.has(name) ? told.get(name) : OPEN));
    const isOut = holds !== OPEN && !holds;
    if (isOut) told.set(question.name, undefined);
    return isOut;
  };
  const next = items.findIndex((other, index) => index > at && !isRuledOut(other));
  if (next === at + 1 || at === items.length - 1) return undefined;
  return next < 0 ? 'end' : { number: items[next]?.number ?? '' };
}
