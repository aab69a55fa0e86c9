import type { ReactNode } from 'react';
import { previewTexts } from '../../text/design-preview/preview-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import type { RespondentState, WrittenPlace } from './preview-messages.ts';
import { RespondentAnswers } from './RespondentAnswers.tsx';

interface RespondentPanelProps {
  state: RespondentState;
  onForm: (form: string) => void;
  onQuestion: (place: WrittenPlace) => void;
}

/** What the tried respondent said so far, which forms are due, and what comes out of it. */
export function RespondentPanel({ state, onForm, onQuestion }: RespondentPanelProps) {
  const text = useTexts(previewTexts).state;
  const { locale } = useLanguage();
  const { shown, forms, incidents, violations } = state;
  const open = violations.length;
  return (
    <section className="respondent" aria-label={text.title}>
      <Part title={text.onScreen}>
        {shown.length === 0 && <p className="quiet">{text.noQuestion}</p>}
        <ul className="respondent-list">
          {shown.map((place) => (
            <li key={place.question}>
              <button type="button" className="button button-quiet" onClick={() => onQuestion(place)}>
                {place.question}
              </button>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={text.forms}>
        {open > 0 && <p className="quiet">{text.open(open, formatNumber(open, locale))}</p>}
        <ol className="respondent-list">
          {forms.map(({ key, form, title, status }) => (
            <li key={key}>
              <button type="button" className="button button-quiet" onClick={() => onForm(form)}>
                <span>{key === form ? title : `${title} (${key.slice(form.length + 1)})`}</span>
                <span className={status === 'done' ? 'tag tag-good' : 'tag tag-quiet'}>{text.status[status]}</span>
              </button>
            </li>
          ))}
        </ol>
      </Part>
      <Part title={text.incidents}>
        {incidents.length === 0 && <p className="quiet">{text.noIncident}</p>}
        <ul className="respondent-facts">
          {incidents.map(({ key, code, tags }) => (
            <li key={key}>
              <strong>{key}</strong> <span className="tabular">{code ?? text.noCode}</span>
              <span className="quiet">
                {Object.entries(tags)
                  .filter(([, value]) => value !== 'unknown')
                  .map(([tag, value]) => `${tag}: ${value}`)
                  .join(', ')}
              </span>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={text.answers}>
        <RespondentAnswers answers={state.answers} said={state.said} />
      </Part>
    </section>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="respondent-part" open>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
