import { useCallback, useEffect, useMemo, useState } from 'react';
import { type CaseReply, type HouseholdBody, putHousehold } from '#contract';
import { call } from '../../api.ts';
import type { Journal } from '../journal/journal.ts';
import type { KeptNote } from '../notes/note-log.ts';
import { isDue, type PutNote, sendNotes } from '../notes/send-notes.ts';
import { asRefusal, useNoteKeeper } from '../notes/use-note-keeper.ts';
import { ledgerRoad } from '../sync/roads.ts';
import type { RoundOutcome } from '../sync/sync-loop.ts';
import { HOUSEHOLDS, withFound } from './household-log.ts';

/** The households that were found at the person's dwellings, and how they stand with the server. */
export interface Households {
  /** The person's cases with them; undefined while those are not known. */
  readonly cases: CaseReply[] | undefined;
  readonly waiting: number;
  readonly refused: number;
  /** Keeps further households, all or none. @throws JournalError */
  readonly add: (found: readonly HouseholdBody[]) => Promise<void>;
  /** Sends those that the server does not have yet; the sender of the device calls it. */
  readonly send: () => Promise<RoundOutcome>;
}

interface Kept {
  readonly notes: readonly KeptNote<HouseholdBody>[];
  readonly epoch?: string;
}

/** @param cases as the server gave them last */
export function useHouseholds(journal: Journal | undefined, cases: CaseReply[] | undefined): Households {
  const [state, setState] = useState<Kept>({ notes: [] });
  const keeper = useNoteKeeper(journal);
  const refresh = useCallback(
    async (epoch?: string) => {
      if (!keeper) return;
      const notes = await HOUSEHOLDS.kept(keeper.owner);
      setState((before) => ({ notes, ...((epoch ?? before.epoch) && { epoch: epoch ?? before.epoch! }) }));
    },
    [keeper],
  );
  const send = useCallback(async (): Promise<RoundOutcome> => {
    if (!keeper) return { kind: 'done' };
    // Who never found one asks nothing.
    if ((await HOUSEHOLDS.kept(keeper.owner)).length === 0) return { kind: 'done' };
    const epoch = (await ledgerRoad(call)())?.epoch;
    if (epoch === undefined) return { kind: 'later', reached: false };
    const outcome = await sendNotes(keeper, { log: HOUSEHOLDS, put: putOverNetwork, epoch });
    if (outcome.kind === 'done' && cases) await HOUSEHOLDS.forget(keeper, epoch, cases);
    await refresh(epoch);
    return outcome;
  }, [keeper, cases, refresh]);
  useEffect(() => {
    // What cannot be read now is read again with the next round.
    refresh().catch(() => undefined);
  }, [refresh]);
  const add = useCallback(
    async (found: readonly HouseholdBody[]) => {
      await HOUSEHOLDS.keep(keeper!, found);
      await refresh();
    },
    [keeper, refresh],
  );
  const { notes, epoch } = state;
  const all = useMemo(() => {
    const found = notes.map(({ body }) => body);
    return cases && found.length > 0 ? withFound(cases, found) : cases;
  }, [cases, notes]);
  return {
    cases: all,
    waiting: notes.filter((one) => isDue(one, epoch) && one.problem === undefined).length,
    refused: notes.filter(({ problem }) => problem !== undefined).length,
    add,
    send,
  };
}

const putOverNetwork: PutNote<HouseholdBody> = (id, body) =>
  call(putHousehold, { params: { id }, body }).then((receipt) => ({ receipt }), asRefusal);
