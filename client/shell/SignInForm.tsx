import { LogIn } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { MeReply } from '#contract';
import { signIn } from '#contract';
import { ApiProblem, call } from '../api.ts';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { Field } from '../components/Field.tsx';
import { problemText } from '../components/ProblemBanner.tsx';
import { shellTexts } from '../text/shell/shell-texts.ts';
import { useTexts } from '../text/use-texts.ts';

interface SignInFormProps {
  onSignedIn: (me: MeReply) => void | Promise<void>;
  /** Shown above until something goes wrong. */
  notice?: ReactNode;
  /** What else can be done, under the button. */
  children?: ReactNode;
}

/** Account and password. What goes wrong in `onSignedIn` is shown like what goes wrong in signing in. */
export function SignInForm({ onSignedIn, notice, children }: SignInFormProps) {
  const text = useTexts(shellTexts);
  const [problem, setProblem] = useState<unknown>();
  const [waiting, setWaiting] = useState(false);
  const [missing, setMissing] = useState<{ user?: string; password?: string }>({});

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const user = String(form.get('user')).trim();
    const password = String(form.get('password'));
    setMissing({ ...(user ? {} : { user: text.fillUser }), ...(password ? {} : { password: text.fillPassword }) });
    if (!user || !password) return;
    setWaiting(true);
    setProblem(undefined);
    try {
      await onSignedIn(await call(signIn, { body: { user, password } }));
    } catch (error) {
      setProblem(error);
      setWaiting(false);
    }
  }

  return (
    <>
      {problem === undefined && notice}
      {problem !== undefined && (
        <Banner kind="bad">
          {problem instanceof ApiProblem && problem.status === 401 ? text.signInFailed : problemText(problem, text)}
        </Banner>
      )}
      <form className="stack" onSubmit={submit} noValidate>
        <Field label={text.user} name="user" autoComplete="username" autoCapitalize="none" error={missing.user} />
        <Field
          label={text.password}
          name="password"
          type="password"
          autoComplete="current-password"
          error={missing.password}
        />
        <Button kind="primary" type="submit" icon={LogIn} wide disabled={waiting}>
          {waiting ? text.signingIn : text.signIn}
        </Button>
        {children}
      </form>
    </>
  );
}
