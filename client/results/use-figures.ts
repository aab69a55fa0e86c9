import { useCallback, useRef } from 'react';
import { type FigureSource, getEstimates, type PublicationStandard } from '#contract';
import { call, isAbort } from '../api.ts';
import { useWait, type Wait } from '../components/waiting/use-wait.ts';
import { useReply } from '../shell/use-reply.ts';
import { resultsTexts } from '../text/results-texts.ts';
import { useTexts } from '../text/use-texts.ts';

/** What the server does for figures: interviews are read first, as far as nobody has yet. */
const TASKS = ['derive', 'figures'] as const;

/** The wait for figures: in words, how far, and the way out. */
export interface FiguresWait extends Wait<(typeof TASKS)[number]> {
  words: string;
  onCancel: () => void;
}

interface FiguresQuestion {
  survey: string;
  standard: PublicationStandard;
  source: FigureSource;
}

/** The figures of an edition, the wait for them, and whether whoever waited for them cancelled it. */
export function useFigures({ survey, standard, source }: FiguresQuestion, onSessionEnded: () => void) {
  const { figures } = useTexts(resultsTexts);
  const { weighting, file } = source;
  const asking = useRef<AbortController>(undefined);
  const ask = useCallback(
    (left: AbortSignal) => {
      const control = new AbortController();
      left.addEventListener('abort', () => control.abort(), { once: true });
      asking.current = control;
      return call(getEstimates, { query: { survey, standard, weighting, file }, signal: control.signal });
    },
    [survey, standard, weighting, file],
  );
  const { reply, again } = useReply(ask, onSessionEnded);
  const isWaiting = reply.state === 'asking' || (reply.state === 'here' && reply.stale);
  const wait = useWait(isWaiting ? `${survey} ${standard} ${weighting} ${file}` : undefined, { survey, tasks: TASKS });
  const words = wait.progress ? figures.steps[wait.progress.task] : figures.computing;
  const waiting: FiguresWait = { ...wait, words, onCancel: () => asking.current?.abort() };
  // The reply to a question that was left behind never gets here, so this one was cancelled.
  const isCancelled = reply.state === 'failed' && isAbort(reply.problem);
  return { reply, again, waiting, isCancelled };
}
