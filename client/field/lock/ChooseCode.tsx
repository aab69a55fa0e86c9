import { KeyRound } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { tabletTexts } from '../../text/tablet/tablet-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { asJournalError, type JournalError } from '../journal/errors.ts';
import type { Journal } from '../journal/journal.ts';
import { chooseCode, isWeakCode } from '../journal/take-back-code.ts';

import { CodeField } from './CodeField.tsx';

interface ChooseCodeProps {
  journal: Journal;
  user: string;
  onChosen: () => void;
}

/** Chooses the code with which the interviewer takes this tablet back. Asked once, before the first interview. */
export function ChooseCode({ journal, user, onChosen }: ChooseCodeProps) {
  const text = useTexts(tabletTexts).code;
  const { blocked } = useTexts(fieldTexts);
  const [errors, setErrors] = useState<{ code?: string; again?: string }>({});
  const [failure, setFailure] = useState<JournalError>();
  const [waiting, setWaiting] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const code = String(form.get('code')).trim();
    if (isWeakCode(code)) return setErrors({ code: text.weak });
    if (String(form.get('again')).trim() !== code) return setErrors({ again: text.differ });
    setErrors({});
    setWaiting(true);
    try {
      await chooseCode(journal, user, code);
      onChosen();
    } catch (error) {
      setWaiting(false);
      setFailure(asJournalError(error, 'keeping the code'));
    }
  }

  return (
    <main className="page page-narrow" tabIndex={-1}>
      <h1>{text.title}</h1>
      <p className="care-lead">{text.why}</p>
      {failure && (
        <Banner kind="bad" title={blocked.title}>
          {blocked.codes[failure.code]}
        </Banner>
      )}
      <form className="card stack" onSubmit={submit} noValidate autoComplete="off">
        <CodeField name="code" label={text.label} hint={text.hint} error={errors.code} autoFocus />
        <CodeField name="again" label={text.again} error={errors.again} />
        <Button kind="primary" type="submit" icon={KeyRound} wide disabled={waiting}>
          {text.keep}
        </Button>
      </form>
    </main>
  );
}
