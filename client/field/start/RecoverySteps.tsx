import { RefreshCw, RotateCw, Tablet } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { MeReply } from '#contract';
import { ApiProblem } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { ProblemBanner } from '../../components/ProblemBanner.tsx';
import { EntryPage } from '../../shell/EntryPage.tsx';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { vaultTexts } from '../../text/vault/vault-texts.ts';
import { asJournalError } from '../journal/errors.ts';
import type { Recovery } from '../vault/recovery.ts';
import { HardwareSilent } from '../vault/vault-lock.ts';
import { ChooseSecret, type ChosenSecret } from './ChooseSecret.tsx';
import { endSession, work } from './unlock-tablet.ts';
import { useHelp } from './use-help.ts';
import { useIdleLock } from './use-idle-lock.ts';

interface RecoveryStepsProps {
  me: MeReply;
  recovery: Recovery;
  onSignedOut: () => void;
  onLeave: () => void;
}

/** Waiting until a supervisor approved, choosing another secret, and opening the tablet with it. */
export function RecoverySteps({ me, recovery, onSignedOut, onLeave }: RecoveryStepsProps) {
  const { forgotten: text, unlock, enrol } = useTexts(vaultTexts);
  const { codes } = useTexts(fieldTexts).blocked;
  const { help, look, setHelp } = useHelp(recovery, onSignedOut);
  const [asked, setAsked] = useState(0);
  const [isLost, setLost] = useState(false);
  const [chosen, setChosen] = useState<ChosenSecret>();
  const [problem, setProblem] = useState<unknown>();
  const heading = useRef<HTMLHeadingElement>(null);
  const step = chosen ? 'opening' : help.state === 'approved' ? 'choosing' : 'waiting';

  const leave = useCallback(() => {
    recovery.drop();
    endSession([recovery.owner]).finally(onLeave);
  }, [recovery, onLeave]);
  // Who waits has signed in: a tablet that nobody touches does not stay so.
  useIdleLock(leave);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next step is read from its beginning
  useEffect(() => heading.current?.focus(), [step]);

  async function open(secret: ChosenSecret) {
    setChosen(secret);
    setProblem(undefined);
    try {
      const outcome = await recovery.choose(secret);
      if (typeof outcome !== 'string') {
        await work(outcome);
        return onLeave();
      }
      setChosen(undefined);
      setLost(outcome === 'asked');
      setHelp({ state: outcome });
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) onSignedOut();
      else setProblem(error);
    }
  }

  const back = (
    <Button kind="quiet" wide icon={Tablet} onClick={leave}>
      {unlock.toTablet}
    </Button>
  );
  if (step === 'waiting') {
    return (
      <EntryPage>
        <h2 ref={heading} tabIndex={-1}>
          {text.waitTitle}
        </h2>
        <p>{text.waitBody}</p>
        <p>{text.waitNote}</p>
        {help.problem !== undefined && <ProblemBanner problem={help.problem} />}
        {isLost && <Banner kind="caution">{text.lost}</Banner>}
        {help.state === 'key-absent' && <Banner kind="caution">{text.keyAbsent}</Banner>}
        {asked > 0 && help.state === 'asked' && !help.problem && <Banner key={asked}>{text.notYet}</Banner>}
        <Button
          kind="primary"
          wide
          icon={RefreshCw}
          onClick={() => look().then(() => setAsked((number) => number + 1))}
        >
          {text.look}
        </Button>
        {back}
      </EntryPage>
    );
  }
  return (
    <main className="page page-narrow" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>
        {text.chooseTitle}
      </h1>
      {!chosen && <ChooseSecret me={me} onChosen={open} />}
      {chosen && problem === undefined && <p role="status">{text.opening}</p>}
      {chosen && problem !== undefined && (
        <>
          {problem instanceof ApiProblem ? (
            <ProblemBanner problem={problem} />
          ) : (
            <Banner kind="bad">
              {problem instanceof HardwareSilent
                ? unlock.hardware
                : codes[asJournalError(problem, 'changing the secret').code]}
            </Banner>
          )}
          <Button kind="primary" icon={RotateCw} wide onClick={() => open(chosen)}>
            {enrol.retry}
          </Button>
        </>
      )}
      <div>{back}</div>
    </main>
  );
}
