import type { WeightName } from '#contract';
import type { FilePlace } from '../../analysis/from-study/study-error.ts';
import type { PlacedStep } from '../step-summary.ts';

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
  return steps.flatMap(({ summary: { weight, step, sum, sumBefore }, place }) => {
    const factor = sum / sumBefore;
    const isFar = factor > FAR || factor < 1 / FAR;
    return FITS.has(step) && isFar ? [{ weight, step, place, factor }] : [];
  });
}
