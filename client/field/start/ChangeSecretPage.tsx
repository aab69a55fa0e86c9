import './start.css';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { replaceVault } from '#contract';
import { call } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { shellTexts } from '../../text/shell/shell-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { vaultTexts } from '../../text/vault/vault-texts.ts';
import { asJournalError } from '../journal/errors.ts';
import { lockAsText } from '../vault/lock-as-text.ts';
import { MEANS, tabletDatabase } from '../vault/tablet.ts';
import { changeSecret, type OpenVault } from '../vault/vault.ts';
import { HardwareSilent } from '../vault/vault-lock.ts';
import { ChooseSecret, type ChosenSecret } from './ChooseSecret.tsx';
import { SecretField } from './SecretField.tsx';
import { timeLeft } from './time-left.ts';

interface ChangeSecretPageProps {
  vault: OpenVault;
  onLeave: () => void;
}

/** Gives the tablet another secret: the one of now first, then the new one. Nothing that was kept changes. */
export function ChangeSecretPage({ vault, onLeave }: ChangeSecretPageProps) {
  const { change, unlock } = useTexts(vaultTexts);
  const { codes } = useTexts(fieldTexts).blocked;
  const { cancel, back } = useTexts(shellTexts);
  const { locale } = useLanguage();
  const [current, setCurrent] = useState<string>();
  const [error, setError] = useState<string>();
  const [isDone, setDone] = useState(false);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('current'));
    if (typed.trim() === '') return setError(unlock.fillSecret);
    setError(undefined);
    setCurrent(typed);
  }

  async function keep({ secret, hardware }: ChosenSecret) {
    const { owner, keys } = vault;
    const secrets = { owner, current: current!, next: secret, ...(hardware && { hardware }) };
    setCurrent(undefined);
    try {
      const outcome = await changeSecret(await tabletDatabase(), secrets, MEANS);
      if (outcome.state === 'changed') {
        const text = lockAsText({ owner, keyId: keys.sealing.id, lock: outcome.lock }) ?? null;
        setDone(true);
        // The old lock there opens the same drafts: without a network it stays until the next change.
        const { deviceId } = vault.contents;
        await call(replaceVault, { params: { id: deviceId }, body: { vault: text } }).catch(() => undefined);
      } else if (outcome.state === 'wait') setError(unlock.wait(timeLeft(outcome.waitMs, locale)));
      else setError(outcome.state === 'locked' ? unlock.locked : unlock.wrong);
    } catch (failure) {
      const isSilent = failure instanceof HardwareSilent;
      setError(isSilent ? unlock.hardware : codes[asJournalError(failure, 'changing the secret').code]);
    }
  }

  return (
    <main className="page page-narrow" tabIndex={-1}>
      <h1>{change.title}</h1>
      {isDone && <Banner kind="good">{change.done}</Banner>}
      {!isDone && current === undefined && (
        <form className="card stack" onSubmit={submit} noValidate autoComplete="off">
          <SecretField name="current" label={change.current} error={error} autoFocus />
          <Button kind="primary" type="submit" icon={ArrowRight} iconAfter wide>
            {change.go}
          </Button>
        </form>
      )}
      {!isDone && current !== undefined && <ChooseSecret me={vault.contents.me} onChosen={keep} />}
      <div>
        <Button kind="quiet" icon={ArrowLeft} onClick={onLeave}>
          {isDone ? back : cancel}
        </Button>
      </div>
    </main>
  );
}
