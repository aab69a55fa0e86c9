import './start.css';
import { LockOpen, UserRound } from 'lucide-react';
import { type FormEvent, useEffect, useMemo, useState } from 'react';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { LoadingScreen } from '../../components/LoadingScreen.tsx';
import { EntryPage } from '../../shell/EntryPage.tsx';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { vaultTexts } from '../../text/vault/vault-texts.ts';
import { asJournalError } from '../journal/errors.ts';
import { passWait, standOf } from '../vault/attempts.ts';
import { onlyOwner } from '../vault/owners.ts';
import { tabletDatabase } from '../vault/tablet.ts';
import { HardwareSilent } from '../vault/vault-lock.ts';
import { SecretField } from './SecretField.tsx';
import { timeLeft } from './time-left.ts';
import { endSessionsLeft, ownerToOpen, unlockTablet } from './unlock-tablet.ts';
import { useWaitOnDisk } from './use-wait.ts';

interface UnlockPageProps {
  onForgotten: () => void;
  onOtherAccount: () => void;
}

/** A locked tablet: neutral, and open to whoever knows the secret of a vault on it. No network is needed. */
export function UnlockPage({ onForgotten, onOtherAccount }: UnlockPageProps) {
  const text = useTexts(vaultTexts).unlock;
  const { codes } = useTexts(fieldTexts).blocked;
  const { locale } = useLanguage();
  const [owner, setOwner] = useState<string>();
  const [isAlone, setAlone] = useState<boolean>();
  const [errors, setErrors] = useState<{ user?: string; secret?: string }>({});
  const [trouble, setTrouble] = useState<string>();
  const [isOpening, setOpening] = useState(false);
  const [attempts, setAttempts] = useState(0);

  useEffect(() => {
    endSessionsLeft().catch(() => undefined);
  }, []);
  useEffect(() => {
    tabletDatabase()
      .then(onlyOwner)
      .then((only) => {
        setOwner(only);
        setAlone(only !== undefined);
      })
      .catch((error: unknown) => {
        setAlone(true);
        setTrouble(codes[asJournalError(error, 'opening the tablet').code]);
      });
  }, [codes]);
  const wait = useMemo(
    () => owner && { name: owner, pass: async (ms: number) => passWait(await tabletDatabase(), owner, ms) },
    [owner],
  );
  const left = useWaitOnDisk(wait || undefined, attempts);
  useEffect(() => {
    if (owner)
      tabletDatabase()
        .then((db) => standOf(db, owner))
        .then((stand) => stand === 'locked' && setTrouble(text.locked))
        .catch(() => undefined);
  }, [owner, text]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    const user = isAlone ? undefined : String(typed.get('user')).trim();
    const secret = String(typed.get('secret'));
    setTrouble(undefined);
    const found = {
      ...(user === '' && { user: text.fillUser }),
      ...(secret.trim() === '' && { secret: text.fillSecret }),
    };
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    setOpening(true);
    try {
      const whose = await ownerToOpen(user);
      setOwner(whose);
      const { state } = whose === undefined ? { state: 'none' as const } : await unlockTablet(whose, secret);
      if (state === 'open') return;
      setOpening(false);
      setAttempts((count) => count + 1);
      form.querySelector<HTMLInputElement>('[name="secret"]')!.value = '';
      if (state === 'none') setErrors({ user: text.unknownUser });
      if (state === 'wrong') setErrors({ secret: text.wrong });
      if (state === 'locked') setTrouble(text.locked);
    } catch (error) {
      setOpening(false);
      const isSilent = error instanceof HardwareSilent;
      setTrouble(isSilent ? text.hardware : codes[asJournalError(error, 'opening the tablet').code]);
    }
  }

  if (isAlone === undefined) return <LoadingScreen />;
  return (
    <EntryPage saysPurpose={false}>
      <h2>{text.title}</h2>
      <p>{text.lead}</p>
      {trouble && <Banner kind="bad">{trouble}</Banner>}
      {left > 0 && <Banner kind="caution">{text.wait(timeLeft(left, locale))}</Banner>}
      <form className="stack" onSubmit={submit} noValidate autoComplete="off">
        {!isAlone && (
          <Field
            label={text.user}
            name="user"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            error={errors.user}
          />
        )}
        <SecretField name="secret" label={text.secret} error={errors.secret} />
        <Button kind="primary" type="submit" icon={LockOpen} wide disabled={isOpening || left > 0}>
          {isOpening ? text.opening : text.open}
        </Button>
        <Button kind="quiet" wide onClick={onForgotten}>
          {text.forgotten}
        </Button>
        <Button kind="quiet" wide icon={UserRound} onClick={onOtherAccount}>
          {text.otherAccount}
        </Button>
      </form>
    </EntryPage>
  );
}
