import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { fieldTexts } from '../../text/field/field-texts.ts';
import { formatAgo } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import type { InterviewSession } from '../session/interview-session.ts';
import { useRespondentTexts } from './respondent-texts.ts';
import { useSavedState } from './use-saved-state.ts';

const REDRAW_MS = 5_000;

/** Whether the newest answer is on the disk, in words. "Saved" is never said before it is. */
export function SavedNote({ session }: { session: InterviewSession }) {
  const interviewerTexts = useTexts(fieldTexts);
  const respondentTexts = useRespondentTexts(session.language);
  const { locale: ofInterviewer } = useLanguage();
  const locale = session.handed ? session.language : ofInterviewer;
  const { interview: text } = session.handed ? respondentTexts : interviewerTexts;
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), REDRAW_MS);
    return () => clearInterval(timer);
  }, []);
  const saved = useSavedState(session.draft);
  const isInHand = useSyncExternalStore(session.hand.subscribe, () => session.typingNow);
  if (saved.state === 'failed') {
    return (
      <span className="saved saved-failed">
        <CircleAlert aria-hidden="true" size={16} />
        {text.notSaved}
      </span>
    );
  }
  if (saved.state === 'saving' || isInHand) {
    return (
      <span className="saved">
        <LoaderCircle aria-hidden="true" size={16} />
        {text.saving}
      </span>
    );
  }
  return (
    <span className="saved" data-saved={session.draft.head.count}>
      <CircleCheck aria-hidden="true" size={16} />
      {saved.at === undefined ? text.nothingYet : text.saved(formatAgo(saved.at, Math.max(now, saved.at), locale))}
    </span>
  );
}
