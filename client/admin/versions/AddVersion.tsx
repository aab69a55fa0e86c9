import { GitCompareArrows } from 'lucide-react';
import { type FormEvent, useMemo, useState } from 'react';
import { addSurveyVersion, type VersionsOfSurvey } from '#contract';
import { call } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { rolloutTexts } from '../../text/rollout/rollout-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { useFormFocus } from '../use-form-focus.ts';
import { ChangesBeforeUse } from './ChangesBeforeUse.tsx';
import { type ChosenVersion, type NewVersionErrors, newVersionErrors } from './new-version.ts';

interface AddVersionProps {
  survey: string;
  use: VersionsOfSurvey;
  /** The edition takes no other version. */
  isClosed: boolean;
  onAdded: (version: string, from: string) => void;
  onFailed: (error: unknown) => void;
  onSessionEnded: () => void;
}

const NOTHING: ChosenVersion = { version: '', from: '' };

/** Has an edition use another version from a day on. What it changes is read before it is confirmed. */
export function AddVersion({ survey, use, isClosed, onAdded, onFailed, onSessionEnded }: AddVersionProps) {
  const { add, errors: words } = useTexts(rolloutTexts);
  const [chosen, setChosen] = useState(NOTHING);
  const [asked, setAsked] = useState<ChosenVersion>();
  const [busy, setBusy] = useState(false);
  // Judged anew when the versions arrive that a change of a moment ago left: until then the page has those before.
  const errors: NewVersionErrors = useMemo(() => (asked ? newVersionErrors(asked, use) : {}), [asked, use]);
  const looking = Object.keys(errors).length === 0 ? asked : undefined;
  const { form } = useFormFocus(errors, undefined);
  const wrong = (field: keyof ChosenVersion) => errors[field] && words[errors[field]];
  const choose = (more: Partial<ChosenVersion>) => {
    setChosen({ ...chosen, ...more });
    setAsked(undefined);
  };

  function look(event: FormEvent) {
    event.preventDefault();
    setAsked(chosen);
  }

  async function begin({ version, from }: ChosenVersion) {
    setBusy(true);
    try {
      await call(addSurveyVersion, { params: { survey }, body: { id: use.id, version, from } });
      setChosen(NOTHING);
      setAsked(undefined);
      onAdded(version, from);
    } catch (error) {
      onFailed(error);
    }
    setBusy(false);
  }

  return (
    <section className="stack admin-narrow">
      <h3>{add.title}</h3>
      {isClosed && <Banner>{add.closed}</Banner>}
      {!isClosed && use.offered.length === 0 && <Banner kind="caution">{add.noneOffered}</Banner>}
      {!isClosed && use.offered.length > 0 && (
        <>
          <p>{add.lead}</p>
          <form ref={form} className="card stack" onSubmit={look} noValidate>
            <SelectField
              label={add.version}
              none={add.choose}
              value={chosen.version}
              options={use.offered.map(({ version, note, isFromFolder }) => [
                version,
                // Whoever publishes files of the platform again may leave their word in the manifest.
                add.option({ version, note: isFromFolder && note === 'reconstructed' ? add.withPlatform : note }),
              ])}
              error={wrong('version')}
              onChoose={(version) => choose({ version })}
            />
            <div className="admin-short">
              <Field
                type="date"
                label={add.day}
                hint={add.dayHint}
                error={wrong('from')}
                min={use.today}
                value={chosen.from}
                onChange={({ target }) => choose({ from: target.value })}
              />
            </div>
            <div>
              <Button type="submit" kind={looking ? 'plain' : 'primary'} icon={GitCompareArrows}>
                {add.look}
              </Button>
            </div>
          </form>
          {looking && (
            <ChangesBeforeUse
              key={looking.version}
              survey={survey}
              chosen={looking}
              busy={busy}
              onConfirm={() => void begin(looking)}
              onCancel={() => setAsked(undefined)}
              onSessionEnded={onSessionEnded}
            />
          )}
        </>
      )}
    </section>
  );
}
