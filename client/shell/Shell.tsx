import { lazy, Suspense } from 'react';
import { signOut as endSession } from '#contract';
import { call } from '../api.ts';
import { ErrorBoundary } from '../components/ErrorBoundary.tsx';
import { LoadingScreen } from '../components/LoadingScreen.tsx';
import { DesignerPage } from '../design/DesignerPage.tsx';
import { AdminPage } from './AdminPage.tsx';
import type { Me } from './me.ts';
import { PasswordPage } from './PasswordPage.tsx';
import { TopBar } from './TopBar.tsx';
import { useRoute } from './use-route.ts';

const FieldPlace = lazy(() => import('../field/FieldPlace.tsx').then((file) => ({ default: file.FieldPlace })));
const ResultsPlace = lazy(() => import('../results/ResultsPlace.tsx').then((file) => ({ default: file.ResultsPlace })));

interface ShellProps {
  me: Me;
  onSignedOut: (ended?: 'expired' | 'password-changed') => void;
}

/** The signed-in application: one work place per role, and the account. */
export function Shell({ me, onSignedOut }: ShellProps) {
  const { route, go } = useRoute();
  // An interview fills the whole screen and brings its own bar.
  const inInterview = me.role === 'interviewer' && route[0] === 'interview';

  async function signOut() {
    await call(endSession, {}).catch(() => undefined);
    go([]);
    onSignedOut();
  }

  return (
    <>
      {!inInterview && <TopBar me={me} onSignOut={signOut} onPassword={() => go(['password'])} onHome={() => go([])} />}
      <ErrorBoundary>
        <Suspense fallback={<LoadingScreen />}>
          {route[0] === 'password' ? (
            <PasswordPage onChanged={() => onSignedOut('password-changed')} onCancel={() => go([])} />
          ) : (
            <WorkPlace me={me} onSessionEnded={() => onSignedOut('expired')} />
          )}
        </Suspense>
      </ErrorBoundary>
    </>
  );
}

/** What a work place is given. */
export interface PlaceProps {
  me: Me;
  /** To be called when the server answers 401: the session is over, the person signs in again. */
  onSessionEnded: () => void;
}

function WorkPlace(props: PlaceProps) {
  switch (props.me.role) {
    case 'interviewer':
      return <FieldPlace {...props} />;
    case 'statistician':
    case 'supervisor':
      return <ResultsPlace {...props} />;
    case 'admin':
      return <AdminPage />;
    case 'designer':
      return <DesignerPage />;
  }
}
