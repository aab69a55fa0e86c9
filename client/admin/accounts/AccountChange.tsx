import { UserCog } from 'lucide-react';
import { useRef, useState } from 'react';
import { type AccountReply, endUserSessions, type Role, setUserPassword, setUserRole, setUserState } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { type AccountMove, accountTexts } from '../../text/accounts/account-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { AccountDialog } from './AccountDialog.tsx';

/** What was chosen in the dialogue, complete. */
export type ChosenMove =
  | { move: 'role'; role: Role }
  | { move: 'password'; password: string }
  | { move: Exclude<AccountMove, 'role' | 'password'> };

interface AccountChangeProps {
  account: AccountReply;
  onChanged: (sentence: string | undefined) => void;
  onSessionEnded: () => void;
}

/** Changes an account, after a dialogue that says what each change means. */
export function AccountChange({ account, onChanged, onSessionEnded }: AccountChangeProps) {
  const { change } = useTexts(accountTexts);
  const [asking, setAsking] = useState(false);
  /** What was done, or that the account is not what the list says. */
  const outcome = useRef<{ sentence: string | undefined }>(undefined);

  async function make(chosen: ChosenMove): Promise<void> {
    try {
      await send(account.user, chosen);
      outcome.current = { sentence: change.moves[chosen.move].done(account.name) };
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      if (error instanceof ApiProblem && error.code === 'unknown-user') outcome.current = { sentence: undefined };
      throw error;
    }
  }

  function close() {
    setAsking(false);
    const made = outcome.current;
    outcome.current = undefined;
    if (made) onChanged(made.sentence);
  }

  return (
    <>
      <Button icon={UserCog} onClick={() => setAsking(true)} aria-label={change.actionFor(account.name)}>
        {change.action}
      </Button>
      {asking && <AccountDialog account={account} onMake={make} onClose={close} />}
    </>
  );
}

async function send(user: string, chosen: ChosenMove): Promise<void> {
  const params = { user };
  switch (chosen.move) {
    case 'role':
      await call(setUserRole, { params, body: { role: chosen.role } });
      break;
    case 'password':
      await call(setUserPassword, { params, body: { password: chosen.password } });
      break;
    case 'end-sessions':
      await call(endUserSessions, { params });
      break;
    case 'disable':
      await call(setUserState, { params, body: { state: 'disabled' } });
      break;
    case 'enable':
      await call(setUserState, { params, body: { state: 'active' } });
  }
}
