import '../shell/office.css';
import './admin.css';
import { hrefOf, useAddress } from '../shell/use-address.ts';
import type { PlaceProps } from '../shell/WorkPlace.tsx';
import { accountTexts } from '../text/accounts/account-texts.ts';
import { shellTexts } from '../text/shell/shell-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import { AccountsPage } from './accounts/AccountsPage.tsx';
import { EditionsPage } from './EditionsPage.tsx';
import { ServerPage } from './ServerPage.tsx';
import { VersionsPage } from './versions/VersionsPage.tsx';

const TABS = ['editions', 'accounts', 'server'] as const;

/** The administrator's work place: the editions of the survey and their versions, who may sign in, and the server. */
export function AdminPage({ me, onSessionEnded }: PlaceProps) {
  const { title } = useTexts(shellTexts).admin;
  const { tabs, tabsLabel } = useTexts(accountTexts);
  const { path } = useAddress();
  const current = TABS.find((tab) => tab === path[0]) ?? TABS[0];
  const edition = path[2] === 'versions' ? path[1] : undefined;
  return (
    <main className="page admin" tabIndex={-1}>
      <h1>{title}</h1>
      <nav className="places" aria-label={tabsLabel}>
        {TABS.map((tab) => (
          <a key={tab} href={hrefOf([tab], '', null)} aria-current={tab === current ? 'page' : undefined}>
            {tabs[tab]}
          </a>
        ))}
      </nav>
      {current === 'editions' && edition === undefined && <EditionsPage onSessionEnded={onSessionEnded} />}
      {current === 'editions' && edition !== undefined && (
        <VersionsPage key={edition} survey={edition} onSessionEnded={onSessionEnded} />
      )}
      {current === 'accounts' && <AccountsPage me={me} onSessionEnded={onSessionEnded} />}
      {current === 'server' && <ServerPage onSessionEnded={onSessionEnded} />}
    </main>
  );
}
