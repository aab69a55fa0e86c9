import { WEIGHT_NAMES, type WeightName } from '#contract';
import { EstimationError } from '#estimation';
import type { PreparedStep } from './prepared-step.ts';
import { WeightingError } from './weighting-error.ts';
import { weightingProblems } from './weighting-problems.ts';

/** Sees each step with the weights before it and what it gives. */
export type WatchStep = (step: PreparedStep, before: Float64Array, stepped: ReturnType<PreparedStep['apply']>) => void;

export type WeightsByName = Readonly<Record<WeightName, Float64Array>>;

/**
 * The four weights, each as its own last step leaves it.
 *
 * @param start 1 for every row, or its factor in a replicate
 * @param replicate its number from 1, for messages
 * @throws WeightingError where the engine cannot take a step
 */
export function takeSteps(
  steps: readonly PreparedStep[],
  start: Float64Array,
  { watch, replicate }: { watch?: WatchStep; replicate?: number } = {},
): WeightsByName {
  let current = start;
  const taken = WEIGHT_NAMES.map((name) => {
    for (const step of steps)
      if (step.weight === name) {
        const stepped = orRefuse(
          step,
          () => {
            const after = step.apply(current);
            watch?.(step, current, after);
            return after;
          },
          replicate,
        );
        current = stepped.weights;
      }
    return [name, current] as const;
  });
  // Every name has been taken.
  return Object.fromEntries(taken) as WeightsByName;
}

function orRefuse<Result>({ place }: PreparedStep, take: () => Result, replicate: number | undefined): Result {
  try {
    return take();
  } catch (error) {
    if (!(error instanceof EstimationError)) throw error;
    const where = replicate === undefined ? error.place : `replicate ${replicate}, ${error.place}`;
    throw new WeightingError([{ place, ...weightingProblems.stepImpossible({ ...partsOf(error), place: where }) }]);
  }
}

function partsOf({ problem, remedy }: EstimationError) {
  return { problem, remedy };
}
