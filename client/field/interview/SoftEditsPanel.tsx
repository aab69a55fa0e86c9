import { Check, TriangleAlert } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { SoftEdit } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { InterviewSession } from '../session/interview-session.ts';
import { useAloneTexts, useRespondentTexts } from './respondent-texts.ts';

interface SoftEditsPanelProps {
  session: InterviewSession;
  edits: SoftEdit[];
}

/** Answers that are possible but rare: who holds the tablet confirms them or goes back to the question. */
export function SoftEditsPanel({ session, edits }: SoftEditsPanelProps) {
  const interviewerTexts = useTexts(fieldTexts);
  const respondentTexts = useRespondentTexts(session.language);
  const { interview: text } = session.handed ? respondentTexts : interviewerTexts;
  const alone = useAloneTexts(session.language);
  // The questionnaire's warnings are worded for the interviewer: they speak of the respondent.
  const shown = session.handed ? [alone.unusual] : edits.map((edit) => edit.text);
  const panel = useRef<HTMLElement>(null);
  const id = useId();
  useEffect(() => {
    panel.current?.focus();
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section className="soft-edits" aria-labelledby={id} tabIndex={-1} ref={panel}>
      <TriangleAlert aria-hidden="true" size={24} />
      <div className="stack">
        <h2 id={id}>{text.softTitle}</h2>
        <ul className="soft-edit-list">
          {shown.map((warning) => (
            <li key={warning} lang={session.language}>
              {warning}
            </li>
          ))}
        </ul>
        <div className="row">
          <Button icon={Check} onClick={() => session.confirm(edits)}>
            {text.softConfirm}
          </Button>
          <Button kind="quiet" onClick={() => session.correct(edits[0]!.question)}>
            {text.softCorrect}
          </Button>
        </div>
      </div>
    </section>
  );
}
