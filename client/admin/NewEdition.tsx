import { CalendarPlus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { addSurvey } from '#contract';
import { ApiProblem, call } from '../api.ts';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { Field } from '../components/Field.tsx';
import { ProblemBanner } from '../components/ProblemBanner.tsx';
import { editionTexts } from '../text/editions/edition-texts.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../text/language.ts';
import { titleIn } from '../text/title-in.ts';
import { useLanguage, useTexts } from '../text/use-texts.ts';
import { type EditionErrors, type EditionField, readNewEdition, type TypedEdition } from './new-edition.ts';
import { useFormFocus } from './use-form-focus.ts';

interface NewEditionProps {
  onMade: () => void;
  onSessionEnded: () => void;
}

/** Makes an edition. What is wrong stands at its field, and the first such field takes the focus. */
export function NewEdition({ onMade, onSessionEnded }: NewEditionProps) {
  const text = useTexts(editionTexts).admin;
  const { language } = useLanguage();
  const [errors, setErrors] = useState<EditionErrors>({});
  const [problem, setProblem] = useState<unknown>();
  const [made, setMade] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { form, outcome } = useFormFocus(errors, made);
  const wrong = (field: EditionField) => errors[field] && text.errors[errors[field]];

  async function make(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = readNewEdition(typedIn(new FormData(event.currentTarget)));
    setErrors('errors' in read ? read.errors : {});
    setProblem(undefined);
    setMade(undefined);
    if ('errors' in read) return;
    setBusy(true);
    try {
      const { title } = await call(addSurvey, { body: read.body });
      setMade(titleIn(title, language).title);
      form.current?.reset();
      onMade();
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      else if (error instanceof ApiProblem && error.code === 'survey-exists') setErrors({ key: 'keyTaken' });
      else setProblem(error);
    }
    setBusy(false);
  }

  return (
    <section className="stack admin-narrow">
      <h2>{text.newTitle}</h2>
      <p>{text.newLead}</p>
      {made && (
        <div ref={outcome} tabIndex={-1}>
          <Banner kind="good">{text.made(made)}</Banner>
        </div>
      )}
      {problem !== undefined && <ProblemBanner problem={problem} />}
      <form ref={form} className="card stack" onSubmit={make} noValidate>
        <Field
          label={text.key}
          hint={text.keyHint}
          error={wrong('key')}
          name="key"
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
        />
        <fieldset className="admin-pair">
          <legend className="field-label">{text.titles}</legend>
          {LANGUAGES.map((code, place) => (
            <Field
              key={code}
              label={LANGUAGE_NAMES[code]}
              error={place === 0 ? wrong('title') : undefined}
              name={`title-${code}`}
              lang={code}
              maxLength={200}
              autoComplete="off"
            />
          ))}
        </fieldset>
        <div className="admin-short">
          <Field
            label={text.country}
            hint={text.countryHint}
            error={wrong('country')}
            name="country"
            maxLength={2}
            autoCapitalize="characters"
            autoComplete="off"
          />
        </div>
        <fieldset className="admin-pair">
          <legend className="field-label">{text.months}</legend>
          <Field label={text.from} hint={text.monthHint} error={wrong('from')} name="from" autoComplete="off" />
          <Field label={text.to} hint={text.monthHint} error={wrong('to')} name="to" autoComplete="off" />
        </fieldset>
        <div>
          <Button type="submit" kind="primary" icon={CalendarPlus} disabled={busy}>
            {text.make}
          </Button>
        </div>
      </form>
    </section>
  );
}

function typedIn(form: FormData): TypedEdition {
  const typed = (name: string) => String(form.get(name) ?? '').trim();
  const title = { es: typed('title-es'), en: typed('title-en'), pt: typed('title-pt'), fr: typed('title-fr') };
  return { key: typed('key'), title, country: typed('country'), from: typed('from'), to: typed('to') };
}
