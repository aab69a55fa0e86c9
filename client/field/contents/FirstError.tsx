import { CircleAlert } from 'lucide-react';
import { comfortTexts } from '../../text/comfort/comfort-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import type { InterviewSession } from '../session/interview-session.ts';
import { openErrors } from './open-errors.ts';
import { useOpenErrors } from './use-open-errors.ts';

/** In the bar: how many points can be put right, and the way to the first one. Nothing when there is none. */
export function FirstError({ session, screen }: { session: InterviewSession; screen: string }) {
  const text = useTexts(comfortTexts);
  const { locale } = useLanguage();
  const count = useOpenErrors(session, screen);
  if (count === 0) return null;
  const words = text.errors(count, formatNumber(count, locale));
  return (
    <button
      type="button"
      className="button button-quiet first-error"
      title={`${words}. ${text.firstError}`}
      onClick={() => goToFirst(session)}
    >
      <CircleAlert aria-hidden="true" size={20} />
      <span aria-hidden="true">{formatNumber(count, locale)}</span>
      <span className="visually-hidden">{`${words}. ${text.firstError}`}</span>
    </button>
  );
}

/** Opens the first point that can be put right. */
export function goToFirst(session: InterviewSession): void {
  const [first] = openErrors(session);
  if (first) session.goTo(first.form, first.name || undefined);
}
