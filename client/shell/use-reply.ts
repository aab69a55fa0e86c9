import { useCallback, useEffect, useState } from 'react';
import { ApiProblem } from '../api.ts';

export type Reply<T> =
  | { state: 'asking' }
  | { state: 'failed'; problem: unknown }
  /**
   * `stale`: the reply to the earlier question, shown until the new one arrives, so that nothing jumps or
   * loses focus.
   */
  | { state: 'here'; value: T; stale: boolean };

/**
 * What the server answers to a question, asked again whenever the question changes.
 *
 * @param ask must keep its identity while the question is the same (useCallback)
 * @param onSessionEnded called when the server says 401
 */
export function useReply<T>(ask: (signal: AbortSignal) => Promise<T>, onSessionEnded: () => void) {
  const [reply, setReply] = useState<Reply<T>>({ state: 'asking' });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks the same question again
  useEffect(() => {
    const control = new AbortController();
    setReply((before) => (before.state === 'here' ? { ...before, stale: true } : { state: 'asking' }));
    ask(control.signal).then(
      (value) => !control.signal.aborted && setReply({ state: 'here', value, stale: false }),
      (problem: unknown) => {
        if (control.signal.aborted) return;
        if (problem instanceof ApiProblem && problem.status === 401) onSessionEnded();
        else setReply({ state: 'failed', problem });
      },
    );
    return () => control.abort();
  }, [ask, round]);
  return { reply, again: useCallback(() => setRound((before) => before + 1), []) };
}
