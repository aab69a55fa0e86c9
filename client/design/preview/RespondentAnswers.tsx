import { Fragment, memo } from 'react';
import type { Answers } from '#questionnaires';
import { previewTexts } from '../../text/design-preview/preview-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

/** Every answer by form and name, as conditions read it. */
export const RespondentAnswers = memo(function RespondentAnswers({ answers }: { answers: Answers }) {
  const text = useTexts(previewTexts).state;
  const forms = Object.entries(answers).filter(([, values]) => Object.keys(values).length > 0);
  if (forms.length === 0) return <p className="quiet">{text.noAnswer}</p>;
  return (
    <dl className="respondent-answers">
      {forms.map(([form, values]) => (
        <Fragment key={form}>
          <dt className="respondent-form">{form}</dt>
          {Object.entries(values).map(([name, value]) => (
            <dd key={name}>
              <code>{name}</code> = <code>{Array.isArray(value) ? value.join(', ') : String(value)}</code>
            </dd>
          ))}
        </Fragment>
      ))}
    </dl>
  );
});
