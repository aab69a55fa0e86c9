import { useCallback, useEffect, useState } from 'react';
import { listVisits, putVisit, type VisitBody } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import type { CaseInEdition } from '../cases/case-in-edition.ts';
import type { Journal } from '../journal/journal.ts';
import type { KeptNote } from '../notes/note-log.ts';
import { isDue, type PutNote, sendNotes } from '../notes/send-notes.ts';
import { asRefusal, useNoteKeeper } from '../notes/use-note-keeper.ts';
import { ledgerRoad } from '../sync/roads.ts';
import type { RoundOutcome } from '../sync/sync-loop.ts';
import { keepKnownVisits, knownVisits, VISITS, type VisitToCase, visitsByCase } from './visit-log.ts';

/** What was tried at the person's cases, and how it stands with the server. */
export interface Visits {
  /** By `caseKey`. */
  readonly byCase: ReadonlyMap<string, readonly VisitToCase[]>;
  readonly waiting: number;
  readonly refused: number;
  /** Keeps a visit. @throws JournalError */
  readonly add: (visit: VisitBody) => Promise<void>;
  /** Sends those that the server does not have yet; the sender of the device calls it. */
  readonly send: () => Promise<RoundOutcome>;
}

const NONE: { kept: KeptNote<VisitBody>[]; byCase: Visits['byCase']; epoch?: string } = { kept: [], byCase: new Map() };

/**
 * The visits on this device and those that the server knows of the person's cases.
 *
 * @param cases those that the person has; undefined while that is not known
 */
export function useVisits(journal: Journal | undefined, cases: readonly CaseInEdition[] | undefined): Visits {
  const [state, setState] = useState(NONE);
  const keeper = useNoteKeeper(journal);
  const refresh = useCallback(
    async (epoch?: string) => {
      if (!keeper) return;
      const kept = await VISITS.kept(keeper.owner);
      const byCase = visitsByCase(kept, await knownVisits(keeper.owner));
      setState((before) => ({ kept, byCase, ...((epoch ?? before.epoch) && { epoch: epoch ?? before.epoch! }) }));
    },
    [keeper],
  );
  const send = useCallback(async (): Promise<RoundOutcome> => {
    if (!keeper) return { kind: 'done' };
    const epoch = (await ledgerRoad(call)())?.epoch;
    if (epoch === undefined) return { kind: 'later', reached: false };
    const outcome = await sendNotes(keeper, { log: VISITS, put: putOverNetwork, epoch });
    if (outcome.kind === 'done') {
      if (cases) await VISITS.forget(keeper, epoch, cases);
      await call(listVisits, {}).then(({ visits }) => keepKnownVisits(keeper.owner, visits), ignoreProblem);
    }
    await refresh(epoch);
    return outcome;
  }, [keeper, cases, refresh]);
  useEffect(() => {
    // What cannot be read now is read again with the next round.
    refresh().catch(() => undefined);
  }, [refresh]);
  const add = useCallback(
    async (visit: VisitBody) => {
      await VISITS.keep(keeper!, [visit]);
      await refresh();
    },
    [keeper, refresh],
  );
  return {
    byCase: state.byCase,
    waiting: state.kept.filter((one) => isDue(one, state.epoch) && one.problem === undefined).length,
    refused: state.kept.filter(({ problem }) => problem !== undefined).length,
    add,
    send,
  };
}

const putOverNetwork: PutNote<VisitBody> = (id, body) =>
  call(putVisit, { params: { id }, body }).then((receipt) => ({ receipt }), asRefusal);

function ignoreProblem(error: unknown): void {
  if (!(error instanceof ApiProblem)) throw error;
}
