import type { MakeWeightsReply, WeightingFindingReply, WeightingStepReport } from '#contract';
import { MOST_CLASSES_OF_PAGE } from '#contract';
import { Problem } from '../../problems.ts';
import type { Task, TaskServices } from '../../runs/task.ts';
import { parseWeighting } from '../read-weighting.ts';
import type { StepSummary } from '../step-summary.ts';
import { isSumUnlikely } from '../warned/unlikely-sums.ts';
import { type WeightSpread, weightSpread } from '../weight-spread.ts';
import { WeightingError } from '../weighting-error.ts';
import { SPECIFICATION, type WeightingText, weightsOfText } from './weights-of-text.ts';

interface WeightingInputs extends WeightingText {
  readonly survey: string;
}

/** What each step does to an edition's sample, or everything that is wrong, as bytes of the reply. */
export const MAKE_WEIGHTS: Task<WeightingInputs, Uint8Array<ArrayBuffer>> = {
  name: 'make-weights',
  async run({ store, now }, inputs) {
    const reply = await reportOrFindings(store, now, inputs);
    return new TextEncoder().encode(JSON.stringify(reply));
  },
};

/**
 * What is wrong with a text of a specification that can be known without sample and totals.
 *
 * @returns its name where nothing is
 */
export function judgeWeighting(text: string): { weighting: string } | { findings: WeightingFindingReply[] } {
  try {
    return { weighting: parseWeighting(text, SPECIFICATION).spec.weighting };
  } catch (error) {
    if (error instanceof WeightingError) return { findings: findingsOf(error) };
    throw error;
  }
}

/** @throws Problem figures-not-computable */
async function reportOrFindings(
  store: TaskServices['store'],
  now: () => Date,
  inputs: WeightingInputs,
): Promise<MakeWeightsReply> {
  const { survey } = inputs;
  const spreads: WeightSpread[] = [];
  try {
    const { made } = await weightsOfText(store, inputs, {
      onSample: ({ rows }) => {
        if (rows === 0) throw new Problem('figures-not-computable', { reason: `${survey} has no sample yet` });
      },
      onStep: (weights) => spreads.push(weightSpread(weights)),
    });
    const steps = made.steps.map((step, index) => reportOf(step, spreads[index]!));
    return { made: { survey, computedAt: now().toISOString(), units: made.sample.rows, hash: made.hash, steps } };
  } catch (error) {
    if (error instanceof WeightingError) return { findings: findingsOf(error) };
    throw error;
  }
}

function reportOf(
  { convergence, extremes, classes, representativity, numbers: _, ...step }: StepSummary,
  spread: WeightSpread,
): WeightingStepReport {
  return {
    ...step,
    // A page says nothing of a single case.
    extremes: extremes.map(({ weight, timesMedian }) => ({ weight, timesMedian })),
    isSumUnlikely: isSumUnlikely(step),
    iterations: convergence.iterations,
    distance: convergence.distance ?? null,
    representativity: representativity ?? null,
    classes: classes.slice(0, MOST_CLASSES_OF_PAGE),
    classCount: classes.length,
    spread,
  };
}

function findingsOf({ findings }: WeightingError): WeightingFindingReply[] {
  return findings.map(({ code, place: { file, line, column }, problem, remedy, said }) => ({
    code,
    ...(file !== SPECIFICATION && { file }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    problem,
    remedy,
    ...(said && { said: { sentence: said.sentence, about: [...said.about] } }),
  }));
}
