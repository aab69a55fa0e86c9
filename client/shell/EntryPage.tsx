import type { ReactNode } from 'react';
import { LanguageMenu } from '../components/LanguageMenu.tsx';
import { Logo } from '../components/Logo.tsx';
import { shellTexts } from '../text/shell/shell-texts.ts';
import { useTexts } from '../text/use-texts.ts';

/** The page before signing in: the product's name, its purpose, and the form. */
export function EntryPage({ children }: { children: ReactNode }) {
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
          <p className="entry-lead">{text.productLead}</p>
        </div>
        {children}
      </main>
    </div>
  );
}
