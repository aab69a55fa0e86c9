import { Tablet } from 'lucide-react';
import type { MeReply } from '#contract';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { shellTexts } from '../text/shell/shell-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import { vaultTexts } from '../text/vault/vault-texts.ts';
import { EntryPage } from './EntryPage.tsx';
import { SignInForm } from './SignInForm.tsx';

interface SignInPageProps {
  ended?: 'expired' | 'password-changed' | undefined;
  onSignedIn: (me: MeReply) => void;
  /** Back to the page that opens an enrolled tablet. */
  onTablet?: (() => void) | undefined;
}

/** Signs a person in. */
export function SignInPage({ ended, onSignedIn, onTablet }: SignInPageProps) {
  const text = useTexts(shellTexts);
  const { toTablet } = useTexts(vaultTexts).unlock;
  const notice = ended && (
    <Banner kind={ended === 'expired' ? 'info' : 'good'}>
      {ended === 'expired' ? text.sessionEnded : text.passwordChanged}
    </Banner>
  );
  return (
    <EntryPage>
      <SignInForm onSignedIn={onSignedIn} notice={notice}>
        {onTablet && (
          <Button kind="quiet" wide icon={Tablet} onClick={onTablet}>
            {toTablet}
          </Button>
        )}
      </SignInForm>
    </EntryPage>
  );
}
