import { ArrowLeft, ArrowRight } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import { type FieldTexts, fieldTexts } from '../../text/field/field-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { type Turning, turnPage } from '../ahead/use-turning.ts';
import { useHand } from '../contents/hand.ts';
import type { InterviewSession } from '../session/interview-session.ts';
import type { InterviewView } from '../session/view.ts';
import { useRespondentTexts } from './respondent-texts.ts';
import { useIsUnsaved } from './use-saved-state.ts';

/** Back and next, at the thumbs. While answers cannot be saved the interview does not go on. */
export function MoveBar({ session, turning }: { session: InterviewSession; turning: Turning }) {
  const interviewerTexts = useTexts(fieldTexts);
  const respondentTexts = useRespondentTexts(session.language);
  const { view, handed } = session;
  const texts = handed ? respondentTexts : interviewerTexts;
  const { interview: text } = texts;
  const hand = useHand();
  // To whoever answers alone nothing says that there was something before this part.
  const hasBack = !handed || session.canGoBack;
  const stuck = useIsUnsaved(session.draft);
  return (
    <nav className="move-bar" aria-label={hasBack ? `${text.back}, ${text.next}` : text.next}>
      <div className="move-bar-inner" data-hand={hand}>
        {hasBack && (
          <Button icon={ArrowLeft} onClick={() => session.previous()} disabled={!session.canGoBack}>
            {text.back}
          </Button>
        )}
        <Button
          kind="primary"
          icon={ArrowRight}
          iconAfter
          className="move-next"
          onClick={() => turnPage(session, turning)}
          disabled={stuck}
        >
          {wordsOnward(view, texts)}
        </Button>
      </div>
    </nav>
  );
}

function wordsOnward({ kind }: InterviewView, { interview, sensitive }: FieldTexts): string {
  if (kind === 'privacy') return sensitive.alone;
  return kind === 'pause' || kind === 'closing' ? interview.pauseGo : interview.next;
}
