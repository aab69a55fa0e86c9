import { UserPlus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { addUser, ROLES } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { lengthProblem, refusedPassword } from '../../components/password-problem.ts';
import { accountTexts } from '../../text/accounts/account-texts.ts';
import { shellTexts } from '../../text/shell/shell-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { useFormFocus } from '../use-form-focus.ts';
import { NewPasswordField } from './NewPasswordField.tsx';
import { type AccountErrors, readNewAccount, type TypedAccount } from './new-account.ts';
import { RoleChoice } from './RoleChoice.tsx';

interface NewAccountProps {
  onMade: () => void;
  onSessionEnded: () => void;
}

const NOBODY: TypedAccount = { name: '', user: '', role: undefined };

/** Adds an account. What is wrong stands at its field, and the first such field takes the focus. */
export function NewAccount({ onMade, onSessionEnded }: NewAccountProps) {
  const text = useTexts(accountTexts).add;
  const shell = useTexts(shellTexts);
  const [typed, setTyped] = useState(NOBODY);
  const [password, setPassword] = useState('');
  const [errors, setErrors] = useState<AccountErrors & { password?: string | undefined }>({});
  const [problem, setProblem] = useState<unknown>();
  const [made, setMade] = useState<{ name: string; user: string }>();
  const [busy, setBusy] = useState(false);
  const { form, outcome } = useFormFocus(errors, made);
  const wrong = (field: keyof TypedAccount) => errors[field] && text.errors[errors[field]];
  const type = (change: Partial<TypedAccount>) => setTyped({ ...typed, ...change });

  async function make(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = readNewAccount(typed);
    const ofPassword = lengthProblem(password, shell);
    setErrors({ ...('errors' in read ? read.errors : {}), password: ofPassword });
    setProblem(undefined);
    setMade(undefined);
    if ('errors' in read || ofPassword) return;
    setBusy(true);
    try {
      const { name, user } = await call(addUser, { body: { ...read.person, password } });
      setMade({ name, user });
      setTyped(NOBODY);
      setPassword('');
      onMade();
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      else if (error instanceof ApiProblem && error.code === 'user-exists') setErrors({ user: 'userTaken' });
      else if (refusedPassword(error, shell)) setErrors({ password: refusedPassword(error, shell) });
      else setProblem(error);
    }
    setBusy(false);
  }

  return (
    <section className="stack admin-narrow">
      <h2>{text.title}</h2>
      <p>{text.lead}</p>
      {made && (
        <div ref={outcome} tabIndex={-1}>
          <Banner kind="good">{text.made(made.name, made.user)}</Banner>
        </div>
      )}
      {problem !== undefined && <ProblemBanner problem={problem} />}
      <form ref={form} className="card stack" onSubmit={make} noValidate>
        <Field
          label={text.name}
          hint={text.nameHint}
          error={wrong('name')}
          value={typed.name}
          maxLength={120}
          autoComplete="off"
          onChange={({ target }) => type({ name: target.value })}
        />
        <Field
          label={text.user}
          hint={text.userHint}
          error={wrong('user')}
          value={typed.user}
          maxLength={40}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => type({ user: target.value })}
        />
        <RoleChoice
          label={text.role}
          none={text.chooseRole}
          roles={ROLES}
          value={typed.role}
          error={wrong('role')}
          onChoose={(role) => type({ role })}
        />
        <NewPasswordField value={password} error={errors.password} onChange={setPassword} />
        <div>
          <Button type="submit" kind="primary" icon={UserPlus} disabled={busy}>
            {text.make}
          </Button>
        </div>
      </form>
    </section>
  );
}
