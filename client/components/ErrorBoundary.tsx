import { RotateCw } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { shellTexts } from '../text/shell/shell-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';

/** Catches what a page could not handle and offers the one useful step: reload. Saved work is not touched. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <PageFailed /> : this.props.children;
  }
}

function PageFailed() {
  const text = useTexts(shellTexts);
  return (
    <main className="page page-narrow">
      <Banner kind="bad" title={text.unexpectedTitle}>
        <p>{text.unexpectedBody}</p>
        <div>
          <Button icon={RotateCw} onClick={() => location.reload()}>
            {text.reload}
          </Button>
        </div>
      </Banner>
    </main>
  );
}
