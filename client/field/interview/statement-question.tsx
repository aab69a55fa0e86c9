import { createContext, createElement, useContext } from 'react';
import { ReactQuestionFactory, SurveyQuestionHtml } from 'survey-react-ui';
import type { InterviewSession } from './interview-session.ts';

/** The interview that is being drawn, for what SurveyJS draws and lacks. */
export const SessionContext = createContext<InterviewSession | undefined>(undefined);

/** A statement to read aloud. SurveyJS has no place for the instruction that goes with it; this adds it. */
class StatementQuestion extends SurveyQuestionHtml {
  override renderElement() {
    return (
      <>
        {super.renderElement()}
        <StatementInstruction name={this.question.name} />
      </>
    );
  }
}

ReactQuestionFactory.Instance.registerQuestion('html', (props) => createElement(StatementQuestion, props));

function StatementInstruction({ name }: { name: string }) {
  const session = useContext(SessionContext);
  if (session?.view.kind !== 'form') return null;
  const instruction = session.instrument.texts[session.language]?.questions[name]?.instruction;
  if (!instruction) return null;
  return <p className="sd-description">{session.view.form.model.processText(instruction, true)}</p>;
}
