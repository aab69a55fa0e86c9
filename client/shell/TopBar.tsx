import { Bot, CircleUserRound, KeyRound, Lock, LogOut } from 'lucide-react';
import { useId } from 'react';
import type { MeReply } from '#contract';
import { SunlightButton } from '../comfort/SunlightButton.tsx';
import { Button } from '../components/Button.tsx';
import { LanguageMenu } from '../components/LanguageMenu.tsx';
import { Logo } from '../components/Logo.tsx';
import { shellTexts } from '../text/shell/shell-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import { vaultTexts } from '../text/vault/vault-texts.ts';

interface TopBarProps {
  me: MeReply;
  onHome: () => void;
  onPassword: () => void;
  onSignOut: () => void;
  /** To the tokens for machines, of who may give them. */
  onTokens?: (() => void) | undefined;
  /** On an enrolled tablet: locks it, instead of ending a session. */
  onLock?: (() => void) | undefined;
}

/** The bar over every work place: home, language, account. */
export function TopBar({ me, onHome, onPassword, onSignOut, onTokens, onLock }: TopBarProps) {
  const text = useTexts(shellTexts);
  const tablet = useTexts(vaultTexts);
  const panel = useId();
  return (
    <>
      <button type="button" className="button skip-link" onClick={focusContent}>
        {text.skipToContent}
      </button>
      <header className="top-bar">
        <button type="button" className="button button-quiet wordmark" onClick={onHome}>
          <Logo width={36} />
          Cifra
        </button>
        <div className="top-bar-end">
          {onLock && <SunlightButton />}
          {onLock && (
            <button type="button" className="button button-quiet button-square" onClick={onLock} title={tablet.lock}>
              <Lock aria-hidden="true" size={22} />
              <span className="visually-hidden">{tablet.lock}</span>
            </button>
          )}
          <span className="wide-only">
            <LanguageMenu />
          </span>
          <button type="button" className="button button-quiet" popoverTarget={panel}>
            <CircleUserRound aria-hidden="true" size={22} />
            {text.account}
          </button>
        </div>
        <div id={panel} popover="auto" className="account-panel">
          <div className="stack">
            <div>
              <p className="account-name">{me.name}</p>
              <p className="quiet">{text.roles[me.role]}</p>
            </div>
            <span className="narrow-only">
              <LanguageMenu />
            </span>
            <div>
              <Button kind="quiet" wide icon={KeyRound} popoverTarget={panel} onClick={onPassword}>
                {onLock ? tablet.changeSecret : text.changePassword}
              </Button>
              {onTokens && (
                <Button kind="quiet" wide icon={Bot} popoverTarget={panel} onClick={onTokens}>
                  {text.tokens}
                </Button>
              )}
              <Button kind="quiet" wide icon={onLock ? Lock : LogOut} onClick={onLock ?? onSignOut}>
                {onLock ? tablet.lock : text.signOut}
              </Button>
            </div>
          </div>
        </div>
      </header>
    </>
  );
}

/** Every page is a `main` that takes focus. */
function focusContent() {
  document.querySelector<HTMLElement>('main')?.focus();
}
