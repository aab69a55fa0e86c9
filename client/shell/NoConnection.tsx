import { RotateCw } from 'lucide-react';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { shellTexts } from '../text/shell/shell-texts.ts';
import { useTexts } from '../text/use-texts.ts';
import { EntryPage } from './EntryPage.tsx';

/** The server did not answer at all: says so, and that nothing is lost. */
export function NoConnection({ onRetry }: { onRetry: () => void }) {
  const text = useTexts(shellTexts);
  return (
    <EntryPage>
      <Banner kind="caution" title={text.noConnectionTitle}>
        {text.noConnectionBody}
      </Banner>
      <Button kind="primary" icon={RotateCw} onClick={onRetry}>
        {text.retry}
      </Button>
    </EntryPage>
  );
}
