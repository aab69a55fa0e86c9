import { useCallback, useEffect, useState } from 'react';
import { ApiProblem } from '../../api.ts';
import type { HelpState, Recovery } from '../vault/recovery.ts';

const LOOK_MS = 10_000;

/** How the help stands, as it was seen last, and what went wrong when looking. */
export interface Help {
  state: HelpState | 'looking';
  problem?: unknown;
}

/**
 * Asks every ten seconds whether somebody approved, until it is so.
 *
 * @param onSignedOut the session with account and password is over
 */
export function useHelp(recovery: Recovery, onSignedOut: () => void) {
  const [help, setHelp] = useState<Help>({ state: 'looking' });
  const look = useCallback(async () => {
    try {
      const state = await recovery.look();
      setHelp({ state });
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 401) onSignedOut();
      else setHelp(({ state }) => ({ state, problem }));
    }
  }, [recovery, onSignedOut]);
  const isOver = help.state === 'approved';
  useEffect(() => {
    if (isOver) return;
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [look, isOver]);
  return { help, look, setHelp };
}
