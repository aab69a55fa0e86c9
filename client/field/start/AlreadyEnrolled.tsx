import './start.css';
import { LockOpen, PlugZap } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { MeReply } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { problemText } from '../../components/ProblemBanner.tsx';
import { APP_BUILD } from '../../offline/app-build.ts';
import { EntryPage } from '../../shell/EntryPage.tsx';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { shellTexts } from '../../text/shell/shell-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { vaultTexts } from '../../text/vault/vault-texts.ts';
import { asJournalError } from '../journal/errors.ts';
import { connectAgain } from '../vault/connect-again.ts';
import { MEANS, tabletDatabase } from '../vault/tablet.ts';
import { HardwareSilent } from '../vault/vault-lock.ts';
import { SecretField } from './SecretField.tsx';
import { timeLeft } from './time-left.ts';
import { endSession, work } from './unlock-tablet.ts';

interface AlreadyEnrolledProps {
  me: MeReply;
  onEnrolled: () => void;
}

/**
 * For who signs in with account and password on the own tablet: it opens with its secret. Where the server accepts it
 * no more, it is connected again.
 */
export function AlreadyEnrolled({ me, onEnrolled }: AlreadyEnrolledProps) {
  const { enrol: text, unlock } = useTexts(vaultTexts);
  const { codes } = useTexts(fieldTexts).blocked;
  const shell = useTexts(shellTexts);
  const { locale } = useLanguage();
  const [error, setError] = useState<string>();
  const [isConnecting, setConnecting] = useState(false);

  async function connect(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const secret = String(new FormData(event.currentTarget).get('secret'));
    if (secret.trim() === '') return setError(unlock.fillSecret);
    setError(undefined);
    setConnecting(true);
    try {
      const place = { db: await tabletDatabase(), ask: call, means: MEANS };
      const outcome = await connectAgain({ me, secret, appVersion: APP_BUILD }, place);
      if (outcome.state === 'open') {
        await work(outcome.vault);
        return onEnrolled();
      }
      if (outcome.state === 'wait') setError(unlock.wait(timeLeft(outcome.waitMs, locale)));
      else setError(outcome.state === 'locked' ? unlock.locked : unlock.wrong);
    } catch (failure) {
      if (failure instanceof ApiProblem) setError(problemText(failure, shell));
      else if (failure instanceof HardwareSilent) setError(unlock.hardware);
      else setError(codes[asJournalError(failure, 'connecting the tablet again').code]);
    }
    setConnecting(false);
  }

  return (
    <EntryPage saysPurpose={false}>
      <h2>{text.already}</h2>
      <p>{text.alreadyBody}</p>
      <Button kind="primary" icon={LockOpen} wide onClick={() => endSession().finally(onEnrolled)}>
        {text.next}
      </Button>
      <details>
        <summary>{text.notAccepted}</summary>
        <form className="stack" onSubmit={connect} noValidate autoComplete="off">
          <p>{text.connectLead}</p>
          <SecretField name="secret" label={unlock.secret} error={error} />
          <Button icon={PlugZap} type="submit" wide disabled={isConnecting}>
            {isConnecting ? unlock.opening : text.connect}
          </Button>
        </form>
      </details>
    </EntryPage>
  );
}
