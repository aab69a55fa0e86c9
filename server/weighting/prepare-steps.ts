import { WEIGHT_NAMES, type WeightingSpecStep } from '#contract';
import { crossingOf } from './crossed-categories.ts';
import { designStep, multiplyStep, trimStep } from './factor-steps.ts';
import { calibrateStep, poststratifyStep, rakeStep } from './fitted-steps.ts';
import type { PreparedStep, Preparing, StepPrepared } from './prepared-step.ts';
import type { WeightingSource } from './read-weighting.ts';
import { eligibilityStep, nonresponseStep, propensityStep } from './response-steps.ts';
import type { SampleRows } from './sample-rows.ts';
import type { TotalsOfSpec } from './totals-table.ts';
import type { WeightingFaults } from './weighting-error.ts';

/**
 * Prepares the steps of a specification for a sample, in their order. Who carries weight at each step is known without
 * any weight, so that everything that does not fit is found at once: classes without a respondent, categories without a
 * total, totals without a unit.
 */
export function prepareSteps(
  { spec, place }: Pick<WeightingSource, 'spec' | 'place'>,
  { sample, totals }: { sample: SampleRows; totals: TotalsOfSpec },
  faults: WeightingFaults,
): PreparedStep[] {
  const cross = crossingOf(sample, spec.variables);
  let carries = new Uint8Array(sample.rows).fill(1);
  let lost = new Uint8Array(sample.rows);
  const steps: PreparedStep[] = [];
  for (const weight of WEIGHT_NAMES)
    for (const [index, each] of spec.weights[weight].entries()) {
      const at = ['weights', weight, index];
      const about: Preparing = {
        spec: each,
        sample,
        cross,
        tables: totals.tables,
        carries,
        lost,
        faults,
        place: (...path) => place([...at, ...path]),
      };
      const { carries: after, lost: now, ...prepared } = prepare(each, about);
      steps.push({ weight, number: index + 1, spec: each, place: place(at), ...prepared });
      carries = Uint8Array.from(after);
      lost = lost.map((one, row) => one | (now?.[row] ?? 0));
    }
  return steps;
}

function prepare(step: WeightingSpecStep, about: Preparing): StepPrepared {
  switch (step.step) {
    case 'design':
      return designStep(step, about);
    case 'multiply':
      return multiplyStep(step, about);
    case 'eligibility':
      return eligibilityStep(step, about);
    case 'nonresponse':
      return nonresponseStep(step, about);
    case 'propensity':
      return propensityStep(step, about);
    case 'poststratify':
      return poststratifyStep(step, about);
    case 'rake':
      return rakeStep(step, about);
    case 'calibrate':
      return calibrateStep(step, about);
    case 'trim':
      return trimStep(step, about);
  }
}
