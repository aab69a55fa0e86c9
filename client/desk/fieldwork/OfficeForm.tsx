import { type FormEvent, useState } from 'react';
import { setSurveyOffice, surveyOffice } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { useEdition } from '../../shell/editions/edition-context.ts';
import { cardTexts } from '../../text/card/card-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

/** What respondents of the edition are shown to verify an interviewer. */
export function OfficeForm({ onSessionEnded }: { onSessionEnded: () => void }) {
  const text = useTexts(cardTexts);
  const { edition, reload } = useEdition();
  const [office, setOffice] = useState({ institution: '', phone: '', ...edition.office });
  const [isSaved, setSaved] = useState(false);
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const wrong = surveyOffice.safeParse(office).error?.issues.map(({ path }) => path[0]) ?? [];
  const change = (changes: Partial<typeof office>) => {
    setSaved(false);
    setOffice((before) => ({ ...before, ...changes }));
  };

  async function save(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    setProblem(undefined);
    if (wrong.length > 0) return;
    try {
      await call(setSurveyOffice, { params: { survey: edition.key }, body: office });
      setSaved(true);
      reload();
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      else setProblem(error);
    }
  }

  return (
    <section className="card stack">
      <h2>{text.formTitle}</h2>
      <p className="quiet">{text.formLead}</p>
      <form className="stack" onSubmit={save} noValidate>
        <Field
          label={text.institution}
          value={office.institution}
          maxLength={200}
          error={isTried && wrong.includes('institution') ? text.missing : undefined}
          onChange={({ target }) => change({ institution: target.value })}
        />
        <Field
          label={text.phone}
          type="tel"
          value={office.phone}
          maxLength={40}
          error={isTried && wrong.includes('phone') ? text.wrongPhone : undefined}
          onChange={({ target }) => change({ phone: target.value })}
        />
        <div>
          <Button type="submit">{text.save}</Button>
        </div>
      </form>
      {isSaved && <Banner kind="good">{text.saved}</Banner>}
      {problem !== undefined && <ProblemBanner problem={problem} />}
    </section>
  );
}
