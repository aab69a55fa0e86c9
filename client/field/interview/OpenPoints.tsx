import { ArrowRight } from 'lucide-react';
import type { Violation } from '#questionnaires';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { comfortTexts } from '../../text/comfort/comfort-texts.ts';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { goToFirst } from '../contents/FirstError.tsx';
import { openErrors } from '../contents/open-errors.ts';
import { questionText } from '../contents/question-text.ts';
import type { InterviewSession } from '../session/interview-session.ts';
import { useRespondentTexts } from './respondent-texts.ts';

/** What the office's own check will say of this interview, while it can still be corrected. */
export function OpenPoints({ session }: { session: InterviewSession }) {
  const text = useTexts(fieldTexts).interview;
  const { firstError } = useTexts(comfortTexts);
  const { locale } = useLanguage();
  const points = session.violations();
  if (points.length === 0) return null;
  return (
    <Banner kind="caution" title={text.reviewProblems(points.length, formatNumber(points.length, locale))}>
      <p>{text.reviewProblemsBody}</p>
      {openErrors(session).length > 0 && (
        <div>
          <Button kind="primary" icon={ArrowRight} iconAfter onClick={() => goToFirst(session)}>
            {firstError}
          </Button>
        </div>
      )}
      <PointList session={session} points={points} />
    </Banner>
  );
}

/** Points with the way to their questions; of a closed part no more than that there is one. */
export function PointList({ session, points }: { session: InterviewSession; points: readonly Violation[] }) {
  const interviewerTexts = useTexts(fieldTexts);
  const respondentTexts = useRespondentTexts(session.language);
  const { interview: text, sensitive } = session.handed ? respondentTexts : interviewerTexts;
  return (
    <ul className="open-points">
      {points.map((point) => (
        <li key={`${point.form} ${point.name} ${point.code}`}>
          <span lang={session.language}>
            {!session.handed && <strong>{text[point.severity]}: </strong>}
            {isClosed(session, point) ? sensitive.inClosed : sentenceOf(session, point)}
          </span>
          {!isClosed(session, point) && (
            <Button onClick={() => session.goTo(point.form, point.name)}>{text.reviewGo}</Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function sentenceOf(session: InterviewSession, { code, form, name }: Violation): string {
  const { instrument, language, handed } = session;
  // What an edit says is worded for the interviewer: to the respondent the question itself is enough.
  const edit =
    !handed && code.startsWith('edit:') ? instrument.texts[language]?.edits[code.slice('edit:'.length)] : undefined;
  return edit ?? (questionText(session, { form, name }) || code);
}

function isClosed(session: InterviewSession, { form }: Violation): boolean {
  const due = session.due.find(({ key }) => key === form);
  return due !== undefined && session.isClosed(due);
}
