import { Save } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { type ReadIn, type Scenario, scenarioTitle } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { scenarioTexts } from '../../text/design-scenarios/scenario-texts.ts';
import { nameOfLanguage } from '../../text/name-of-language.ts';
import { useTexts } from '../../text/use-texts.ts';
import { useKeptText } from '../left/use-kept.ts';
import { respondentName } from '../preview/respondent-name.ts';

interface ScenarioNamesProps {
  scenario: Scenario;
  /** Language of the questionnaire in which the scenario and its respondent are named. */
  read: ReadIn;
  onNames: (names: { title: string; respondent: string }) => void;
}

/** Renames a scenario, and its respondent in the preview. */
export function ScenarioNames({ scenario, read, onNames }: ScenarioNamesProps) {
  const { names: text, record } = useTexts(scenarioTexts);
  const [isMissing, setMissing] = useState(false);
  const title = useKeptText({ kind: 'name', at: ['scenario', scenario.id, 'title', read.language] });
  const respondent = useKeptText({ kind: 'name', at: ['scenario', scenario.id, read.language] });
  const names = {
    title: title.text ?? scenarioTitle(scenario, read),
    respondent: respondent.text ?? (scenario.respondent ? respondentName(scenario, read) : ''),
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
        label={text.scenario(nameOfLanguage(read.language))}
        value={names.title}
        onChange={({ target }) => title.keep(target.value)}
        maxLength={200}
        error={isMissing ? record.nameMissing : undefined}
      />
      <Field
        label={text.respondent(nameOfLanguage(read.language))}
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
