import { Save } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Scenario } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { scenarioTexts } from '../../text/design-scenarios/scenario-texts.ts';
import { nameOfLanguage } from '../../text/name-of-language.ts';
import { useTexts } from '../../text/use-texts.ts';
import { useKeptText } from '../left/use-kept.ts';
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
  const title = useKeptText({ kind: 'name', at: ['scenario', scenario.id, 'title'] });
  const respondent = useKeptText({ kind: 'name', at: ['scenario', scenario.id, language] });
  const names = {
    title: title.text ?? scenario.title,
    respondent: respondent.text ?? (scenario.respondent ? respondentName(scenario, language) : ''),
  };

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const named = names.title.trim();
    setMissing(named === '');
    if (named === '') return;
    onNames({ title: named, respondent: names.respondent.trim() });
    title.keep(undefined);
    respondent.keep(undefined);
  }

  return (
    <form className="scenario-names stack" onSubmit={submit} noValidate autoComplete="off">
      <Field
        label={text.scenario}
        value={names.title}
        onChange={({ target }) => title.keep(target.value)}
        maxLength={200}
        error={isMissing ? record.nameMissing : undefined}
      />
      <Field
        label={text.respondent(nameOfLanguage(language))}
        hint={text.respondentHint}
        value={names.respondent}
        onChange={({ target }) => respondent.keep(target.value)}
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
