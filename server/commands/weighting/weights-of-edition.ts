import { dirname, resolve } from 'node:path';
import type { WeightsOfCases } from '../../analysis/from-interviews/weights-of-cases.ts';
import { deriveMissing } from '../../derivation/derive-missing.ts';
import type { Instruments } from '../../model.ts';
import type { Store } from '../../storage/store.ts';
import { makeWeights } from '../../weighting/make-weights.ts';
import { readWeighting } from '../../weighting/read-weighting.ts';
import { sampleFromInterviews } from '../../weighting/sample-from-interviews.ts';
import type { StepSummary } from '../../weighting/step-summary.ts';
import { readTotals } from '../../weighting/totals-table.ts';
import { WeightingError, WeightingFaults } from '../../weighting/weighting-error.ts';
import { weightsByCase } from '../../weighting/weights-by-case.ts';
import { CommandFailure, WrongUse } from '../command-failure.ts';

/**
 * Makes the weights of an edition's cases as a specification says.
 *
 * @param path of the specification
 * @throws CommandFailure, WrongUse
 */
export async function weightsOfEdition(
  register: { store: Store; instruments: Instruments },
  survey: string,
  path: string,
): Promise<WeightsOfCases> {
  return (await weightsWithSteps(register, survey, path)).weights;
}

/**
 * The same with what every step of weighting did.
 *
 * @throws CommandFailure, WrongUse
 */
export async function weightsWithSteps(
  { store, instruments }: { store: Store; instruments: Instruments },
  survey: string,
  path: string,
): Promise<{ readonly weights: WeightsOfCases; readonly steps: readonly StepSummary[] }> {
  try {
    const source = readWeighting(path);
    if (source.spec.sample !== 'interviews')
      throw new WrongUse('--weighting takes a specification whose sample is "interviews"');
    await deriveMissing({ store, keepDerived: store.keepDerived, instruments }, survey);
    const faults = new WeightingFaults();
    const sample = await sampleFromInterviews(store, survey);
    const totals = await readTotals(source.spec, dirname(resolve(path)), faults);
    const made = makeWeights(source, { sample, totals }, faults);
    return { weights: weightsByCase(made, source.spec.weighting), steps: made.steps };
  } catch (error) {
    if (error instanceof WeightingError) throw new CommandFailure(1, error.message);
    throw error;
  }
}
