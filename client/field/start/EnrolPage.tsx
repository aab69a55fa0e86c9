import { ArrowRight, LogOut, RotateCw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { MeReply } from '#contract';
import { ApiProblem } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { LoadingScreen } from '../../components/LoadingScreen.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { DeviceReadiness } from '../../offline/readiness/DeviceReadiness.tsx';
import { useUndisturbed } from '../../offline/undisturbed.ts';
import { useKeepsApp } from '../../offline/use-app-on-device.ts';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { shellTexts } from '../../text/shell/shell-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { vaultTexts } from '../../text/vault/vault-texts.ts';
import { asJournalError } from '../journal/errors.ts';
import { CodeForm } from '../lock/CodeForm.tsx';
import { noteSession } from '../vault/open-session.ts';
import { ownerOf } from '../vault/owners.ts';
import { tabletDatabase } from '../vault/tablet.ts';
import { AlreadyEnrolled } from './AlreadyEnrolled.tsx';
import { ChooseSecret, type ChosenSecret } from './ChooseSecret.tsx';
import { prepareTablet } from './prepare-tablet.ts';
import { endSession } from './unlock-tablet.ts';

type Step = 'device' | 'secret' | 'code' | 'finish';
const STEPS: readonly Step[] = ['device', 'secret', 'code', 'finish'];

interface EnrolPageProps {
  me: MeReply;
  onEnrolled: () => void;
  /** The session is over: another account may sign in. */
  onLeave: () => void;
}

/** Prepares a tablet for the interviewer who signed in: once, with a network, step by step. */
export function EnrolPage({ me, onEnrolled, onLeave }: EnrolPageProps) {
  const text = useTexts(vaultTexts).enrol;
  const { blocked } = useTexts(fieldTexts);
  const { signOut } = useTexts(shellTexts);
  useKeepsApp();
  useUndisturbed();
  const { locale } = useLanguage();
  const [standing, setStanding] = useState<'asking' | 'new' | 'enrolled'>('asking');
  const [step, setStep] = useState<Step>('device');
  const [chosen, setChosen] = useState<ChosenSecret>();
  const [code, setCode] = useState<string>();
  const [problem, setProblem] = useState<unknown>();
  const heading = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    hasVault(me.user).then(
      (has) => setStanding(has ? 'enrolled' : 'new'),
      (error: unknown) => {
        setStanding('new');
        setProblem(error);
      },
    );
  }, [me.user]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next step is read from its beginning
  useEffect(() => heading.current?.focus(), [step]);

  async function finish(withCode: string) {
    setCode(withCode);
    setStep('finish');
    setProblem(undefined);
    try {
      await prepareTablet({ me, code: withCode, ...chosen! });
      onEnrolled();
    } catch (error) {
      if (await hasVault(me.user)) setStanding('enrolled');
      else setProblem(error);
    }
  }

  if (standing === 'asking') return <LoadingScreen />;
  if (standing === 'enrolled') return <AlreadyEnrolled me={me} onEnrolled={onEnrolled} />;
  const isOffline = problem instanceof ApiProblem;
  return (
    <main className="page page-narrow" tabIndex={-1}>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <p className="quiet tabular" ref={heading} tabIndex={-1}>
        {text.step(formatNumber(STEPS.indexOf(step) + 1, locale), formatNumber(STEPS.length, locale))}
      </p>
      {problem !== undefined && !isOffline && (
        <Banner kind="bad" title={blocked.title}>
          {blocked.codes[asJournalError(problem, 'preparing the tablet').code]}
        </Banner>
      )}
      {problem !== undefined && isOffline && <ProblemBanner problem={problem} />}
      {step === 'device' && problem === undefined && (
        <section className="card stack">
          <DeviceReadiness />
          <Button kind="primary" icon={ArrowRight} iconAfter wide onClick={() => setStep('secret')}>
            {text.next}
          </Button>
        </section>
      )}
      {step === 'secret' && (
        <ChooseSecret
          me={me}
          onChosen={(secret) => {
            setChosen(secret);
            setStep('code');
          }}
        />
      )}
      {step === 'code' && <CodeForm onChosen={finish} />}
      {step === 'finish' && (
        <section className="card stack">
          <h2>{text.finishTitle}</h2>
          {problem === undefined ? (
            <p role="status">{text.working}</p>
          ) : (
            <Button kind="primary" icon={RotateCw} wide onClick={() => finish(code!)}>
              {text.retry}
            </Button>
          )}
        </section>
      )}
      <div>
        <Button kind="quiet" icon={LogOut} onClick={() => endSession().finally(onLeave)}>
          {signOut}
        </Button>
      </div>
    </main>
  );
}

/** Whether the person has a vault here. If so, it is noted that the session has to be ended. */
async function hasVault(user: string): Promise<boolean> {
  const db = await tabletDatabase();
  const owner = await ownerOf(db, user);
  await noteSession(db, owner, true);
  return (await db.get('vaults', owner)) !== undefined;
}
