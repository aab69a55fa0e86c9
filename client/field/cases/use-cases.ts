import { useCallback, useEffect, useMemo, useState } from 'react';
import { type CaseReply, listAssignments, type ReplyOf } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { openedJournal } from '../vault/tablet.ts';
import { keepCases, keptCases } from './cases-in-pocket.ts';
import { useDayOfTablet } from './use-day-of-tablet.ts';
import { casesOnDay } from './version-of-today.ts';

/** An edition that some of the cases belong to. */
export type CasesEdition = ReplyOf<typeof listAssignments>['surveys'][number];

export interface Cases {
  /** The editions of the cases, the newest first. */
  editions: readonly CasesEdition[];
  cases?: CaseReply[];
  problem?: unknown;
}

/**
 * The cases of the person whose tablet it is: those of the last time at once, then what the server says. They are asked
 * for again when the network is back; until then the last list stays. Each has the version of the tablet's day.
 */
export function useCases(onSessionEnded: () => void): Cases & { reload: () => void } {
  const [state, setState] = useState<Cases>({ editions: [] });
  const reload = useCallback(() => {
    const journal = openedJournal();
    call(listAssignments, {}).then(
      (assigned) => {
        setState({ editions: assigned.surveys, cases: assigned.cases });
        // Without room the list of before stays for the time without a network.
        if (journal) keepCases(journal, assigned).catch(() => undefined);
      },
      (problem: unknown) => {
        if (problem instanceof ApiProblem && isRefused(problem)) onSessionEnded();
        setState((before) => ({ ...before, problem }));
      },
    );
  }, [onSessionEnded]);
  useEffect(() => {
    const journal = openedJournal();
    if (journal)
      keptCases(journal).then(
        (kept) => {
          if (kept) setState((now) => (now.cases ? now : { ...now, editions: kept.surveys, cases: kept.cases }));
        },
        () => undefined,
      );
    reload();
    addEventListener('online', reload);
    return () => removeEventListener('online', reload);
  }, [reload]);
  const day = useDayOfTablet();
  const { cases, editions } = state;
  const onDay = useMemo(() => cases && casesOnDay(cases, editions, day), [cases, editions, day]);
  return { ...state, ...(onDay && { cases: onDay }), reload };
}

/** The server does not know the tablet any more, or it was revoked. */
function isRefused({ status, code }: ApiProblem): boolean {
  return status === 401 || code === 'device-revoked';
}
