import { textOf } from '#questionnaires';
import type { InterviewSession } from '../session/interview-session.ts';

/**
 * What a question asks, as the interview says it. Of a form that is not on the screen nobody's name and no date is
 * filled in: an ellipsis stands there.
 */
export function questionText(session: InterviewSession, { form, name }: { form: string; name: string }): string {
  const { view, instrument, language } = session;
  const shown = view.kind === 'form' && view.form.key === form ? view.form.model.getQuestionByName(name) : undefined;
  return shown?.locTitle.renderedHtml ?? textOf(instrument, language, name)?.replaceAll(/\{[^}]*\}/g, '…') ?? '';
}
