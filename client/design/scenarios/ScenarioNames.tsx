import { Save } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Scenario } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { scenarioTexts } from '../../text/design-scenarios/scenario-texts.ts';
import { nameOfLanguage } from '../../text/name-of-language.ts';
import { useTexts } from '../../text/use-texts.ts';
import { respondentName } from '../preview/respondent-name.ts';

interface ScenarioNamesProps {
  scenario: Scenario;
  /** Language of the questionnaire in which the respondent is named. */
  language: string;
  onNames: (names: { title: string; respondent: string }) => void;
}

/** Renames a scenario, and its respondent in the preview. */
export function ScenarioNames({ scenario, language, onNames }: ScenarioNamesProps) {
  const { names: text, record } = useTexts(scenarioTexts);
  const [isMissing, setMissing] = useState(false);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const title = String(form.get('title')).trim();
    setMissing(title === '');
    if (title !== '') onNames({ title, respondent: String(form.get('respondent')).trim() });
  }

  return (
    <form className="scenario-names stack" onSubmit={submit} noValidate autoComplete="off">
      <Field
        name="title"
        label={text.scenario}
        defaultValue={scenario.title}
        maxLength={200}
        error={isMissing ? record.nameMissing : undefined}
      />
      <Field
        name="respondent"
        label={text.respondent(nameOfLanguage(language))}
        hint={text.respondentHint}
        defaultValue={scenario.respondent ? respondentName(scenario, language) : ''}
        maxLength={200}
      />
      <div>
        <Button type="submit" icon={Save}>
          {text.keep}
        </Button>
      </div>
    </form>
  );
}
