import { Fragment, memo } from 'react';
import { previewTexts } from '../../text/design-preview/preview-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { RespondentState } from './preview-messages.ts';

/** Every answer by form and name, in words, and behind them the code that conditions read. */
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
          {Object.entries(values).map(([name, value]) => {
            const code = Array.isArray(value) ? value.join(', ') : String(value);
            const words = said[form]?.[name] ?? code;
            return (
              <dd key={name}>
                <code>{name}</code> = {words} {!words.includes(code) && <code className="quiet">{code}</code>}
              </dd>
            );
          })}
        </Fragment>
      ))}
    </dl>
  );
});
