import { Flag, MessageSquareText } from 'lucide-react';
import { useId } from 'react';
import { WHOLE_INTERVIEW } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { remarkTexts } from '../../text/remarks/remark-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { questionText } from '../contents/question-text.ts';
import type { InterviewSession } from '../session/interview-session.ts';
import type { RemarkPlace } from './interview-remarks.ts';

interface RemarkListProps {
  session: InterviewSession;
  /** Opens the flag of the whole interview. */
  onOpen: (place: RemarkPlace) => void;
  onChosen?: (() => void) | undefined;
}

/** What was noted so far and the way to each question, and the flag of the whole interview. */
export function RemarkList({ session, onOpen, onChosen }: RemarkListProps) {
  const text = useTexts(remarkTexts);
  const { reviewGo } = useTexts(fieldTexts).interview;
  const { shown } = session.remarks;
  const isFlagged = session.remarks.at(WHOLE_INTERVIEW) !== undefined;
  const id = useId();
  return (
    <section className="remark-list" aria-labelledby={id}>
      <h2 id={id}>{text.listTitle}</h2>
      {shown.length > 0 && (
        <ul>
          {shown.map(({ form, name, comment, flag }) => (
            <li key={`${form} ${name}`}>
              {form === WHOLE_INTERVIEW.form ? (
                <strong>{text.wholeInterview}</strong>
              ) : (
                <strong lang={session.language}>{questionText(session, { form, name })}</strong>
              )}
              {comment !== undefined && (
                <p>
                  <MessageSquareText aria-hidden="true" size={18} />
                  <span>{comment}</span>
                </p>
              )}
              {flag !== undefined && (
                <p>
                  <Flag aria-hidden="true" size={18} />
                  <span>
                    {text.flagged}: {flag}
                  </span>
                </p>
              )}
              {form !== WHOLE_INTERVIEW.form && (
                <Button
                  onClick={() => {
                    session.goTo(form, name);
                    onChosen?.();
                  }}
                >
                  {reviewGo}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button icon={Flag} onClick={() => onOpen(WHOLE_INTERVIEW)}>
          {isFlagged ? text.changeWhole : text.flagWhole}
        </Button>
      </div>
    </section>
  );
}
