import { Fragment, memo } from 'react';
import { previewTexts } from '../../text/design-preview/preview-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { RespondentState } from './preview-messages.ts';

/** Every answer by form and name, in words; its code, as conditions read it, where one points at it. */
export const RespondentAnswers = memo(function RespondentAnswers({
  answers,
  said,
}: Pick<RespondentState, 'answers' | 'said'>) {
  const text = useTexts(previewTexts).state;
  const forms = Object.entries(answers).filter(([, values]) => Object.keys(values).length > 0);
  if (forms.length === 0) return <p className="quiet">{text.noAnswer}</p>;
  return (
    <dl className="respondent-answers">
      {forms.map(([form, values]) => (
        <Fragment key={form}>
          <dt className="respondent-form">{form}</dt>
          {Object.entries(values).map(([name, value]) => (
            <dd key={name} title={String(value)}>
              <code>{name}</code> = {said[form]?.[name] ?? String(value)}
            </dd>
          ))}
        </Fragment>
      ))}
    </dl>
  );
});
