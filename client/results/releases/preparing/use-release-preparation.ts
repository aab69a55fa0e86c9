import { useRef, useState } from 'react';
import { type BodyOf, type PrepareReleaseReply, prepareRelease } from '#contract';
import { ApiProblem, call, isAbort } from '../../../api.ts';
import { useWait } from '../../../components/waiting/use-wait.ts';
import { goTo } from '../../../shell/use-address.ts';
import { pathOfRevision } from '../release-address.ts';

/** What the server does for it. */
const TASKS = ['derive', 'make-report', 'public-files-of-release', 'prepare-release'] as const;

type Findings = Extract<PrepareReleaseReply, { findings: unknown }>['findings'];

/** How far a release on its way is, and what the server said of it. */
export type PreparingState =
  | { readonly is: 'ready' | 'sending' | 'cancelled' }
  | { readonly is: 'failed'; readonly problem: unknown }
  | { readonly is: 'refused'; readonly findings: Findings };

/** Sends what was typed, shows how far the server is, and leads to the revision that came of it. */
export function useReleasePreparation(survey: string, onSessionEnded: () => void) {
  const [state, setState] = useState<PreparingState>({ is: 'ready' });
  const asking = useRef<AbortController>(undefined);
  const wait = useWait(state.is === 'sending' ? survey : undefined, { survey, tasks: TASKS });

  async function send(body: BodyOf<typeof prepareRelease>) {
    const control = new AbortController();
    asking.current = control;
    setState({ is: 'sending' });
    try {
      const reply = await call(prepareRelease, { query: { survey }, body, signal: control.signal });
      if ('findings' in reply) setState({ is: 'refused', findings: reply.findings });
      else goTo(pathOfRevision(reply.prepared));
    } catch (problem) {
      if (isAbort(problem)) setState({ is: 'cancelled' });
      else if (problem instanceof ApiProblem && problem.status === 401) onSessionEnded();
      else setState({ is: 'failed', problem });
    }
  }

  return {
    state,
    wait,
    task: wait.progress?.task ?? 'prepare-release',
    send,
    cancel: () => asking.current?.abort(),
    forget: () => setState({ is: 'ready' }),
  };
}
