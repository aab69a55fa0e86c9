import type { ReplicatesSpec } from '#contract';
import {
  balancedReplicates,
  bootstrap,
  EstimationError,
  jackknife,
  type ReplicateFactors,
  successiveDifferences,
  type TaylorDesign,
  taylorDesign,
} from '#estimation';
import type { StagesOfCases } from '../analysis/from-interviews/weights-of-cases.ts';
import type { PreparedStep } from './prepared-step.ts';
import type { WeightingSource } from './read-weighting.ts';
import type { SampleRows } from './sample-rows.ts';
import { takeSteps } from './take-steps.ts';
import { WeightingError } from './weighting-error.ts';
import { weightingProblems } from './weighting-problems.ts';

/** Replicates of the weight of persons, and how a variance is made of them. */
export interface MadeReplicates extends Omit<ReplicateFactors, 'factors'> {
  readonly weights: readonly Float64Array[];
}

/**
 * Takes every step again with the factors of each replicate.
 *
 * @throws WeightingError where the design does not have the PSUs that the method needs, or a step cannot be taken
 */
export function makeReplicates(
  asked: ReplicatesSpec,
  { spec, place }: Pick<WeightingSource, 'spec' | 'place'>,
  {
    sample,
    steps,
    design: corrected,
  }: { sample: SampleRows; steps: readonly PreparedStep[]; design: StagesOfCases | undefined },
): MadeReplicates {
  try {
    const { lonelyPsu, nested } = spec.design;
    const design = taylorDesign({
      weights: new Float64Array(sample.rows).fill(1),
      strata: [sample.strata],
      clusters: [sample.psus],
      nest: nested || spec.sample === 'interviews',
      lonelyPsu,
      // Replicates are of PSUs: later stages are in them.
      ...(corrected && { fpc: [corrected.fpc], ...(corrected.fpcType && { fpcType: corrected.fpcType }) }),
    });
    const { factors, ...made } = factorsOf(asked, design);
    const weights = factors.map((column, index) => {
      const start = Float64Array.from(design.rowPsu, (psu) => column[psu]!);
      return takeSteps(steps, start, { replicate: index + 1 }).person;
    });
    return { ...made, weights };
  } catch (error) {
    if (!(error instanceof EstimationError)) throw error;
    throw new WeightingError([{ place: place(['replicates']), ...weightingProblems.stepImpossible(error) }]);
  }
}

function factorsOf(asked: ReplicatesSpec, design: TaylorDesign): ReplicateFactors {
  switch (asked.method) {
    case 'jackknife':
      return jackknife(design);
    case 'balanced':
      return balancedReplicates(design, { rho: asked.rho });
    case 'bootstrap':
      return bootstrap(design, { replicates: asked.count, seed: asked.seed });
    case 'SDR':
      return successiveDifferences(design, asked.count === undefined ? {} : { replicates: asked.count });
  }
}
