import { useMemo } from 'react';
import type { CaseReturn } from '#contract';
import { remarkTexts } from '../../text/remarks/remark-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import type { FormScreen } from '../ahead/form-screen.ts';
import type { RemarkPlace } from '../remarks/interview-remarks.ts';
import { type RemarksHere, RemarksOfScreen } from '../remarks/remarks-here.ts';
import { QuestionNotes } from '../returned/question-notes.ts';
import type { InterviewSession } from '../session/interview-session.ts';
import { chooseIn, focusIn, showInput, typeIn } from './give-answer.ts';
import { QuestionContext, type QuestionHand } from './QuestionContext.ts';
import { ScreenQuestions } from './ScreenQuestions.tsx';

interface FormQuestionsProps {
  session: InterviewSession;
  screen: FormScreen;
  /** What their part is about. */
  heading: string;
  onRemark: (place: RemarkPlace) => void;
}

/** The questions of a screen, under the heading of their part, with what the office and the interviewer say of them. */
export function FormQuestions({ session, screen: { form, screen, isFirst }, heading, onRemark }: FormQuestionsProps) {
  const hand = useMemo<QuestionHand>(() => {
    // What is pressed on a screen that was shown before the interview went on to it comes after that.
    const shown = () => {
      const { view } = session;
      return view.kind === 'form' && view.form.key === form.key ? view.form : form;
    };
    return {
      choose: (name, value, isChosen) =>
        session.hand.hold(`choose ${name} ${value}`, () => chooseIn(shown(), name, value, isChosen)),
      type: (name, typed) => session.hand.hold(`type ${name}`, () => typeIn(shown(), name, typed)),
      focus: (name) => session.hand.setAside('focus', () => focusIn(shown(), name)),
      input: (name, input) => showInput(form, name, input),
    };
  }, [session, form]);
  const { returned, handed } = session;
  // The respondent reads nothing of the office.
  const notes = useMemo(
    () => new Map(handed ? [] : commentsOn(returned, form.key).map(({ name, comment }) => [name, comment])),
    [returned, form, handed],
  );
  const words = useTexts(remarkTexts);
  const { language: ofInterviewer } = useLanguage();
  const { all } = session.remarks;
  const remarks = useMemo<RemarksHere | undefined>(() => {
    if (handed) return undefined;
    const { add, comment, flagged } = words;
    const at = new Map(all.filter((remark) => remark.form === form.key).map((remark) => [remark.name, remark]));
    const open = (name: string) => onRemark({ form: form.key, name });
    return { at, open, words: { add, comment, flagged, lang: ofInterviewer } };
  }, [handed, all, form, words, ofInterviewer, onRemark]);
  return (
    <QuestionContext value={hand}>
      <QuestionNotes value={notes}>
        <RemarksOfScreen value={remarks}>
          <h1 className={isFirst ? 'part-heading' : 'visually-hidden'}>{heading}</h1>
          <ScreenQuestions screen={screen} />
        </RemarksOfScreen>
      </QuestionNotes>
    </QuestionContext>
  );
}

/** What the supervisor says of questions of a form. */
function commentsOn(returned: CaseReturn | undefined, key: string) {
  return returned?.comments?.filter(({ form }) => form === key) ?? [];
}
