import { LockOpen } from 'lucide-react';
import { type FormEvent, useMemo, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { Logo } from '../../components/Logo.tsx';
import { isLanguage } from '../../text/language.ts';
import { type TabletTexts, tabletTexts } from '../../text/tablet/tablet-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { type VaultTexts, vaultTexts } from '../../text/vault/vault-texts.ts';
import { DiscreetAlarm } from '../check-in/DiscreetAlarm.tsx';
import type { Journal } from '../journal/journal.ts';
import { passCodeWait } from '../journal/take-back-code.ts';
import { SecretField } from '../start/SecretField.tsx';
import { timeLeft } from '../start/time-left.ts';
import { useWaitOnDisk } from '../start/use-wait.ts';
import { passWait } from '../vault/attempts.ts';
import { MEANS, openedVault } from '../vault/tablet.ts';
import { ChooseCode } from './ChooseCode.tsx';
import { CodeField } from './CodeField.tsx';
import { type UnlockRefusal, unlockWithCode, unlockWithPassword, unlockWithSecret } from './unlock.ts';
import { useCode } from './use-code.ts';

interface LockScreenProps {
  journal: Journal;
  user: string;
  /** Of the interview, where it is known: the respondent reads this screen first. */
  language?: string;
  onUnlocked: () => void;
}

/**
 * The neutral screen of a tablet that the respondent holds: nothing of the interview, of the dwelling, nor of
 * the others. The interviewer's code opens it, without a network; who forgot it uses the account's password.
 */
export function LockScreen({ journal, user, language, onUnlocked }: LockScreenProps) {
  const ofInterviewer = useLanguage();
  const spoken = language !== undefined && isLanguage(language) ? language : ofInterviewer.language;
  const text = tabletTexts[spoken].lock;
  const unlockWords = useTexts(vaultTexts).unlock;
  const { isChosen } = useCode(journal);
  // Whoever took the interview over from another tablet has chosen no code here: what opens the tablet opens this too.
  const own = isChosen === false ? 'secret' : 'code';
  const [chosenWay, setWay] = useState<'own' | 'password' | 'new-code'>('own');
  const way = chosenWay === 'own' ? own : chosenWay;
  const [refusal, setRefusal] = useState<UnlockRefusal>();
  const [waiting, setWaiting] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const owner = way === 'secret' ? openedVault()?.owner : undefined;
  const wait = useMemo(
    () =>
      owner === undefined
        ? { name: 'code', pass: (ms: number) => passCodeWait(journal, ms) }
        : { name: owner, pass: (ms: number) => passWait(journal.db, owner, ms) },
    [journal, owner],
  );
  const left = useWaitOnDisk(wait, attempts);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get(way)).trim();
    event.currentTarget.reset();
    if (typed === '') return setRefusal({ kind: 'fill' });
    setWaiting(true);
    const refused = await tried(typed);
    setWaiting(false);
    setRefusal(refused);
    setAttempts((count) => count + 1);
    if (refused) return;
    if (way === 'code') onUnlocked();
    else setWay('new-code');
  }

  function tried(typed: string): Promise<UnlockRefusal | undefined> {
    if (way === 'password') return unlockWithPassword(user, typed);
    if (owner === undefined) return unlockWithCode(journal, typed);
    return unlockWithSecret(journal.db, { owner, secret: typed }, MEANS);
  }

  function change(to: 'own' | 'password') {
    setRefusal(undefined);
    setWay(to);
  }

  if (way === 'new-code') return <ChooseCode journal={journal} onChosen={onUnlocked} />;
  const isOver = refusal?.kind === 'wait' && left === 0;
  const error =
    refusal && !isOver
      ? wordsOf(refusal, left, { text, unlock: unlockWords, locale: ofInterviewer.locale })
      : undefined;
  return (
    <main className="lock-screen" lang={spoken} tabIndex={-1}>
      <Logo width={64} />
      <h1>{text.title}</h1>
      <p className="care-lead">{text.lead}</p>
      <form className="card stack" onSubmit={submit} noValidate autoComplete="off">
        {way === 'code' && <CodeField key="code" name="code" label={text.label} error={error} />}
        {way === 'secret' && <SecretField key="secret" name="secret" label={unlockWords.secret} error={error} />}
        {way === 'password' && (
          // Not a password field: the browser would fill in the one that it keeps for signing in.
          <Field
            key="password"
            className="input code-input"
            name="password"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            label={text.password}
            hint={text.passwordHint}
            error={error}
          />
        )}
        <Button kind="primary" type="submit" icon={LockOpen} wide disabled={waiting}>
          {waiting ? text.checking : text.open}
        </Button>
        <Button kind="quiet" onClick={() => change(way === 'password' ? 'own' : 'password')}>
          {way === 'password' ? text.withCode : text.forgotten}
        </Button>
      </form>
      <DiscreetAlarm />
    </main>
  );
}

interface Words {
  text: TabletTexts['lock'];
  unlock: VaultTexts['unlock'];
  locale: string;
}

function wordsOf(refusal: UnlockRefusal, left: number, { text, unlock, locale }: Words): string {
  switch (refusal.kind) {
    case 'fill':
      return text.fill;
    case 'wait':
      return text.wait(timeLeft(left, locale));
    case 'wrong-code':
      return text.wrong;
    case 'wrong-secret':
      return unlock.wrong;
    case 'closed':
      return unlock.locked;
    case 'not-kept':
      return text.notKept;
    case 'wrong-password':
      return text.passwordWrong;
    case 'too-often':
      return text.passwordTooOften;
    case 'offline':
      return text.passwordOffline;
  }
}
