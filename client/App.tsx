import { LoadingScreen } from './components/LoadingScreen.tsx';
import { NoConnection } from './shell/NoConnection.tsx';
import { Shell } from './shell/Shell.tsx';
import { SignInPage } from './shell/SignInPage.tsx';
import { useSession } from './shell/use-session.ts';

/** The whole application: who is signed in decides what is shown. */
export function App() {
  const { session, accept, end, retry } = useSession();
  switch (session.state) {
    case 'asking':
      return <LoadingScreen />;
    case 'unreachable':
      return <NoConnection onRetry={retry} />;
    case 'signed-out':
      return <SignInPage ended={session.ended} onSignedIn={accept} />;
    case 'signed-in':
      return <Shell me={session.me} onSignedOut={end} />;
  }
}
