import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
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
  const { draft } = session;
  const saved = useSavedState(draft);
  const note = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    // By hand: the press is shown in the same frame, of which drawing this again would take a part.
    const show = () => {
      const isOnItsWay = draft.saved.state !== 'saved' || session.typingNow;
      note.current?.toggleAttribute('data-on-its-way', isOnItsWay);
      if (isOnItsWay) note.current?.removeAttribute('data-saved');
      else note.current?.setAttribute('data-saved', String(draft.head.count));
    };
    show();
    return session.hand.subscribe(show);
  });
  if (saved.state === 'failed') {
    return (
      <span className="saved saved-failed">
        <CircleAlert aria-hidden="true" size={16} />
        {text.notSaved}
      </span>
    );
  }
  const at = saved.state === 'saved' ? saved.at : undefined;
  return (
    <span className="saved" ref={note}>
      <span className="saved-said">
        <CircleCheck aria-hidden="true" size={16} />
        {at === undefined ? text.nothingYet : text.saved(formatAgo(at, Math.max(now, at), locale))}
      </span>
      <span className="saved-going">
        <LoaderCircle aria-hidden="true" size={16} />
        {text.saving}
      </span>
    </span>
  );
}
