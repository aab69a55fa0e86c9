import './start.css';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { MeReply } from '#contract';
import { Banner } from '../../components/Banner.tsx';
import { LoadingScreen } from '../../components/LoadingScreen.tsx';
import { fieldPlace } from '../../shell/parts/field-place.ts';
import { Shell } from '../../shell/Shell.tsx';
import { useTexts } from '../../text/use-texts.ts';
import { vaultTexts } from '../../text/vault/vault-texts.ts';
import { lockTablet, openedVault, subscribeToTablet } from '../vault/tablet.ts';
import { ChangeSecretPage } from './ChangeSecretPage.tsx';
import { ForgottenPage } from './ForgottenPage.tsx';
import { LockNow } from './lock-now.ts';
import { lockOtherTabs, onLockedElsewhere } from './lock-tabs.ts';
import { UnlockPage } from './UnlockPage.tsx';
import { useIdleLock } from './use-idle-lock.ts';

interface TabletStartProps {
  onOtherAccount: () => void;
}

/** An enrolled tablet: locked, or the work place of whoever unlocked it. */
export function TabletStart({ onOtherAccount }: TabletStartProps) {
  const me = useSyncExternalStore(subscribeToTablet, () => openedVault()?.contents.me);
  const [hasForgotten, setForgotten] = useState(false);
  // While the secret is typed.
  useEffect(() => void fieldPlace.load().catch(() => undefined), []);
  if (!me && hasForgotten) return <ForgottenPage onLeave={() => setForgotten(false)} />;
  if (!me) return <UnlockPage onForgotten={() => setForgotten(true)} onOtherAccount={onOtherAccount} />;
  // With another role one works with account and password; here what was finished is sent, and nothing else.
  return <UnlockedTablet key={me.user} me={me.role === 'interviewer' ? me : { ...me, disabled: true }} />;
}

function UnlockedTablet({ me }: { me: MeReply }) {
  const text = useTexts(vaultTexts);
  const [isLocking, setLocking] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const vault = openedVault();
  const lock = useCallback(() => {
    // The interview stays mounted until it is saved; what covers it shows nothing.
    setLocking(true);
    lockTablet().then((isLocked) => !isLocked && setLocking(false));
  }, []);
  const lockByHand = useCallback(() => {
    lockOtherTabs();
    lock();
  }, [lock]);
  useEffect(() => onLockedElsewhere(lock), [lock]);
  const refused = useCallback(() => setRefused(true), []);
  useIdleLock(lock);
  if (!vault) return null;
  return (
    <>
      {isLocking && <LoadingScreen />}
      <div hidden={isLocking}>
        {isRefused && (
          <Banner kind="caution" title={text.refused}>
            {text.refusedBody}
          </Banner>
        )}
        <LockNow value={lockByHand}>
          <Shell
            me={me}
            onSignedOut={refused}
            tablet={{ onLock: lockByHand, secretPage: (leave) => <ChangeSecretPage vault={vault} onLeave={leave} /> }}
          />
        </LockNow>
      </div>
    </>
  );
}
