import { KeyRound } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { tabletTexts } from '../../text/tablet/tablet-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { isWeakCode } from '../journal/take-back-code.ts';
import { CodeField } from './CodeField.tsx';

interface CodeFormProps {
  /** While it is kept. */
  isWaiting?: boolean;
  onChosen: (code: string) => void;
}

/** A code that is typed twice and is not the first that a bystander tries. */
export function CodeForm({ isWaiting, onChosen }: CodeFormProps) {
  const text = useTexts(tabletTexts).code;
  const [errors, setErrors] = useState<{ code?: string; again?: string }>({});

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const code = String(form.get('code')).trim();
    if (isWeakCode(code)) return setErrors({ code: text.weak });
    if (String(form.get('again')).trim() !== code) return setErrors({ again: text.differ });
    setErrors({});
    onChosen(code);
  }

  return (
    <form className="card stack" onSubmit={submit} noValidate autoComplete="off">
      <h2>{text.title}</h2>
      <p>{text.why}</p>
      <CodeField name="code" label={text.label} hint={text.hint} error={errors.code} autoFocus />
      <CodeField name="again" label={text.again} error={errors.again} />
      <Button kind="primary" type="submit" icon={KeyRound} wide disabled={isWaiting}>
        {text.keep}
      </Button>
    </form>
  );
}
