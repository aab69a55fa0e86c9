import type { FormKey, Violation } from '#questionnaires';
import type { InterviewSession } from '../session/interview-session.ts';

/** What is not answered yet is no error in a form that is still to be done. */
const NOT_DONE: readonly string[] = ['missing-answer', 'form-missing'] satisfies Violation['code'][];

/**
 * What can be put right now, in the order of the interview: of forms that were gone through, nothing of those that are
 * closed or still to come. The form on the screen says itself what it lacks.
 */
export function openErrors(session: InterviewSession): Violation[] {
  const { due, care, view } = session;
  const here = view.kind === 'form' ? view.form.key : undefined;
  const isListed = ({ form, code }: Violation): boolean => {
    const place = due.find(({ key }) => key === form);
    if (!place || session.isClosed(place) || care.later.has(form)) return false;
    if (form !== here && place.sensitive?.sealed) return false;
    return !NOT_DONE.includes(code) || (form !== here && place.status === 'partial');
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
