import './start.css';
import { ArrowLeft, ArrowRight, KeyRound, RefreshCw } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import type { MeReply } from '#contract';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { type ChosenFlaw, vaultTexts } from '../../text/vault/vault-texts.ts';
import type { HardwareLock } from '../journal/database.ts';
import { asSecret } from '../vault/as-secret.ts';
import { hasHardware, makeHardware } from '../vault/hardware-secret.ts';
import { proposeSecret } from '../vault/propose-secret.ts';
import { isWeakPin, secretFlaw } from '../vault/secret-flaw.ts';
import { SecretField } from './SecretField.tsx';

type Way = 'proposed' | 'own' | 'pin';

/** A secret that was chosen and typed twice. */
export interface ChosenSecret {
  secret: string;
  /** Where the hardware of the device takes part. */
  hardware?: HardwareLock;
}

interface ChooseSecretProps {
  me: Pick<MeReply, 'user' | 'name'>;
  onChosen: (chosen: ChosenSecret) => void;
}

/**
 * Chooses how the tablet is opened: a proposed phrase, a phrase of the person's own, or a PIN where the hardware
 * protects it. The secret is shown once and then typed from memory.
 */
export function ChooseSecret({ me, onChosen }: ChooseSecretProps) {
  const text = useTexts(vaultTexts).choose;
  const { language } = useLanguage();
  const [way, setWay] = useState<Way>('proposed');
  const [proposal, setProposal] = useState<string>();
  const [mayHavePin, setMayHavePin] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const [flaw, setFlaw] = useState<ChosenFlaw>();
  const [isChecking, setChecking] = useState(false);
  const [isSilent, setSilent] = useState(false);

  useEffect(() => {
    proposeSecret(language).then(setProposal);
  }, [language]);
  useEffect(() => {
    hasHardware().then(setMayHavePin);
  }, []);

  async function choose(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('secret') ?? '').trim();
    const secret = way === 'proposed' ? proposal! : typed;
    setChecking(true);
    const found = await flawOf(way, secret, me);
    setChecking(false);
    setFlaw(found);
    if (!found) setChosen(secret);
  }

  async function repeat(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const again = String(new FormData(event.currentTarget).get('again'));
    if (again.trim() === '') return setFlaw('fill');
    if (asSecret(again) !== asSecret(chosen!)) return setFlaw('differs');
    setFlaw(undefined);
    if (way !== 'pin') return onChosen({ secret: chosen! });
    setChecking(true);
    const hardware = await makeHardware().catch(() => undefined);
    setChecking(false);
    if (hardware) return onChosen({ secret: chosen!, hardware });
    setSilent(true);
    chooseAnother('proposed');
  }

  function chooseAnother(next: Way) {
    setChosen(undefined);
    setFlaw(undefined);
    setWay(next);
  }

  const error = flaw && text.flaws[flaw];
  if (chosen !== undefined) {
    return (
      <form className="card stack" onSubmit={repeat} noValidate autoComplete="off">
        <h2>{text.againTitle}</h2>
        <p>{text.againWhy}</p>
        <SecretField key="again" name="again" label={text.again} error={error} autoFocus />
        <Button kind="primary" type="submit" icon={KeyRound} wide disabled={isChecking}>
          {isChecking ? text.checking : text.keep}
        </Button>
        <Button kind="quiet" icon={ArrowLeft} wide onClick={() => chooseAnother(way)}>
          {text.back}
        </Button>
      </form>
    );
  }
  const ways: Way[] = mayHavePin ? ['proposed', 'own', 'pin'] : ['proposed', 'own'];
  return (
    <form className="card stack" onSubmit={choose} noValidate autoComplete="off">
      <h2>{text.title}</h2>
      <p>{text.why}</p>
      {isSilent && <Banner kind="caution">{text.noHardware}</Banner>}
      <fieldset className="secret-ways">
        <legend>{text.how}</legend>
        {ways.map((each) => (
          <label key={each} className="secret-way">
            <input type="radio" name="way" checked={way === each} onChange={() => chooseAnother(each)} />
            {text[each]}
          </label>
        ))}
      </fieldset>
      {way === 'proposed' && (
        <>
          <p className="secret-phrase" lang={language} data-phrase>
            {proposal}
          </p>
          <Button icon={RefreshCw} onClick={() => proposeSecret(language).then(setProposal)}>
            {text.another}
          </Button>
        </>
      )}
      {way === 'own' && <SecretField key="own" name="secret" label={text.ownLabel} hint={text.ownHint} error={error} />}
      {way === 'pin' && (
        <SecretField
          key="pin"
          name="secret"
          label={text.pinLabel}
          hint={text.pinHint}
          error={error}
          inputMode="numeric"
        />
      )}
      <Button
        kind="primary"
        type="submit"
        icon={ArrowRight}
        iconAfter
        wide
        disabled={isChecking || (way === 'proposed' && proposal === undefined)}
      >
        {isChecking ? text.checking : text.next}
      </Button>
    </form>
  );
}

async function flawOf(way: Way, secret: string, me: ChooseSecretProps['me']): Promise<ChosenFlaw | undefined> {
  if (way === 'proposed') return undefined;
  if (secret === '') return 'fill';
  if (way === 'pin') return isWeakPin(secret) ? 'weak-pin' : undefined;
  return secretFlaw(secret, me);
}
