import { textOf } from '#questionnaires';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { InterviewSession } from '../session/interview-session.ts';

/** Why the case was returned, and the way to each question that the supervisor says something of. */
export function ReturnPanel({ session }: { session: InterviewSession }) {
  const text = useTexts(fieldTexts);
  const { returned, instrument, language, due } = session;
  if (!returned || session.handed) return null;
  return (
    <Banner kind="caution" title={text.returned}>
      <p>{text.returnedBecause(returned.reason)}</p>
      {returned.comments && (
        <ul className="open-points">
          {returned.comments.map(({ form, name, comment }) => (
            <li key={`${form} ${name}`}>
              <span>
                <strong lang={language}>{textOf(instrument, language, name) ?? name}</strong> {comment}
              </span>
              {due.some((each) => each.key === form && !session.isClosed(each)) && (
                <Button onClick={() => session.goTo(form, name)}>{text.interview.reviewGo}</Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Banner>
  );
}
