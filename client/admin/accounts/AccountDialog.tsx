import '../../shell/editions/editions.css';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { type AccountReply, ROLES, type Role } from '#contract';
import { ApiProblem } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { lengthProblem, refusedPassword } from '../../components/password-problem.ts';
import { type AccountMove, accountTexts } from '../../text/accounts/account-texts.ts';
import { shellTexts } from '../../text/shell/shell-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { ChosenMove } from './AccountChange.tsx';
import { movesOf } from './account-moves.ts';
import { NewPasswordField } from './NewPasswordField.tsx';
import { RoleChoice } from './RoleChoice.tsx';

interface AccountDialogProps {
  account: AccountReply;
  /** Fails when nothing was changed, with the reason. */
  onMake: (chosen: ChosenMove) => Promise<void>;
  onClose: () => void;
}

/** What is wrong with what was chosen, where it belongs. */
type DialogErrors = Partial<Record<'move' | 'role' | 'password', string>>;

/** What can be done to an account and what each means. Escape closes it and focus goes back to where it came from. */
export function AccountDialog({ account, onMake, onClose }: AccountDialogProps) {
  const { change } = useTexts(accountTexts);
  const shell = useTexts(shellTexts);
  const [move, setMove] = useState<AccountMove>();
  const [role, setRole] = useState<Role>(account.role);
  const [password, setPassword] = useState('');
  const [errors, setErrors] = useState<DialogErrors>({});
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const moves = movesOf(account);

  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    if (errors.move) form.current?.querySelector<HTMLElement>('input[type="radio"]')?.focus();
    else if (errors.role || errors.password) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [errors]);

  function choose(next: AccountMove) {
    setMove(next);
    setErrors({});
    setProblem(undefined);
  }

  function checked(): ChosenMove | DialogErrors {
    if (move === undefined) return { move: change.missing };
    if (move === 'role') return role === account.role ? { role: change.sameRole } : { move, role };
    if (move !== 'password') return { move };
    const wrong = lengthProblem(password, shell);
    return wrong ? { password: wrong } : { move, password };
  }

  async function confirm(event: FormEvent) {
    event.preventDefault();
    const chosen = checked();
    const isComplete = 'move' in chosen && move !== undefined;
    setErrors(isComplete ? {} : (chosen as DialogErrors));
    setProblem(undefined);
    if (!isComplete) return;
    setBusy(true);
    try {
      await onMake(chosen as ChosenMove);
      dialog.current?.close();
    } catch (error) {
      setBusy(false);
      const refused = refusedPassword(error, shell);
      if (refused) setErrors({ password: refused });
      else setProblem(error);
    }
  }

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={`${id}-title`} onClose={onClose}>
      <form ref={form} className="stack" onSubmit={confirm} noValidate>
        <h2 id={`${id}-title`}>{change.title(account.name)}</h2>
        {problem !== undefined && <ChangeProblem problem={problem} />}
        <fieldset className="state-moves" aria-describedby={errors.move ? `${id}-error` : undefined}>
          <legend className="field-label">{change.what}</legend>
          {moves.map((each) => (
            <div key={each} className="account-move">
              <label className="state-move">
                <input
                  type="radio"
                  name={`${id}-move`}
                  checked={each === move}
                  aria-describedby={`${id}-${each}`}
                  onChange={() => choose(each)}
                />
                <span>
                  <strong>{change.moves[each].name}</strong>
                  <span id={`${id}-${each}`} className="state-meaning">
                    {change.moves[each].meaning}
                  </span>
                </span>
              </label>
              {each === move && each === 'role' && (
                <RoleChoice label={change.newRole} value={role} error={errors.role} onChoose={setRole} roles={ROLES} />
              )}
              {each === move && each === 'password' && (
                <NewPasswordField value={password} error={errors.password} onChange={setPassword} />
              )}
            </div>
          ))}
        </fieldset>
        {errors.move && (
          <p className="field-error" id={`${id}-error`} role="alert">
            {errors.move}
          </p>
        )}
        <div className="row">
          <Button type="submit" kind={move === 'disable' ? 'danger' : 'primary'} disabled={busy}>
            {move ? change.moves[move].verb : change.action}
          </Button>
          <Button kind="quiet" onClick={() => dialog.current?.close()}>
            {shell.cancel}
          </Button>
        </div>
      </form>
    </dialog>
  );
}

function ChangeProblem({ problem }: { problem: unknown }) {
  const { change } = useTexts(accountTexts);
  const code = problem instanceof ApiProblem ? problem.code : '';
  if (code === 'last-administrator') return <Banner kind="bad">{change.lastAdministrator}</Banner>;
  if (code === 'own-account') return <Banner kind="bad">{change.ownAccount}</Banner>;
  if (code === 'unknown-user') return <Banner kind="bad">{change.gone}</Banner>;
  return <ProblemBanner problem={problem} />;
}
