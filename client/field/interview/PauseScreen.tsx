import type { DueForm } from '#questionnaires';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import type { InterviewSession } from '../session/interview-session.ts';
import { formLabel } from './form-label.ts';
import { useAloneTexts, useRespondentTexts } from './respondent-texts.ts';

interface PauseScreenProps {
  session: InterviewSession;
  next: DueForm;
}

/** Between two forms: what comes next, and a moment to breathe. */
export function PauseScreen({ session, next }: PauseScreenProps) {
  const interviewerTexts = useTexts(fieldTexts);
  const respondentTexts = useRespondentTexts(session.language);
  const text = session.handed ? respondentTexts : interviewerTexts;
  const alone = useAloneTexts(session.language);
  const { locale } = useLanguage();
  const { instrument, language, due: among } = session;
  return (
    <section className="pause-screen">
      <p className="quiet" lang={session.handed ? language : undefined}>
        {text.interview.pauseNext}
      </p>
      <h1 lang={language}>
        {session.handed ? alone.title : formLabel(next, { instrument, language, text, locale, among })}
      </h1>
    </section>
  );
}
