import { RotateCw } from 'lucide-react';
import { Banner } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import { WaitBar } from '../../../components/waiting/WaitBar.tsx';
import { WaitWords } from '../../../components/waiting/WaitWords.tsx';
import type { Reply } from '../../../shell/use-reply.ts';
import { tablePageTexts } from '../../../text/table-page/table-page-texts.ts';
import { useTexts } from '../../../text/use-texts.ts';
import { SourceProblem } from '../../sources/SourceProblem.tsx';
import type { TableWait } from '../use-table-replies.ts';

interface AskedReplyProps {
  readonly reply: Reply<unknown>;
  readonly waiting: TableWait & { readonly isWaiting: boolean };
  readonly isCancelled: boolean;
  readonly again: () => void;
  /** The weights that were chosen, which may be why there is no reply. */
  readonly weighting: string | undefined;
}

/** The wait for what was asked, that it was taken back, or why there is no reply. */
export function AskedReply({ reply, waiting, isCancelled, again, weighting }: AskedReplyProps) {
  const { shown } = useTexts(tablePageTexts);
  return (
    <>
      <p role="status" className={waiting.isWaiting ? 'quiet' : 'visually-hidden'}>
        {waiting.isWaiting && <WaitWords words={waiting.words} progress={waiting.progress} />}
      </p>
      {waiting.isWaiting && waiting.isLong && <WaitBar {...waiting} />}
      {isCancelled && (
        <Banner>
          <p>{shown.cancelled}</p>
          <div>
            <Button icon={RotateCw} onClick={again}>
              {shown.computeAgain}
            </Button>
          </div>
        </Banner>
      )}
      {reply.state === 'failed' && !isCancelled && (
        <SourceProblem problem={reply.problem} weighting={weighting} onRetry={again} />
      )}
    </>
  );
}
