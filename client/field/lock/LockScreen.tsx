import { LockOpen } from 'lucide-react';
import { type FormEvent, useMemo, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { Logo } from '../../components/Logo.tsx';
import { isLanguage } from '../../text/language.ts';
import { tabletTexts } from '../../text/tablet/tablet-texts.ts';
import { useLanguage } from '../../text/use-texts.ts';
import { DiscreetAlarm } from '../check-in/DiscreetAlarm.tsx';
import type { Journal } from '../journal/journal.ts';
import { passCodeWait } from '../journal/take-back-code.ts';
import { timeLeft } from '../start/time-left.ts';
import { useWaitOnDisk } from '../start/use-wait.ts';
import { ChooseCode } from './ChooseCode.tsx';
import { CodeField } from './CodeField.tsx';
import { type UnlockRefusal, unlockWithCode, unlockWithPassword } from './unlock.ts';

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
  const [way, setWay] = useState<'code' | 'password' | 'new-code'>('code');
  const [refusal, setRefusal] = useState<UnlockRefusal>();
  const [waiting, setWaiting] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const wait = useMemo(() => ({ name: 'code', pass: (ms: number) => passCodeWait(journal, ms) }), [journal]);
  const left = useWaitOnDisk(wait, attempts);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get(way)).trim();
    event.currentTarget.reset();
    if (typed === '') return setRefusal({ kind: 'fill' });
    setWaiting(true);
    const refused = await (way === 'code' ? unlockWithCode(journal, typed) : unlockWithPassword(user, typed));
    setWaiting(false);
    setRefusal(refused);
    setAttempts((count) => count + 1);
    if (refused) return;
    if (way === 'password') setWay('new-code');
    else onUnlocked();
  }

  function change(to: 'code' | 'password') {
    setRefusal(undefined);
    setWay(to);
  }

  if (way === 'new-code') return <ChooseCode journal={journal} onChosen={onUnlocked} />;
  const isOver = refusal?.kind === 'wait' && left === 0;
  const error = refusal && !isOver ? wordsOf(refusal, left, text, ofInterviewer.locale) : undefined;
  return (
    <main className="lock-screen" lang={spoken} tabIndex={-1}>
      <Logo width={64} />
      <h1>{text.title}</h1>
      <p className="care-lead">{text.lead}</p>
      <form className="card stack" onSubmit={submit} noValidate autoComplete="off">
        {way === 'code' ? (
          <CodeField key="code" name="code" label={text.label} error={error} />
        ) : (
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
        <Button kind="quiet" onClick={() => change(way === 'code' ? 'password' : 'code')}>
          {way === 'code' ? text.forgotten : text.withCode}
        </Button>
      </form>
      <DiscreetAlarm />
    </main>
  );
}

type LockTexts = (typeof tabletTexts)['es']['lock'];

function wordsOf(refusal: UnlockRefusal, left: number, text: LockTexts, locale: string): string {
  switch (refusal.kind) {
    case 'fill':
      return text.fill;
    case 'wait':
      return text.wait(timeLeft(left, locale));
    case 'wrong-code':
      return text.wrong;
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
