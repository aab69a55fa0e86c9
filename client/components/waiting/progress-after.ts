import type { listRuns, ReplyOf } from '#contract';

export type ListedRuns = ReplyOf<typeof listRuns>['runs'];

/** What somebody waits for: tasks of an edition, in the order in which they run. */
export interface AwaitedWork<Task extends string> {
  /** Undefined for work that is about no edition. */
  readonly survey: string | undefined;
  readonly tasks: readonly Task[];
}

/** How far a wait is. */
export interface WaitProgress<Task extends string> {
  readonly task: Task;
  /** Of all the tasks together, from 0 to 1. It never goes back. */
  readonly share: number;
  /** Where the share stood when the task was first seen. */
  readonly from: number;
  /** Whether the server works on it no longer; what follows is not counted. */
  readonly isOver: boolean;
}

/**
 * How far a wait is, from what was known before and the runs under way now. Each task has an equal part of the
 * whole; the task that is seen first begins at 0, because those before it had nothing to do.
 *
 * Runs do not say for whom they work. Among several of a kind the slowest is shown, so that nobody is promised
 * too much.
 */
export function progressAfter<Task extends string>(
  before: WaitProgress<Task> | undefined,
  runs: ListedRuns,
  { survey, tasks }: AwaitedWork<Task>,
): WaitProgress<Task> | undefined {
  const reached = before ? tasks.indexOf(before.task) : 0;
  const place = tasks.findLastIndex(
    (task, index) => index >= reached && runs.some((run) => run.task === task && run.survey === survey),
  );
  const task = tasks[place];
  if (task === undefined) return before && { ...before, isOver: true };
  const slowest = Math.min(...runs.filter((run) => run.task === task && run.survey === survey).map((run) => run.share));
  const from = startOf(before, task, place / tasks.length);
  const share = from + ((place + 1) / tasks.length - from) * slowest;
  return { task, from, share: Math.max(before?.share ?? 0, share), isOver: false };
}

function startOf<Task extends string>(before: WaitProgress<Task> | undefined, task: Task, ownStart: number): number {
  if (!before) return 0;
  return before.task === task ? before.from : Math.max(before.share, ownStart);
}
