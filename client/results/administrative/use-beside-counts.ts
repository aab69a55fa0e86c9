import { useCallback, useRef } from 'react';
import { type FigureSource, getBesideCounts, type PublicationStandard } from '#contract';
import { call, isAbort } from '../../api.ts';
import { useWait } from '../../components/waiting/use-wait.ts';
import { useReply } from '../../shell/use-reply.ts';
import { administrativePageTexts } from '../../text/administrative/administrative-page-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

/** What the server does for them: interviews are read first, as far as nobody has yet. */
const TASKS = ['derive', 'beside-counts'] as const;

interface BesideQuestion {
  readonly survey: string;
  readonly records: string;
  readonly standard: PublicationStandard;
  readonly source: FigureSource;
}

/** Administrative counts beside an edition, the wait for them, and whether whoever waited for them cancelled it. */
export function useBesideCounts(
  { survey, records, standard, source: { weighting, file } }: BesideQuestion,
  onSessionEnded: () => void,
) {
  const { shown } = useTexts(administrativePageTexts);
  const asking = useRef<AbortController>(undefined);
  const ask = useCallback(
    (left: AbortSignal) => {
      const control = new AbortController();
      left.addEventListener('abort', () => control.abort(), { once: true });
      asking.current = control;
      return call(getBesideCounts, {
        params: { survey, name: records },
        query: { standard, weighting, file },
        signal: control.signal,
      });
    },
    [survey, records, standard, weighting, file],
  );
  const { reply, again } = useReply(ask, onSessionEnded);
  const isWaiting = reply.state === 'asking' || (reply.state === 'here' && reply.stale);
  const wait = useWait(isWaiting ? `${survey} ${records} ${standard} ${weighting} ${file}` : undefined, {
    survey,
    tasks: TASKS,
  });
  const words = shown.steps[wait.progress?.task ?? 'beside-counts'];
  const waiting = { ...wait, words, isWaiting, onCancel: () => asking.current?.abort() };
  return { reply, again, waiting, isCancelled: reply.state === 'failed' && isAbort(reply.problem) };
}
