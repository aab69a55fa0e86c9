import { RotateCw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { resultsTexts } from '../text/results-texts.ts';
import { useTexts } from '../text/use-texts.ts';

/** After a cancelled wait: that it was cancelled, and the way to compute again, which gets the focus. */
export function CancelledFigures({ onAgain }: { onAgain: () => void }) {
  const { figures } = useTexts(resultsTexts);
  const action = useRef<HTMLButtonElement>(null);
  useEffect(() => action.current?.focus(), []);
  return (
    <Banner>
      <p>{figures.cancelled}</p>
      <div>
        <Button ref={action} icon={RotateCw} onClick={onAgain}>
          {figures.computeAgain}
        </Button>
      </div>
    </Banner>
  );
}
