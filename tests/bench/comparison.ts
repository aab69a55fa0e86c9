import { median } from 'simple-statistics';
import { largestDifference, type Measurement } from './measurement.ts';
import type { Task } from './task.ts';

/** One task of both engines. */
export interface Comparison {
  readonly task: Task;
  readonly rows: number;
  readonly ours: Measurement;
  readonly theirs: Measurement | undefined;
}

const GOALS_AT = 1_000_000;

/** How many times faster than R, by the medians of both. */
export function timesFaster({ ours, theirs }: Comparison): number | undefined {
  return theirs === undefined || theirs.ms.length === 0 ? undefined : median(theirs.ms) / median(ours.ms);
}

/** The same by processor time: what the ratio would be without other work on the machine. */
export function timesLessWork({ ours, theirs }: Comparison): number | undefined {
  return theirs === undefined || theirs.ms.length === 0 ? undefined : median(theirs.cpuMs) / median(ours.cpuMs);
}

export function timesPlain({ ours }: Comparison): number {
  return median(ours.ms) / median(ours.plainMs!);
}

/** Largest relative difference of a figure from R's. */
export function difference({ ours, theirs }: Comparison): number | undefined {
  return theirs === undefined || theirs.ms.length === 0 ? undefined : largestDifference(ours.figures, theirs.figures);
}

export function isSame(comparison: Comparison): boolean {
  const found = difference(comparison);
  return found === undefined || found <= (comparison.task.tolerance ?? 1e-9);
}

/** Each goal in words with what became of it; goals hold at a million persons only. */
export function judge(comparison: Comparison): { goal: string; met: boolean | undefined }[] {
  const { task, rows, ours } = comparison;
  if (rows !== GOALS_AT) return [];
  const { faster, peakMb, timesPlain: limit } = task.goals ?? {};
  const found = timesFaster(comparison);
  return [
    ...(faster === undefined ? [] : [{ goal: `${faster}x R`, met: found === undefined ? undefined : found >= faster }]),
    ...(limit === undefined ? [] : [{ goal: `${limit}x plain`, met: timesPlain(comparison) <= limit }]),
    ...(peakMb === undefined
      ? []
      : [{ goal: `${peakMb} MB`, met: ours.peakMb === null ? undefined : ours.peakMb < peakMb }]),
  ];
}
