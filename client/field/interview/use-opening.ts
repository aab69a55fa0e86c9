import { useCallback, useEffect, useState } from 'react';
import type { CaseReply, VisitChannel } from '#contract';
import { draftIsFree, type Journal } from '../journal/journal.ts';
import { type Opening, openInterview } from '../session/open-interview.ts';

interface OpeningInput {
  assigned: CaseReply | undefined;
  journal: Journal | undefined;
  user: string;
  language: string;
  /** As it was chosen on the page of the case. */
  channel: VisitChannel | undefined;
  /** It is opened from the list: how an interview of an earlier version goes on is asked first. */
  offersMove: boolean;
}

export type OpeningState = Opening | { kind: 'opening' } | { kind: 'failed'; error: unknown };

/** Opens the interview once case and journal are there, and lets go of it when the screen goes away. */
export function useOpening({ assigned, journal, user, language, channel, offersMove }: OpeningInput) {
  const [state, setState] = useState<OpeningState>({ kind: 'opening' });
  const [attempt, setAttempt] = useState(0);
  const [isDecided, setDecided] = useState(false);
  const { survey, caseId } = assigned ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list of cases, interface language or channel does not open the interview anew
  useEffect(() => {
    if (!assigned || !journal) return;
    let opened: Opening | undefined;
    let gone = false;
    const letGo = () => {
      if (opened?.kind !== 'open') return;
      opened.session.dispose();
      opened.release();
    };
    openInterview({
      assigned,
      journal,
      user,
      language,
      channel,
      locks: navigator.locks,
      offersMove: offersMove && !isDecided,
    }).then(
      (opening) => {
        opened = opening;
        if (gone) letGo();
        else setState(opening);
      },
      (error: unknown) => !gone && setState({ kind: 'failed', error }),
    );
    return () => {
      gone = true;
      letGo();
    };
  }, [survey, caseId, journal, user, attempt, isDecided]);
  const retry = useCallback(() => {
    setState({ kind: 'opening' });
    setAttempt((number) => number + 1);
  }, []);
  useEffect(() => {
    if (state.kind !== 'elsewhere' || !journal) return;
    const gone = new AbortController();
    const { signal } = gone;
    // A tab that nobody sees takes nothing from one in use.
    const whenSeen = () => {
      if (signal.aborted) return;
      if (document.visibilityState === 'visible') retry();
      else document.addEventListener('visibilitychange', whenSeen, { once: true, signal });
    };
    draftIsFree(navigator.locks, journal, state.draft, signal).then(whenSeen, () => undefined);
    return () => gone.abort();
  }, [state, journal, retry]);
  /** It goes on as it stands now. */
  const goOn = useCallback(() => {
    setState({ kind: 'opening' });
    setDecided(true);
  }, []);
  return { state, retry, goOn };
}
