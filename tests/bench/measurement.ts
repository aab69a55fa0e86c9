/** One task as one engine did it. */
export interface Measurement {
  readonly task: string;
  /** Milliseconds of every repetition, in order; empty when none ended. */
  readonly ms: readonly number[];
  /** Processor time of every repetition, which other work on the machine disturbs less. */
  readonly cpuMs: readonly number[];
  /** Milliseconds of the plain sums, in order; Cifra only. */
  readonly plainMs?: readonly number[];
  /** Peak memory of the process, in MB; null when the system does not tell. */
  readonly peakMb: number | null;
  /** Values, then standard errors. */
  readonly figures: readonly number[];
  /** Why the task has no figures, or not all repetitions. */
  readonly problem?: string | null;
}

/** The largest relative difference between two lists of figures; infinite when they are not the same figures. */
export function largestDifference(ours: readonly number[], theirs: readonly number[]): number {
  if (ours.length !== theirs.length || ours.length === 0) return Infinity;
  return ours.reduce((worst, value, index) => {
    const other = theirs[index]!;
    const difference = value === other ? 0 : Math.abs(value - other) / Math.max(Math.abs(value), Math.abs(other));
    return Number.isNaN(difference) ? Infinity : Math.max(worst, difference);
  }, 0);
}
