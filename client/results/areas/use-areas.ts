import { useCallback, useMemo } from 'react';
import { getAreas } from '#contract';
import { call } from '../../api.ts';
import { useReply } from '../../shell/use-reply.ts';
import type { EditionAreas } from './areas-context.ts';

/** The map of an edition; undefined until it is here. Without it the page has its charts and tables all the same. */
export function useAreas(survey: string, onSessionEnded: () => void): EditionAreas | undefined {
  const ask = useCallback((signal: AbortSignal) => call(getAreas, { params: { survey }, signal }), [survey]);
  const { reply, again } = useReply(ask, onSessionEnded);
  const areas = reply.state === 'here' ? reply.value.areas : undefined;
  return useMemo(
    () => areas && { areas, reload: again, survey, onSessionEnded },
    [areas, again, survey, onSessionEnded],
  );
}
