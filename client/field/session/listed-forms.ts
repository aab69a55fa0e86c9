import type { DueForm } from '#questionnaires';
import type { InterviewSession } from './interview-session.ts';

/**
 * The forms that the contents show. Those about a sealed incident are there only while they stand on the screen: that
 * there are some, and how many, is what was told in a part that is closed. The interview leads to them by itself.
 */
export function listedForms(session: InterviewSession): DueForm[] {
  const { view, due } = session;
  const here = view.kind === 'form' ? view.due.key : undefined;
  return due.filter((form) => form.key === here || !isAboutSealed(session, form));
}

function isAboutSealed(session: InterviewSession, form: DueForm): boolean {
  return form.crime !== undefined && (form.sensitive?.sealed === true || session.isClosed(form));
}
