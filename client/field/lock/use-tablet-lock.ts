import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import type { InterviewSession } from '../session/interview-session.ts';
import { watchTablet } from './watch-tablet.ts';

/**
 * Watches over a tablet while the respondent holds it. Drawn at once, so that no copy of the page that the browser
 * keeps for later holds an answer.
 */
export function useTabletLock(session: InterviewSession): void {
  const { handed } = session;
  useEffect(() => (handed ? watchTablet(session, flushSync) : undefined), [session, handed]);
}
