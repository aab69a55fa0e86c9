import { useCallback, useEffect, useState } from 'react';
import type { MeReply } from '#contract';
import { getSession } from '#contract';
import { ApiProblem, call } from '../api.ts';

export type Session =
  | { state: 'asking' }
  | { state: 'unreachable' }
  | { state: 'signed-out'; ended?: 'expired' | 'password-changed' }
  | { state: 'signed-in'; me: MeReply };

/** Who is signed in on this device; the server is asked at the start. */
export function useSession() {
  const [session, setSession] = useState<Session>({ state: 'asking' });
  const retry = useCallback(() => {
    setSession({ state: 'asking' });
    askServer().then(setSession);
  }, []);
  useEffect(retry, [retry]);
  return {
    session,
    retry,
    accept: (me: MeReply) => setSession({ state: 'signed-in', me }),
    end: (ended?: 'expired' | 'password-changed') => setSession({ state: 'signed-out', ...(ended ? { ended } : {}) }),
  };
}

async function askServer(): Promise<Session> {
  try {
    return { state: 'signed-in', me: await call(getSession, {}) };
  } catch (error) {
    const refused = error instanceof ApiProblem && error.status === 401;
    return refused ? { state: 'signed-out' } : { state: 'unreachable' };
  }
}
