import { WEIGHT_NAMES, type WeightName } from '#contract';
import type { FilePlace } from '../../analysis/from-study/study-error.ts';
import type { MadeWeights } from '../make-weights.ts';
import type { PlacedStep } from '../step-summary.ts';
import type { WeightsByName } from '../take-steps.ts';
import { WeightingError } from '../weighting-error.ts';
import { weightingProblems } from '../weighting-problems.ts';

/** A step that left negative weights, which no later step mended. */
export interface NegativeWeights {
  readonly weight: WeightName;
  readonly number: number;
  readonly step: string;
  readonly place: FilePlace;
  /** Units of negative weight after it. */
  readonly count: number;
  /** Which of the four weights have negative ones in the end. */
  readonly of: readonly WeightName[];
}

/** The weights of which figures are made: `weightsByCase`. */
const USED: readonly WeightName[] = ['household_screener', 'person'];

/** Finds the steps that made the final weights negative. @param steps with their places, in their order */
export function negativeWeights(weights: WeightsByName, steps: readonly PlacedStep[]): NegativeWeights[] {
  const found = new Map<number, NegativeWeights>();
  for (const name of WEIGHT_NAMES) {
    if (!weights[name].some((one) => one < 0)) continue;
    const after = WEIGHT_NAMES.indexOf(name);
    const upTo = steps.filter(({ summary }) => WEIGHT_NAMES.indexOf(summary.weight) <= after);
    // The first one since there was none.
    const index = upTo.findLastIndex(({ summary }) => summary.negative === 0) + 1;
    const { summary, place } = upTo[index]!;
    const { weight, number, step, negative: count } = summary;
    const of = [...(found.get(index)?.of ?? []), name];
    found.set(index, { weight, number, step, place, count, of });
  }
  return [...found.values()];
}

/** @throws WeightingError where weights of which figures are made are negative */
export function refuseNegativeWeights({ negative }: Pick<MadeWeights, 'negative'>): void {
  const [first, ...others] = negative
    .filter(({ of }) => of.some((name) => USED.includes(name)))
    .map(({ place, of: _, ...about }) => ({ place, ...weightingProblems.negativeWeights(about) }));
  if (first) throw new WeightingError([first, ...others]);
}
