import { createContext, createElement, useContext } from 'react';
import { SvgRegistry } from 'survey-core';
import { ReactQuestionFactory, SurveyQuestionHtml } from 'survey-react-ui';
import type { InterviewSession } from '../session/interview-session.ts';

/** The interview that is being drawn, for what SurveyJS draws and lacks. */
export const SessionContext = createContext<InterviewSession | undefined>(undefined);

/** Changes how SurveyJS draws, for every form of the page. Called once, before the first form is mounted. */
export function adjustSurvey(): void {
  // Our style sheet draws the marks. SurveyJS's pictures would only be carried along, and one of them has a
  // style attribute, which the content security policy refuses.
  SvgRegistry.iconsRenderedHtml = () => '';
  ReactQuestionFactory.Instance.registerQuestion('html', (props) => createElement(StatementQuestion, props));
}

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

function StatementInstruction({ name }: { name: string }) {
  const session = useContext(SessionContext);
  if (session?.view.kind !== 'form') return null;
  const instruction = session.instrument.texts[session.language]?.questions[name]?.instruction;
  if (!instruction) return null;
  return <p className="sd-description">{session.view.form.model.processText(instruction, true)}</p>;
}
