import './start.css';
import { useCallback, useState, useSyncExternalStore } from 'react';
import { Banner } from '../../components/Banner.tsx';
import { LoadingScreen } from '../../components/LoadingScreen.tsx';
import { Shell } from '../../shell/Shell.tsx';
import { useTexts } from '../../text/use-texts.ts';
import { vaultTexts } from '../../text/vault/vault-texts.ts';
import { lockTablet, openedVault, subscribeToTablet } from '../vault/tablet.ts';
import { ChangeSecretPage } from './ChangeSecretPage.tsx';
import { UnlockPage } from './UnlockPage.tsx';
import { useIdleLock } from './use-idle-lock.ts';

interface TabletStartProps {
  onOtherAccount: () => void;
}

/** An enrolled tablet: locked, or the work place of whoever unlocked it. */
export function TabletStart({ onOtherAccount }: TabletStartProps) {
  const vault = useSyncExternalStore(subscribeToTablet, openedVault);
  if (!vault) return <UnlockPage onOtherAccount={onOtherAccount} />;
  return <UnlockedTablet key={vault.owner} />;
}

function UnlockedTablet() {
  const text = useTexts(vaultTexts);
  const [isLocking, setLocking] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const vault = openedVault();
  const lock = useCallback(() => {
    // The interview stays mounted until it is saved; what covers it shows nothing.
    setLocking(true);
    lockTablet().then((isLocked) => !isLocked && setLocking(false));
  }, []);
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
        <Shell
          me={vault.contents.me}
          onSignedOut={refused}
          tablet={{ onLock: lock, secretPage: (leave) => <ChangeSecretPage vault={vault} onLeave={leave} /> }}
        />
      </div>
    </>
  );
}
