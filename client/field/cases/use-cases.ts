import { useCallback, useEffect, useState } from 'react';
import { type CaseReply, listAssignments, type ReplyOf } from '#contract';
import { ApiProblem, call } from '../../api.ts';

/** An edition that some of the cases belong to. */
export type CasesEdition = ReplyOf<typeof listAssignments>['surveys'][number];

export interface Cases {
  /** The editions of the cases, the newest first. */
  editions: readonly CasesEdition[];
  cases?: CaseReply[];
  problem?: unknown;
}

/**
 * The cases of the person who is signed in. They are asked for again when the network is back; until then the
 * last list stays.
 */
export function useCases(onSessionEnded: () => void): Cases & { reload: () => void } {
  const [state, setState] = useState<Cases>({ editions: [] });
  const reload = useCallback(() => {
    call(listAssignments, {}).then(
      ({ surveys, cases }) => setState({ editions: surveys, cases }),
      (problem: unknown) => {
        if (problem instanceof ApiProblem && problem.status === 401) onSessionEnded();
        else setState((before) => ({ ...before, problem }));
      },
    );
  }, [onSessionEnded]);
  useEffect(() => {
    reload();
    addEventListener('online', reload);
    return () => removeEventListener('online', reload);
  }, [reload]);
  return { ...state, reload };
}
