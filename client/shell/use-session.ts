import { useCallback, useEffect, useState } from 'react';
import type { MeReply } from '#contract';
import { getSession } from '#contract';
import { ApiProblem, call } from '../api.ts';
import { rememberedPlace } from './parts/remembered-place.ts';
import { rememberDesigner, rememberedDesigner } from './remembered-designer.ts';
import { endSessionLeft, noneIsLeft } from './sign-out.ts';

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
    accept: (me: MeReply) => {
      noneIsLeft();
      setSession(signedIn(me));
    },
    end: (ended?: 'expired' | 'password-changed') => {
      rememberDesigner(undefined);
      setSession({ state: 'signed-out', ...(ended ? { ended } : {}) });
    },
  };
}

async function askServer(): Promise<Session> {
  if (!(await endSessionLeft())) return { state: 'unreachable' };
  try {
    const me = await call(getSession, {});
    await rememberedPlace();
    return signedIn(me);
  } catch (error) {
    const refused = error instanceof ApiProblem && error.status === 401;
    if (refused) rememberDesigner(undefined);
    // Drafts of questionnaires are worked on without a network; what the server refuses later, it refuses then.
    const me = refused ? undefined : rememberedDesigner();
    if (me) return { state: 'signed-in', me };
    return refused ? { state: 'signed-out' } : { state: 'unreachable' };
  }
}

function signedIn(me: MeReply): Session {
  rememberDesigner(me);
  return { state: 'signed-in', me };
}
