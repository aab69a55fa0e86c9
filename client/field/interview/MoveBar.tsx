import { ArrowLeft, ArrowRight } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { InterviewSession } from './interview-session.ts';
import { useRespondentTexts } from './respondent-texts.ts';
import { useSavedState } from './use-saved-state.ts';
import { isAskingWho } from './who-has-it.ts';

/** Back and next, at the thumbs. While answers cannot be saved the interview does not go on. */
export function MoveBar({ session }: { session: InterviewSession }) {
  const own = useTexts(fieldTexts);
  const respondent = useRespondentTexts(session.language);
  const { view, handed } = session;
  const { interview: text, sensitive } = handed ? respondent : own;
  const onward =
    { pause: text.pauseGo, closing: text.pauseGo, privacy: sensitive.alone }[view.kind as string] ?? text.next;
  const stuck = useSavedState(session.draft).state === 'failed';
  return (
    <nav className="move-bar" aria-label={`${text.back}, ${text.next}`}>
      <div className="move-bar-inner">
        <Button icon={ArrowLeft} onClick={() => session.previous()} disabled={!session.canGoBack}>
          {text.back}
        </Button>
        {!isAskingWho(view) && (
          <Button
            kind="primary"
            icon={ArrowRight}
            iconAfter
            className="move-next"
            onClick={() => session.next()}
            disabled={stuck}
          >
            {onward}
          </Button>
        )}
      </div>
    </nav>
  );
}
