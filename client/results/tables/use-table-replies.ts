import { useCallback, useRef } from 'react';
import { type FigureSource, getTableChoices, makeTable } from '#contract';
import { call, isAbort } from '../../api.ts';
import { useWait, type Wait } from '../../components/waiting/use-wait.ts';
import { type Reply, useReply } from '../../shell/use-reply.ts';
import { type TablePageTexts, tablePageTexts } from '../../text/table-page/table-page-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

const CHOICES_TASKS = ['derive', 'table-choices'] as const;
const TABLE_TASKS = ['derive', 'make-table'] as const;

/** The wait for something of a table: in words, how far, and the way out. */
export interface TableWait extends Wait<string> {
  readonly words: string;
  readonly onCancel: () => void;
}

/** What tables of an edition can be made of. */
export function useTableChoices(survey: string, onSessionEnded: () => void) {
  const ask = useCallback((signal: AbortSignal) => call(getTableChoices, { query: { survey }, signal }), [survey]);
  const { control, ...rest } = useCancelled(ask, onSessionEnded);
  return { ...rest, waiting: useTableWait(rest.reply, survey, { tasks: CHOICES_TASKS, question: survey, control }) };
}

/** What a table is made of: a specification, in an edition, with which weights and of which interviews. */
export interface TableQuestion {
  readonly survey: string;
  readonly text: string;
  readonly source: FigureSource;
}

/** The table of a specification, made anew whenever its text changes, or what it is made from. */
export function useMadeTable({ survey, text, source }: TableQuestion, onSessionEnded: () => void) {
  const from = JSON.stringify(source);
  const ask = useCallback(
    (signal: AbortSignal) => call(makeTable, { query: { survey }, body: { text, source: JSON.parse(from) }, signal }),
    [survey, text, from],
  );
  const { control, ...rest } = useCancelled(ask, onSessionEnded);
  return { ...rest, waiting: useTableWait(rest.reply, survey, { tasks: TABLE_TASKS, question: text + from, control }) };
}

/** A question that the one who asked can take back. */
export function useCancelled<T>(ask: (signal: AbortSignal) => Promise<T>, onSessionEnded: () => void) {
  const control = useRef<AbortController>(undefined);
  const asked = useCallback(
    (left: AbortSignal) => {
      const own = new AbortController();
      left.addEventListener('abort', () => own.abort(), { once: true });
      control.current = own;
      return ask(own.signal);
    },
    [ask],
  );
  const { reply, again } = useReply(asked, onSessionEnded);
  // The reply to a question that was left behind never gets here, so this one was cancelled.
  return { reply, again, control, isCancelled: reply.state === 'failed' && isAbort(reply.problem) };
}

export function useTableWait<Task extends keyof TablePageTexts['shown']['steps']>(
  reply: Reply<unknown>,
  survey: string,
  {
    tasks,
    question,
    control,
  }: {
    /** What the server does for it, in that order; must keep its identity. */
    tasks: readonly [Task, ...Task[]];
    question: string;
    control: { current: AbortController | undefined };
  },
): TableWait & { isWaiting: boolean } {
  const { shown } = useTexts(tablePageTexts);
  const isWaiting = reply.state === 'asking' || (reply.state === 'here' && reply.stale);
  const wait = useWait<Task>(isWaiting ? question : undefined, { survey, tasks });
  const words = shown.steps[wait.progress?.task ?? tasks.at(-1)!];
  return { ...wait, words, isWaiting, onCancel: () => control.current?.abort() };
}
