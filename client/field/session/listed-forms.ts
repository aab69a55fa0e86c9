import { type DueForm, type Instrument, namesIn, parseExpression } from '#questionnaires';
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
  if (form.crime !== undefined) return form.sensitive?.sealed === true || session.isClosed(form);
  return form.sensitive?.sealed === true && session.instrument.derive(formsForVictims).has(form.form);
}

/** Forms that are due only after an incident. */
function formsForVictims({ forms }: Instrument): ReadonlySet<string> {
  const isForVictims = (when: string) => namesIn(parseExpression(when)).includes('n_incidents');
  return new Set(forms.filter(({ when }) => when !== undefined && isForVictims(when)).map(({ form }) => form));
}
