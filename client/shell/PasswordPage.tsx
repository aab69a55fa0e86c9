import { type FormEvent, useEffect, useRef, useState } from 'react';
import { changePassword } from '#contract';
import { ApiProblem, call } from '../api.ts';
import { Button } from '../components/Button.tsx';
import { Field } from '../components/Field.tsx';
import { ProblemBanner } from '../components/ProblemBanner.tsx';
import { lengthProblem, refusedPassword } from '../components/password-problem.ts';
import { type ShellTexts, shellTexts } from '../text/shell/shell-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import { OtherSessions } from './OtherSessions.tsx';

interface PasswordPageProps {
  onChanged: () => void;
  onCancel: () => void;
}

type PasswordErrors = Partial<Record<'current' | 'next' | 'again', string>>;

/**
 * Changes the password of the person who is signed in, which ends every session of the account; or ends the other
 * ones alone.
 */
export function PasswordPage({ onChanged, onCancel }: PasswordPageProps) {
  const text = useTexts(shellTexts);
  const [errors, setErrors] = useState<PasswordErrors>({});
  const [problem, setProblem] = useState<unknown>();
  const [waiting, setWaiting] = useState(false);
  const formElement = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (Object.keys(errors).length > 0) formElement.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [errors]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const current = String(form.get('current'));
    const next = String(form.get('next'));
    const again = String(form.get('again'));
    const found = errorsIn({ current, next, again }, text);
    setErrors(found);
    setProblem(undefined);
    if (Object.keys(found).length > 0) return;
    setWaiting(true);
    try {
      await call(changePassword, { body: { current, next } });
      onChanged();
    } catch (error) {
      setWaiting(false);
      const refused = refusedPassword(error, text);
      if (refused) setErrors({ next: refused });
      else if (error instanceof ApiProblem && error.code === 'wrong-password')
        setErrors({ current: text.currentPasswordWrong });
      else setProblem(error);
    }
  }

  return (
    <main className="page page-narrow" tabIndex={-1}>
      <h1>{text.changePassword}</h1>
      {problem !== undefined && <ProblemBanner problem={problem} />}
      <form ref={formElement} className="card stack" onSubmit={submit} noValidate>
        <Field
          label={text.currentPassword}
          name="current"
          type="password"
          autoComplete="current-password"
          error={errors.current}
        />
        <Field
          label={text.newPassword}
          name="next"
          type="password"
          autoComplete="new-password"
          hint={text.newPasswordHint}
          error={errors.next}
        />
        <Field
          label={text.repeatPassword}
          name="again"
          type="password"
          autoComplete="new-password"
          error={errors.again}
        />
        <div className="row">
          <Button kind="primary" type="submit" disabled={waiting}>
            {text.savePassword}
          </Button>
          <Button onClick={onCancel}>{text.cancel}</Button>
        </div>
      </form>
      <OtherSessions />
    </main>
  );
}

/** What is wrong with the three passwords, by field. */
function errorsIn(typed: Record<'current' | 'next' | 'again', string>, text: ShellTexts): PasswordErrors {
  const errors: PasswordErrors = {};
  if (typed.current === '') errors.current = text.fillPassword;
  const wrongLength = lengthProblem(typed.next, text);
  if (wrongLength) errors.next = wrongLength;
  if (typed.next !== typed.again) errors.again = text.passwordsDiffer;
  return errors;
}
