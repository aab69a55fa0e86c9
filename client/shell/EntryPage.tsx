import type { ReactNode } from 'react';
import { LanguageMenu } from '../components/LanguageMenu.tsx';
import { Logo } from '../components/Logo.tsx';
import { shellTexts } from '../text/shell/shell-texts.ts';
import { useTexts } from '../text/use-texts.ts';

interface EntryPageProps {
  children: ReactNode;
  /** Says what the product is for; not on a tablet, which may lie before anybody's eyes. */
  saysPurpose?: boolean;
}

/** The page before somebody is in: the product's name, its purpose, and the form. */
export function EntryPage({ children, saysPurpose = true }: EntryPageProps) {
  const text = useTexts(shellTexts);
  return (
    <div className="entry">
      <header className="top-bar">
        <div className="top-bar-end">
          <LanguageMenu />
        </div>
      </header>
      <main className="entry-main">
        <div className="entry-mark">
          <Logo width={88} />
          <h1>Cifra</h1>
          {saysPurpose && <p className="entry-lead">{text.productLead}</p>}
        </div>
        {children}
      </main>
    </div>
  );
}
