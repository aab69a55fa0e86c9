import { lazy, Suspense } from 'react';
import { LoadingScreen } from './components/LoadingScreen.tsx';
import { NoConnection } from './shell/NoConnection.tsx';
import { part } from './shell/parts/part.ts';
import { Shell } from './shell/Shell.tsx';
import { SignInPage } from './shell/SignInPage.tsx';
import { useEnrolled } from './shell/use-enrolled.ts';
import { useSession } from './shell/use-session.ts';

const tabletStart = part(() => import('./field/start/TabletStart.tsx').then((file) => file.TabletStart));
const EnrolPage = lazy(() => import('./field/start/EnrolPage.tsx').then((file) => ({ default: file.EnrolPage })));

/** The whole application: a tablet that somebody enrolled opens with its secret; elsewhere people sign in. */
export function App() {
  const { start, toTablet, toAccount } = useEnrolled(tabletStart.load);
  if (start === 'asking') return <LoadingScreen />;
  return (
    <Suspense fallback={<LoadingScreen />}>
      {start === 'tablet' ? (
        <tabletStart.Shown onOtherAccount={toAccount} />
      ) : (
        <AccountStart onTablet={start === 'account-on-tablet' ? toTablet : undefined} onEnrolled={toTablet} />
      )}
    </Suspense>
  );
}

interface AccountStartProps {
  onTablet: (() => void) | undefined;
  onEnrolled: () => void;
}

/** Who is signed in with account and password decides what is shown. An interviewer first prepares the tablet. */
function AccountStart({ onTablet, onEnrolled }: AccountStartProps) {
  const { session, accept, end, retry } = useSession();
  switch (session.state) {
    case 'asking':
      return <LoadingScreen />;
    case 'unreachable':
      return <NoConnection onRetry={retry} />;
    case 'signed-out':
      return <SignInPage ended={session.ended} onSignedIn={accept} onTablet={onTablet} />;
    case 'signed-in':
      if (session.me.role === 'interviewer' && !session.me.disabled)
        return <EnrolPage me={session.me} onEnrolled={onEnrolled} onLeave={end} />;
      return <Shell me={session.me} onSignedOut={end} />;
  }
}
