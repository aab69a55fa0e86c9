import { useCallback } from 'react';
import { makeProfile } from '#contract';
import { call } from '../../api.ts';
import { type TableQuestion, useCancelled, useTableWait } from '../tables/use-table-replies.ts';

const PROFILE_TASKS = ['derive', 'make-profile'] as const;

/** The profile of a specification, made anew whenever its text changes, or what it is made from. */
export function useMadeProfile({ survey, text, source }: TableQuestion, onSessionEnded: () => void) {
  const from = JSON.stringify(source);
  const ask = useCallback(
    (signal: AbortSignal) => call(makeProfile, { query: { survey }, body: { text, source: JSON.parse(from) }, signal }),
    [survey, text, from],
  );
  const { control, ...rest } = useCancelled(ask, onSessionEnded);
  const question = text + from;
  return { ...rest, waiting: useTableWait(rest.reply, survey, { tasks: PROFILE_TASKS, question, control }) };
}
