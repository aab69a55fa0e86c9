import { useEffect, useState } from 'react';
import type { InterviewSession } from '../session/interview-session.ts';
import { whenIdle } from '../session/when-idle.ts';
import { openErrors } from './open-errors.ts';

/** How many points can be put right. Counted in a quiet moment of each screen, never at an answer. */
export function useOpenErrors(session: InterviewSession, screen: string): number {
  const [count, setCount] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted again when another screen is there
  useEffect(() => whenIdle(() => setCount(openErrors(session).length)), [session, screen]);
  return count;
}
