import type { FormKey, Violation } from '#questionnaires';
import type { InterviewSession } from '../session/interview-session.ts';

/** What is not answered yet is no error: the interview comes to it by itself. */
const NOT_ANSWERED: readonly string[] = ['missing-answer', 'form-missing'] satisfies Violation['code'][];

/**
 * What can be put right now, in the order of the interview; nothing of forms that are closed or left for later.
 */
export function openErrors(session: InterviewSession): Violation[] {
  const { due, care, view } = session;
  const here = view.kind === 'form' ? view.form.key : undefined;
  const isListed = ({ form, code }: Violation): boolean => {
    const place = due.find(({ key }) => key === form);
    if (!place || session.isClosed(place) || care.later.has(form)) return false;
    if (form !== here && place.sensitive?.sealed) return false;
    return !NOT_ANSWERED.includes(code);
  };
  const order = new Map(due.map(({ key }, position) => [key, position]));
  return session
    .violations()
    .filter(isListed)
    .sort((a, b) => order.get(a.form)! - order.get(b.form)!);
}

/** How many there are in each form. */
export function errorsByForm(errors: readonly Violation[]): ReadonlyMap<FormKey, number> {
  const counts = new Map<FormKey, number>();
  for (const { form } of errors) counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}
