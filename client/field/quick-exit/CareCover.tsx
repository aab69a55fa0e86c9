import { useEffect, useRef } from 'react';
import type { InterviewSession } from '../session/interview-session.ts';
import { keepOutOfSight } from './keep-out-of-sight.ts';
import { NeutralScreen } from './NeutralScreen.tsx';
import type { QuickExit } from './use-quick-exit.ts';

interface CareCoverProps {
  session: InterviewSession;
  quickExit: QuickExit;
}

/** What can cover the screen at once wherever the interview asks for care: it is there before it is needed. */
export function CareCover({ session, quickExit: { cover, isAway, toCode } }: CareCoverProps) {
  const veil = useRef<HTMLDivElement>(null);
  const { mayInterrupt, language } = session;
  useEffect(() => {
    if (!mayInterrupt) return;
    return keepOutOfSight((isCovered) => {
      if (veil.current) veil.current.hidden = !isCovered;
    });
  }, [mayInterrupt]);
  if (!mayInterrupt && !isAway) return null;
  return (
    <>
      <NeutralScreen ref={cover} language={language} isShown={isAway} onLeave={toCode} />
      <div ref={veil} className="out-of-sight" hidden />
    </>
  );
}
