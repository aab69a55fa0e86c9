import { Tablet } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { MeReply } from '#contract';
import { call } from '../../api.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { useUndisturbed } from '../../offline/undisturbed.ts';
import { EntryPage } from '../../shell/EntryPage.tsx';
import { SignInForm } from '../../shell/SignInForm.tsx';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { vaultTexts } from '../../text/vault/vault-texts.ts';
import { asJournalError } from '../journal/errors.ts';
import { Recovery } from '../vault/recovery.ts';
import { MEANS, tabletDatabase } from '../vault/tablet.ts';
import { RecoverySteps } from './RecoverySteps.tsx';
import { endSession } from './unlock-tablet.ts';

interface ForgottenPageProps {
  /** To the page that opens the tablet, or because it is open. */
  onLeave: () => void;
}

/**
 * Help for a person who forgot the secret of the tablet. The password is asked for each time, also after a reload:
 * whoever finds the tablet while help is approved gets no further than this page.
 */
export function ForgottenPage({ onLeave }: ForgottenPageProps) {
  const { forgotten, unlock } = useTexts(vaultTexts);
  const { codes } = useTexts(fieldTexts).blocked;
  const [begun, setBegun] = useState<{ me: MeReply; recovery: Recovery }>();
  const [trouble, setTrouble] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  useUndisturbed();
  const signedOut = useCallback(() => {
    begun?.recovery.drop();
    setBegun(undefined);
  }, [begun]);

  async function begin(me: MeReply) {
    try {
      const recovery = await Recovery.of(me.user, { db: await tabletDatabase(), ask: call, means: MEANS });
      if (recovery) return setBegun({ me, recovery });
      setTrouble(unlock.unknownUser);
    } catch (error) {
      setTrouble(codes[asJournalError(error, 'asking for help').code]);
    }
    setAttempt((number) => number + 1);
    await endSession();
  }

  if (begun) return <RecoverySteps {...begun} onSignedOut={signedOut} onLeave={onLeave} />;
  return (
    <EntryPage>
      <h2>{forgotten.title}</h2>
      <p>{forgotten.lead}</p>
      <SignInForm key={attempt} onSignedIn={begin} notice={trouble && <Banner kind="bad">{trouble}</Banner>}>
        <Button kind="quiet" wide icon={Tablet} onClick={onLeave}>
          {unlock.toTablet}
        </Button>
      </SignInForm>
    </EntryPage>
  );
}
