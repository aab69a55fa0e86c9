import { Suspense } from 'react';
import { signOut as endSession, type MeReply } from '#contract';
import { call } from '../api.ts';
import { ErrorBoundary } from '../components/ErrorBoundary.tsx';
import { LoadingScreen } from '../components/LoadingScreen.tsx';
import { HeldBefore } from './HeldBefore.tsx';
import { PasswordPage } from './PasswordPage.tsx';
import { TopBar } from './TopBar.tsx';
import { goTo, useAddress } from './use-address.ts';
import { WorkPlace } from './WorkPlace.tsx';

interface ShellProps {
  me: MeReply;
  onSignedOut: (ended?: 'expired' | 'password-changed') => void;
}

/** The signed-in application: one work place per role, and the account. */
export function Shell({ me, onSignedOut }: ShellProps) {
  const [page] = useAddress().path;
  // An interview fills the whole screen and brings its own bar.
  const inInterview = me.role === 'interviewer' && page === 'interview';

  const passwordPage = page === 'password' && (
    <PasswordPage onChanged={() => onSignedOut('password-changed')} onCancel={() => goTo([])} />
  );

  async function signOut() {
    await call(endSession, {}).catch(() => undefined);
    goTo([], '', null);
    onSignedOut();
  }

  return (
    <>
      {!inInterview && (
        <TopBar me={me} onSignOut={signOut} onPassword={() => goTo(['password'])} onHome={() => goTo([])} />
      )}
      <ErrorBoundary>
        <Suspense fallback={<LoadingScreen />}>
          {passwordPage && me.role !== 'interviewer' ? (
            passwordPage
          ) : (
            <>
              {me.role !== 'interviewer' && !me.disabled && (
                <HeldBefore me={me} onSessionEnded={() => onSignedOut('expired')} />
              )}
              <WorkPlace me={me} onSessionEnded={() => onSignedOut('expired')} passwordPage={passwordPage} />
            </>
          )}
        </Suspense>
      </ErrorBoundary>
    </>
  );
}
