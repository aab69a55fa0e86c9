import { lazy, type ReactNode, Suspense, useCallback } from 'react';
import { type MeReply, whoMay } from '#contract';
import { ErrorBoundary } from '../components/ErrorBoundary.tsx';
import { LoadingScreen } from '../components/LoadingScreen.tsx';
import { HeldBefore } from './HeldBefore.tsx';
import { PasswordPage } from './PasswordPage.tsx';
import { endSessionHere } from './sign-out.ts';
import { TopBar } from './TopBar.tsx';
import { goTo, useAddress } from './use-address.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { WorkPlace } from './WorkPlace.tsx';

const TokensPage = lazy(() => import('./tokens/TokensPage.tsx').then((file) => ({ default: file.TokensPage })));

interface ShellProps {
  me: MeReply;
  onSignedOut: (ended?: 'expired' | 'password-changed') => void;
  /** On an enrolled tablet: there is no session to end, and no password to change, but a secret. */
  tablet?: { onLock: () => void; secretPage: (leave: () => void) => ReactNode };
}

/** The signed-in application: one work place per role, and the account. */
export function Shell({ me, onSignedOut, tablet }: ShellProps) {
  const [page] = useAddress().path;
  // An interview fills the whole screen and brings its own bar.
  const inInterview = me.role === 'interviewer' && page === 'interview';

  useKeptFocus(me.role === 'designer' || me.role === 'admin');
  const givesTokens = !me.disabled && whoMay('giveTokens').includes(me.role);

  const leave = () => goTo([]);
  const passwordPage =
    page === 'password' &&
    (tablet?.secretPage(leave) ?? <PasswordPage onChanged={() => onSignedOut('password-changed')} onCancel={leave} />);
  const sessionEnded = useCallback(() => onSignedOut('expired'), [onSignedOut]);

  async function signOut() {
    await endSessionHere();
    if (me.role === 'designer') {
      // Without a network it may not be there.
      const memory = await import('../design/draft/device-memory.ts').catch(() => undefined);
      await memory?.forgetDraftsOf(me.user).catch(() => undefined);
    }
    goTo([], '', null);
    onSignedOut();
  }

  return (
    <>
      {!inInterview && (
        <TopBar
          me={me}
          onSignOut={signOut}
          onPassword={() => goTo(['password'])}
          onTokens={givesTokens ? () => goTo(['tokens']) : undefined}
          onHome={() => goTo([])}
          onLock={tablet?.onLock}
        />
      )}
      <ErrorBoundary>
        <Suspense fallback={<LoadingScreen />}>
          {passwordPage && me.role !== 'interviewer' ? (
            passwordPage
          ) : page === 'tokens' && givesTokens ? (
            <TokensPage me={me} onSessionEnded={sessionEnded} />
          ) : (
            <>
              {me.role !== 'interviewer' && !me.disabled && <HeldBefore me={me} onSessionEnded={sessionEnded} />}
              <WorkPlace me={me} onSessionEnded={sessionEnded} passwordPage={passwordPage} />
            </>
          )}
        </Suspense>
      </ErrorBoundary>
    </>
  );
}
