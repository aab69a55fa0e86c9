import type { WeightName } from '#contract';
import type { ModelColumns } from '#estimation';
import type { StagesOfCases } from '../analysis/from-interviews/weights-of-cases.ts';
import { STAGE_COLUMNS } from './interview-columns.ts';
import { type MadeReplicates, makeReplicates } from './make-replicates.ts';
import { prepareSteps } from './prepare-steps.ts';
import type { WeightingSource } from './read-weighting.ts';
import { sampleDesign } from './sample-design.ts';
import { type SampleRows, sha256Of, type WeightingInput } from './sample-rows.ts';
import { type StepSummary, summarize } from './step-summary.ts';
import { takeSteps, type WeightsByName } from './take-steps.ts';
import type { TotalsOfSpec } from './totals-table.ts';
import { type NegativeWeights, negativeWeights } from './warned/negative-weights.ts';
import { type UnlikelySum, unlikelySums } from './warned/unlikely-sums.ts';
import { WeightingFaults } from './weighting-error.ts';

/** A step that fitted weights to totals, with the weights before and after it: the variance needs them. */
export interface FittedWeights {
  readonly weight: WeightName;
  readonly columns: ModelColumns;
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** A step that multiplied weights by a known number of each unit, such as the adults of whom one was selected. */
export interface MultipliedWeights {
  readonly weight: WeightName;
  readonly factors: Float64Array;
  /** How many fits there were before it. */
  readonly fitsBefore: number;
}

/** The weights of a sample. */
export interface MadeWeights {
  readonly sample: SampleRows;
  readonly weights: WeightsByName;
  readonly steps: readonly StepSummary[];
  readonly fitted: readonly FittedWeights[];
  readonly multiplied: readonly MultipliedWeights[];
  /** Steps that left negative weights: no figure is made with these. */
  readonly negative: readonly NegativeWeights[];
  /** Fits after which the weights have another sum by far. */
  readonly unlikely: readonly UnlikelySum[];
  readonly replicates?: MadeReplicates;
  /** Corrections and later stages, where the specification states them. */
  readonly design?: StagesOfCases;
  readonly madeFrom: readonly WeightingInput[];
  /** Hash of the specification and of everything that the weights were made from. */
  readonly hash: string;
}

/**
 * Makes the weights of a sample as a specification says, and those of every replicate by the same steps.
 *
 * @param onStep sees the weights after each step, in the order of the steps
 * @param faults what is wrong with the totals already: it is said together with what does not fit the sample
 * @throws WeightingError everything that does not fit, or the first step that the engine cannot take
 */
export function makeWeights(
  source: WeightingSource,
  { sample, totals, onStep }: { sample: SampleRows; totals: TotalsOfSpec; onStep?: (weights: Float64Array) => void },
  faults = new WeightingFaults(),
): MadeWeights {
  const steps = prepareSteps(source, { sample, totals }, faults);
  const design = sampleDesign(source, { sample, totals }, faults);
  faults.throwIfAny();
  const summaries: StepSummary[] = [];
  const fitted: FittedWeights[] = [];
  const multiplied: MultipliedWeights[] = [];
  const weights = takeSteps(steps, new Float64Array(sample.rows).fill(1), {
    watch(step, before, { weights: after, convergence }) {
      onStep?.(after);
      summaries.push(summarize(step, sample, { before, after, convergence }));
      if (step.columns) fitted.push({ weight: step.weight, columns: step.columns, before, after });
      if (step.spec.step === 'multiply') {
        const factors = after.map((weight, row) => (before[row] === 0 ? 1 : weight / before[row]!));
        multiplied.push({ weight: step.weight, factors, fitsBefore: fitted.length });
      }
    },
  });
  const placed = summaries.map((summary, index) => ({ summary, place: steps[index]!.place }));
  const { replicates } = source.spec;
  const made = replicates && makeReplicates(replicates, source, { sample, steps, design });
  const madeFrom = madeFromOf(source, { sample, totals });
  const hash = sha256Of(JSON.stringify(madeFrom));
  return {
    sample,
    weights,
    steps: summaries,
    fitted,
    multiplied,
    negative: negativeWeights(weights, placed),
    unlikely: unlikelySums(placed),
    ...(made && { replicates: made }),
    ...(design && { design }),
    madeFrom,
    hash,
  };
}

/** What weights are made from, in the order in which it is in their hash: specification, sample, totals. */
export function madeFromOf(
  { spec, sha256 }: Pick<WeightingSource, 'spec' | 'sha256'>,
  { sample, totals }: { readonly sample: Pick<SampleRows, 'inputs' | 'stages'>; readonly totals: TotalsOfSpec },
): WeightingInput[] {
  const stages = sample.stages && namesStages(spec) ? [sample.stages] : [];
  return [{ name: 'specification', sha256 }, ...sample.inputs, ...stages, ...totals.inputs];
}

function namesStages(spec: WeightingSource['spec']): boolean {
  const text = JSON.stringify(spec);
  return STAGE_COLUMNS.some((name) => text.includes(`{${name}}`));
}
