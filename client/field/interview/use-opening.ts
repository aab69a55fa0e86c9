import { useCallback, useEffect, useState } from 'react';
import type { CaseReply, VisitChannel } from '#contract';
import type { Journal } from '../journal/journal.ts';
import { type Opening, openInterview } from '../session/open-interview.ts';

interface OpeningInput {
  assigned: CaseReply | undefined;
  journal: Journal | undefined;
  user: string;
  language: string;
  /** As it was chosen on the page of the case. */
  channel: VisitChannel | undefined;
}

export type OpeningState = Opening | { kind: 'opening' } | { kind: 'failed'; error: unknown };

/** Opens the interview once case and journal are there, and lets go of it when the screen goes away. */
export function useOpening({ assigned, journal, user, language, channel }: OpeningInput) {
  const [state, setState] = useState<OpeningState>({ kind: 'opening' });
  const [attempt, setAttempt] = useState(0);
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
    openInterview({ assigned, journal, user, language, channel, locks: navigator.locks }).then(
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
  }, [survey, caseId, journal, user, attempt]);
  const retry = useCallback(() => {
    setState({ kind: 'opening' });
    setAttempt((number) => number + 1);
  }, []);
  return { state, retry };
}
