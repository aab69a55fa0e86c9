import { ArrowLeft, ArrowRight } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import { useTexts } from '../../text/index.ts';
import { fieldTexts } from '../text/index.ts';
import type { InterviewSession } from './interview-session.ts';
import { useSavedState } from './use-saved-state.ts';

/** Back and next, at the thumbs. While answers cannot be saved the interview does not go on. */
export function MoveBar({ session }: { session: InterviewSession }) {
  const text = useTexts(fieldTexts).interview;
  const stuck = useSavedState(session.draft).state === 'failed';
  return (
    <nav className="move-bar" aria-label={`${text.back}, ${text.next}`}>
      <div className="move-bar-inner">
        <Button icon={ArrowLeft} onClick={() => session.previous()} disabled={!session.canGoBack}>
          {text.back}
        </Button>
        <Button
          kind="primary"
          icon={ArrowRight}
          iconAfter
          className="move-next"
          onClick={() => session.next()}
          disabled={stuck}
        >
          {session.view.kind === 'pause' ? text.pauseGo : text.next}
        </Button>
      </div>
    </nav>
  );
}
