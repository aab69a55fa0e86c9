import type { WeightName } from '#contract';
import type { FilePlace } from '../../analysis/from-study/study-error.ts';
import type { PlacedStep, StepSummary } from '../step-summary.ts';

/** A fit to totals that made the sum of the weights another one by far: totals or weights may be in another unit. */
export interface UnlikelySum {
  readonly weight: WeightName;
  readonly step: string;
  readonly place: FilePlace;
  /** Sum of the weights after the step / before it. */
  readonly factor: number;
}

const FITS: ReadonlySet<string> = new Set(['poststratify', 'rake', 'calibrate']);

/** Coverage and nonresponse change a sum by tens of a hundred, thousands in the place of persons by a thousand. */
const FAR = 10;

/** @param steps with their places, in their order */
export function unlikelySums(steps: readonly PlacedStep[]): UnlikelySum[] {
  return steps.flatMap(({ summary, place }) => {
    const { weight, step, sum, sumBefore } = summary;
    return isSumUnlikely(summary) ? [{ weight, step, place, factor: sum / sumBefore }] : [];
  });
}

export function isSumUnlikely({ step, sum, sumBefore }: Pick<StepSummary, 'step' | 'sum' | 'sumBefore'>): boolean {
  const factor = sum / sumBefore;
  return FITS.has(step) && (factor > FAR || factor < 1 / FAR);
}
