import { memo } from 'react';
import { RemarkButton } from '../remarks/RemarkButton.tsx';
import { QuestionNote } from '../returned/QuestionNote.tsx';
import { ChoiceQuestion } from './ChoiceQuestion.tsx';
import type { ShownQuestion, ShownRows, ShownScreen, ShownStatement } from './shown-screen.ts';
import { TypedQuestion } from './TypedQuestion.tsx';

/** One screen of questions, drawn in as few elements as it takes. */
export function ScreenQuestions({ screen }: { screen: ShownScreen }) {
  return (
    <div>
      {screen.title !== '' && <div className="sd-page__title">{screen.title}</div>}
      {screen.elements.map((element) => (
        <div className="sd-row" key={element.name}>
          <Part element={element} />
        </div>
      ))}
    </div>
  );
}

type Part = ShownQuestion | ShownStatement | ShownRows;

function Part({ element }: { element: Part }) {
  if (element.kind === 'statement') return <Statement {...element} />;
  if (element.kind === 'rows') return <Rows {...element} />;
  return <AskedQuestion question={element} signature={JSON.stringify(element)} />;
}

function Statement({ name, id, html, instruction }: ShownStatement) {
  return (
    <div id={id} className="sd-question" data-name={name}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the form escapes the text and makes its paragraphs */}
      <div className="sd-html" dangerouslySetInnerHTML={{ __html: html }} />
      {instruction !== '' && <p className="sd-description">{instruction}</p>}
    </div>
  );
}

function Rows({ ids, title, description, questions }: ShownRows) {
  return (
    <div id={ids.id} className="sd-panel">
      <div className="sd-panel__title" id={ids.title}>
        {title}
      </div>
      {description !== '' && <div className="sd-description">{description}</div>}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be named by its legend, which cannot be laid out */}
      <div className="sd-panel__content" role="group" aria-labelledby={ids.title}>
        {questions.map((question) => (
          <div className="sd-row" key={question.name}>
            <AskedQuestion question={question} signature={JSON.stringify(question)} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** Drawn again only when something of it is another one. */
const AskedQuestion = memo(
  ({ question }: { question: ShownQuestion; signature: string }) => {
    const { name, ids, title, description, error, hasTitle } = question;
    return (
      <div id={ids.id} className="sd-question" data-name={name}>
        {error !== '' && (
          <div className="sd-error" id={ids.errors} role="alert" aria-live="polite" aria-atomic="true">
            {error}
          </div>
        )}
        <div className="sd-question__header-and-content-container">
          {hasTitle && (
            <div className="sd-question__header">
              <div className="sd-question__title" id={ids.title}>
                {title}
              </div>
              {description !== '' && (
                <div className="sd-description" id={ids.description}>
                  {description}
                </div>
              )}
            </div>
          )}
          <QuestionNote name={name} />
          <div className="sd-question__content">
            {'choices' in question ? <ChoiceQuestion question={question} /> : <TypedQuestion question={question} />}
          </div>
          {hasTitle && <RemarkButton name={name} title={title} />}
        </div>
      </div>
    );
  },
  (before, after) => before.signature === after.signature,
);
