import { dirname, resolve } from 'node:path';
import type { WeightsOfCases } from '../../analysis/from-interviews/weights-of-cases.ts';
import { deriveMissing } from '../../derivation/derive-missing.ts';
import type { Instruments } from '../../model.ts';
import type { Store } from '../../storage/store.ts';
import { type MadeWeights, makeWeights } from '../../weighting/make-weights.ts';
import { weightsOfText } from '../../weighting/page/weights-of-text.ts';
import { readWeighting } from '../../weighting/read-weighting.ts';
import { sampleFromInterviews } from '../../weighting/sample-from-interviews.ts';
import type { StepSummary } from '../../weighting/step-summary.ts';
import { readTotals } from '../../weighting/totals-table.ts';
import { WeightingFaults } from '../../weighting/weighting-error.ts';
import { weightsByCase } from '../../weighting/weights-by-case.ts';
import { CommandFailure, WrongUse } from '../command-failure.ts';
import { weightingFailure } from './weighting-failure.ts';

/** The keys that the page gives to weightings that it saves. */
const SAVED = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The files that a weighting is read from: no result takes the place of one. */
export function filesOfWeighting(named: string | undefined): string[] {
  return named === undefined || SAVED.test(named) ? [] : [named];
}

/**
 * Makes the weights of an edition's cases as a specification says.
 *
 * @param named what was typed after `--weighting`: the path of the specification, or the key of a saved one
 * @throws CommandFailure, WrongUse
 */
export async function weightsOfEdition(
  register: { store: Store; instruments: Instruments },
  survey: string,
  named: string,
): Promise<WeightsOfCases> {
  return (await weightsWithSteps(register, survey, named)).weights;
}

/** The weights of an edition's cases, and what every step of weighting did. */
interface WeightsWithSteps {
  readonly weights: WeightsOfCases;
  readonly steps: readonly StepSummary[];
}

/**
 * The same with what every step of weighting did.
 *
 * @throws CommandFailure, WrongUse
 */
export async function weightsWithSteps(
  { store, instruments }: { store: Store; instruments: Instruments },
  survey: string,
  named: string,
): Promise<WeightsWithSteps> {
  try {
    if (SAVED.test(named)) return await savedWeights({ store, instruments }, survey, named);
    const source = readWeighting(named);
    if (source.spec.sample !== 'interviews')
      throw new WrongUse('--weighting takes a specification whose sample is "interviews"');
    await deriveMissing({ store, keepDerived: store.keepDerived, instruments }, survey);
    const faults = new WeightingFaults();
    const sample = await sampleFromInterviews(store, survey);
    const totals = await readTotals(source, dirname(resolve(named)), faults);
    return weightsAndSteps(makeWeights(source, { sample, totals }, faults), source.spec.weighting);
  } catch (error) {
    throw weightingFailure(error);
  }
}

/** The hash is that of the same specification in a file: replicates are in neither. */
async function savedWeights(
  { store, instruments }: { store: Store; instruments: Instruments },
  survey: string,
  key: string,
): Promise<WeightsWithSteps> {
  const saved = await store.savedWeighting(key);
  if (!saved)
    throw new CommandFailure(1, `--weighting ${key}: no weighting is saved under this key; see the page of weights`);
  await deriveMissing({ store, keepDerived: store.keepDerived, instruments }, survey);
  const { made } = await weightsOfText(store, { survey, text: saved.text, totals: saved.totals });
  return weightsAndSteps(made, saved.weighting);
}

function weightsAndSteps(made: MadeWeights, name: string): WeightsWithSteps {
  return { weights: weightsByCase(made, name), steps: made.steps };
}
