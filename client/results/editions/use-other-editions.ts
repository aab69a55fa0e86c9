import { useCallback, useMemo } from 'react';
import { listSurveys } from '#contract';
import { call } from '../../api.ts';
import { useReply } from '../../shell/use-reply.ts';
import type { EditionChoices } from './editions-context.ts';

/** The editions that the figures of one can stand beside; undefined until they are known. */
export function useOtherEditions(survey: string, onSessionEnded: () => void): EditionChoices | undefined {
  const ask = useCallback((signal: AbortSignal) => call(listSurveys, { signal }), []);
  const { reply } = useReply(ask, onSessionEnded);
  const editions = reply.state === 'here' ? reply.value.surveys : undefined;
  return useMemo(() => {
    const shown = editions?.find(({ key }) => key === survey);
    return editions && shown && { shown, others: editions.filter(({ key }) => key !== survey), onSessionEnded };
  }, [editions, survey, onSessionEnded]);
}
