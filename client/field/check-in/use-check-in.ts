import { useCallback, useEffect, useState } from 'react';
import { type CheckInBody, isPractice, putCheckIn } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import type { CaseInEdition } from '../cases/case-in-edition.ts';
import type { Journal } from '../journal/journal.ts';
import { deviceInstant } from '../session/device-instant.ts';
import {
  type KeptCheckIn,
  keepCheckIn,
  keptCheckIns,
  runningCheckIn,
  type TellCheckIn,
  tellCheckIns,
} from './check-in-log.ts';

const AGAIN_AFTER_MS = 30_000;
const MINUTE_MS = 60_000;

/** The clock of somebody in a dwelling, and what can be done with it. */
export interface CheckIn {
  readonly running: KeptCheckIn | undefined;
  readonly isOver: boolean;
  readonly goIn: (chosen: CaseInEdition, minutes: number) => void;
  readonly more: (minutes: number) => void;
  readonly out: () => void;
  readonly alarm: () => void;
}

/** Runs on the device, also without a network; the server hears of it when it can. */
export function useCheckIn(journal: Journal | undefined): CheckIn {
  const [running, setRunning] = useState<KeptCheckIn>();
  const [now, setNow] = useState(Date.now);
  const tellAll = useCallback(async () => {
    if (!journal) return;
    setRunning(runningCheckIn(await keptCheckIns(journal)));
    await tellCheckIns(journal, tellOverNetwork);
  }, [journal]);
  useEffect(() => {
    // What cannot be told now is told later.
    const again = () => {
      setNow(Date.now());
      tellAll().catch(() => undefined);
    };
    again();
    const timer = setInterval(again, AGAIN_AFTER_MS);
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [tellAll]);

  const keep = (changed: KeptCheckIn) => {
    setRunning(changed.state.ended ? undefined : changed);
    setNow(Date.now());
    // A made-up visit is watched over by nobody.
    if (!journal || isPractice(changed.state)) return;
    keepCheckIn(journal, changed)
      .then(tellAll)
      .catch(() => undefined);
  };
  const change = (changes: Partial<CheckInBody>) => {
    if (running) keep({ ...running, state: { ...running.state, ...changes } });
  };
  const inMinutes = (minutes: number) => deviceInstant(new Date(Date.now() + minutes * MINUTE_MS));
  return {
    running,
    isOver: running !== undefined && Date.parse(running.state.due) <= now,
    goIn: ({ survey, caseId }, minutes) => {
      const state = { survey, caseId, due: inMinutes(minutes), alarm: false, ended: false };
      keep({ id: crypto.randomUUID(), state });
    },
    more: (minutes) => change({ due: inMinutes(minutes) }),
    out: () => change({ ended: true }),
    alarm: () => change({ alarm: true }),
  };
}

const tellOverNetwork: TellCheckIn = (id, state) =>
  call(putCheckIn, { params: { id }, body: state }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof ApiProblem) return false;
      throw error;
    },
  );
