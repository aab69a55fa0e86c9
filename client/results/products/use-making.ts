import { useEffect, useRef, useState } from 'react';
import { ApiProblem, isAbort } from '../../api.ts';
import { useWait, type Wait } from '../../components/waiting/use-wait.ts';

/** Something that the server makes while somebody waits. */
export interface Making<Made> {
  readonly state: 'ready' | 'making' | 'made' | 'cancelled';
  /** What was made last. */
  readonly made: Made | undefined;
  readonly problem: unknown;
  readonly wait: Wait<string>;
  begin(work: (signal: AbortSignal) => Promise<Made>): Promise<void>;
  cancel(): void;
  /** What was made does not hold any more. */
  forget(): void;
  /** Sets something of which it is made; what was made was of something else. */
  changing<Value>(set: (value: Value) => void): (value: Value) => void;
}

/**
 * One thing that is made at a time, how far it is, and the way out of the wait.
 *
 * @param tasks what the server does for it; must keep its identity
 */
export function useMaking<Made>(
  { survey, tasks }: { readonly survey: string; readonly tasks: readonly string[] },
  onSessionEnded: () => void,
): Making<Made> {
  const [state, setState] = useState<Making<Made>['state']>('ready');
  const [made, setMade] = useState<Made>();
  const [problem, setProblem] = useState<unknown>();
  const asking = useRef<AbortController>(undefined);
  const wait = useWait(state === 'making' ? tasks.join() : undefined, { survey, tasks });
  // Whoever goes away waits for nothing.
  useEffect(() => () => asking.current?.abort(), []);

  async function begin(work: (signal: AbortSignal) => Promise<Made>) {
    if (state === 'making') return;
    const control = new AbortController();
    asking.current = control;
    setState('making');
    setMade(undefined);
    setProblem(undefined);
    try {
      setMade(await work(control.signal));
      setState('made');
    } catch (error) {
      setState(isAbort(error) ? 'cancelled' : 'ready');
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      else if (!isAbort(error)) setProblem(error);
    }
  }

  function forget() {
    if (state === 'making') return;
    setState('ready');
    setMade(undefined);
    setProblem(undefined);
  }

  function changing<Value>(set: (value: Value) => void) {
    return (value: Value) => {
      set(value);
      forget();
    };
  }

  return { state, made, problem, wait, begin, cancel: () => asking.current?.abort(), forget, changing };
}
