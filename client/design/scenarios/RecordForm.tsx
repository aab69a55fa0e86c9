import { Save } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Scenario } from '#questionnaires';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { scenarioTexts } from '../../text/design-scenarios/scenario-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { useKeptText } from '../left/use-kept.ts';
import { useTried } from '../preview/tried-respondent.ts';
import { freeId } from './scenario-changes.ts';
import type { Interviews } from './use-interviews.ts';

const PLACE = { kind: 'name', at: ['scenario'] } as const;

interface RecordFormProps {
  scenarios: readonly Scenario[];
  /** Language of the questionnaire. */
  language: string;
  interviews: Interviews;
  /** @returns whether it is kept */
  onRecorded: (scenario: Scenario) => boolean;
}

/** Makes a scenario of the respondent who was tried in the preview. */
export function RecordForm({ scenarios, language, interviews, onRecorded }: RecordFormProps) {
  const text = useTexts(scenarioTexts).record;
  const tried = useTried();
  const [isMissing, setMissing] = useState(false);
  const [kept, setKept] = useState<string>();
  const { text: name = '', keep } = useKeptText(PLACE);
  if (!tried || tried.entries.length === 0) return <p className="quiet">{text.nobody}</p>;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const title = name.trim();
    setMissing(title === '');
    setKept(undefined);
    if (title === '' || !tried) return;
    const respondent = form.get('respondent') === 'on' ? { respondent: { [language]: title } } : {};
    const as = { id: freeId(title, scenarios), title: { [language]: title }, ...respondent };
    void interviews.ask
      ?.record({ entries: tried.entries, seed: tried.seed }, as)
      .then((scenario) => setKept(onRecorded(scenario) ? title : undefined));
    event.currentTarget.reset();
    keep(undefined);
  }

  return (
    <form className="scenario-record stack" onSubmit={submit} noValidate autoComplete="off">
      <h2>{text.title}</h2>
      <Field
        label={text.name}
        maxLength={200}
        error={isMissing ? text.nameMissing : undefined}
        value={name}
        onChange={({ target }) => keep(target.value)}
      />
      <label className="scenario-check">
        <input type="checkbox" name="respondent" />
        {text.asRespondent}
      </label>
      <Button type="submit" icon={Save}>
        {text.keep}
      </Button>
      <div role="status">{kept !== undefined && <Banner kind="good">{text.kept(kept)}</Banner>}</div>
    </form>
  );
}
