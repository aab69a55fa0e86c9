import { useCallback, useEffect, useMemo, useState } from 'react';
import { listVisits, putVisit, type VisitBody } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import type { CaseInEdition } from '../cases/case-in-edition.ts';
import { askOverNetwork } from '../cases/put-submission.ts';
import type { Journal } from '../journal/journal.ts';
import { isDue, type PutVisit, sendVisits } from './send-visits.ts';
import {
  forgetVisits,
  type KeptVisit,
  keepKnownVisits,
  keepVisit,
  keptVisits,
  knownVisits,
  type VisitKeeper,
  type VisitToCase,
  visitsByCase,
} from './visit-log.ts';

const AGAIN_AFTER_MS = 60_000;

/** What was tried at the person's cases, and how it stands with the server. */
export interface Visits {
  /** By `caseKey`. */
  readonly byCase: ReadonlyMap<string, readonly VisitToCase[]>;
  readonly waiting: number;
  readonly refused: number;
  /** Keeps a visit, and sends it if there is a network. @throws JournalError */
  readonly add: (visit: VisitBody) => Promise<void>;
}

const NONE: { kept: KeptVisit[]; byCase: Visits['byCase']; epoch?: string } = { kept: [], byCase: new Map() };

/**
 * The visits on this device and those that the server knows of the person's cases. They are sent as interviews are: at
 * the start, when the network comes back, every minute, and when a new one is kept.
 *
 * @param cases those that the person has; undefined while that is not known
 */
export function useVisits(journal: Journal | undefined, cases: readonly CaseInEdition[] | undefined): Visits {
  const [state, setState] = useState(NONE);
  const keeper = useMemo<VisitKeeper | undefined>(
    () => journal && { owner: journal, locks: navigator.locks },
    [journal],
  );
  const refresh = useCallback(
    async (epoch?: string) => {
      if (!keeper) return;
      const kept = await keptVisits(keeper.owner);
      const byCase = visitsByCase(kept, await knownVisits(keeper.owner));
      setState((before) => ({ kept, byCase, ...((epoch ?? before.epoch) && { epoch: epoch ?? before.epoch! }) }));
    },
    [keeper],
  );
  const send = useCallback(async () => {
    if (!keeper) return;
    const epoch = (await askOverNetwork())?.epoch;
    if (epoch === undefined) return;
    await sendVisits(keeper, { put: putOverNetwork, epoch });
    if (cases) await forgetVisits(keeper, epoch, cases);
    await call(listVisits, {}).then(({ visits }) => keepKnownVisits(keeper.owner, visits), ignoreProblem);
    await refresh(epoch);
  }, [keeper, cases, refresh]);
  useEffect(() => {
    // What cannot be read or written now is tried again: nothing is lost meanwhile.
    const now = () => send().catch(() => undefined);
    refresh().catch(() => undefined);
    now();
    const timer = setInterval(now, AGAIN_AFTER_MS);
    addEventListener('online', now);
    return () => {
      clearInterval(timer);
      removeEventListener('online', now);
    };
  }, [refresh, send]);
  const add = useCallback(
    async (visit: VisitBody) => {
      await keepVisit(keeper!, visit);
      await refresh();
      send().catch(() => undefined);
    },
    [keeper, refresh, send],
  );
  return {
    byCase: state.byCase,
    waiting: state.kept.filter((one) => isDue(one, state.epoch) && one.problem === undefined).length,
    refused: state.kept.filter(({ problem }) => problem !== undefined).length,
    add,
  };
}

const putOverNetwork: PutVisit = async (id, visit) => {
  try {
    return { receipt: await call(putVisit, { params: { id }, body: visit }) };
  } catch (error) {
    if (error instanceof ApiProblem) return { status: error.status, code: error.code, detail: error.detail };
    throw error;
  }
};

function ignoreProblem(error: unknown): void {
  if (!(error instanceof ApiProblem)) throw error;
}
