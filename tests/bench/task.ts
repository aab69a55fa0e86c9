import { type Estimate, isDefined } from '#estimation';
import type { SurveyFile } from './survey-file.ts';

/** Tasks of one family run in one process of R. */
export type Family = 'Taylor' | 'quantile' | 'model' | 'weighting' | 'replicates' | 'comparison';

/** Goals at a million rows; a task without one is only shown. */
export interface Goals {
  /** How many times faster than R at least. */
  readonly faster?: number;
  /** Peak memory of the process below, in MB. */
  readonly peakMb?: number;
  /** Time below this many times the plain sums. */
  readonly timesPlain?: number;
}

/** What both engines are asked to do. */
export interface Task {
  readonly name: string;
  readonly family: Family;
  /** Order of the persons in the file that Cifra reads; R always reads them by PSU. */
  readonly order?: 'by PSU' | 'shuffled';
  /** The name of R's task when it is another. */
  readonly reference?: string;
  /** Largest relative difference from R that counts as the same figure; 1e-9 unless R itself is coarser. */
  readonly tolerance?: number;
  readonly goals?: Goals;
  /** Files of fewer rows have no such data. */
  readonly leastRows?: number;
  /** Reads the columns, which the clock leaves out. */
  prepare(survey: SurveyFile): Prepared;
}

export interface Prepared {
  /** What is measured; gives numbers in R's order: all values, then all standard errors. */
  run(): readonly number[];
  /** The limit: plain sums over the same arrays. */
  plain(): unknown;
}

/** Values, then standard errors; NaN where there is none. */
export function figuresOf(estimates: readonly Estimate[]): number[] {
  const numberOf = (quantity: Estimate['value']) => (isDefined(quantity) ? quantity : Number.NaN);
  return [...estimates.map(({ value }) => numberOf(value)), ...estimates.map(({ se }) => numberOf(se))];
}
