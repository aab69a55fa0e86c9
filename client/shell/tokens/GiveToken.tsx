import { KeyRound } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { addToken, type ReplyOf, type Role, scopesOf, type TokenScope } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { formatDate, formatNumber } from '../../text/format.ts';
import { shellTexts } from '../../text/shell/shell-texts.ts';
import { tokenTexts } from '../../text/tokens/token-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { GivenToken } from './GivenToken.tsx';

interface GiveTokenProps {
  role: Role;
  onGiven: () => void;
  onSessionEnded: () => void;
}

/** Days until a token ends, as they are offered. */
const DAYS = ['30', '90', '180', '365'] as const;

const DAY_MS = 24 * 3_600_000;

type TokenErrors = Partial<Record<'name' | 'scope' | 'password', string>>;

/** Makes a token. What is wrong stands at its field, and the first such field takes the focus. */
export function GiveToken({ role, onGiven, onSessionEnded }: GiveTokenProps) {
  const text = useTexts(tokenTexts);
  const shell = useTexts(shellTexts);
  const { locale } = useLanguage();
  const [name, setName] = useState('');
  const [scope, setScope] = useState<TokenScope | ''>('');
  const [days, setDays] = useState<(typeof DAYS)[number]>('90');
  const [password, setPassword] = useState('');
  const [errors, setErrors] = useState<TokenErrors>({});
  const [problem, setProblem] = useState<unknown>();
  const [given, setGiven] = useState<ReplyOf<typeof addToken>>();
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const scopes = scopesOf(role);

  useEffect(() => {
    if (Object.keys(errors).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [errors]);

  async function give(event: FormEvent) {
    event.preventDefault();
    const found: TokenErrors = {};
    if (name.trim() === '') found.name = text.give.nameMissing;
    if (scope === '') found.scope = text.give.scopeMissing;
    if (password === '') found.password = shell.fillPassword;
    setErrors(found);
    setProblem(undefined);
    setGiven(undefined);
    if (scope === '' || Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      setGiven(await call(addToken, { body: { name, scope, days: Number(days), password } }));
      setName('');
      setScope('');
      setPassword('');
      onGiven();
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      else if (error instanceof ApiProblem && error.code === 'wrong-password')
        setErrors({ password: shell.currentPasswordWrong });
      else setProblem(error);
    }
    setBusy(false);
  }

  const ending = (after: string) => formatDate(new Date(Date.now() + Number(after) * DAY_MS).toISOString(), locale);
  const isFull = problem instanceof ApiProblem && problem.code === 'tokens-full';
  return (
    <section className="stack tokens-narrow">
      <h2>{text.give.title}</h2>
      {given && <GivenToken key={given.id} name={given.name} token={given.token} />}
      {isFull && <Banner kind="bad">{text.give.full}</Banner>}
      {problem !== undefined && !isFull && <ProblemBanner problem={problem} />}
      <form ref={form} className="card stack" onSubmit={give} noValidate>
        <Field
          label={text.give.name}
          hint={text.give.nameHint}
          error={errors.name}
          value={name}
          maxLength={80}
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
        />
        <SelectField
          label={text.give.scope}
          none="…"
          options={scopes.map((each) => [each, text.scopes[each].name])}
          value={scope}
          error={errors.scope}
          onChoose={setScope}
        />
        {scope !== '' && <p className="token-opens">{text.scopes[scope].opens}</p>}
        <SelectField
          label={text.give.ends}
          options={DAYS.map((each) => [each, text.give.inDays(formatNumber(Number(each), locale), ending(each))])}
          value={days}
          onChoose={(chosen) => chosen !== '' && setDays(chosen)}
        />
        <Field
          label={shell.currentPassword}
          hint={text.give.passwordHint}
          type="password"
          autoComplete="current-password"
          error={errors.password}
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
        <div>
          <Button type="submit" kind="primary" icon={KeyRound} disabled={busy}>
            {text.give.make}
          </Button>
        </div>
      </form>
    </section>
  );
}
