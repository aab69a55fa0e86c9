import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type MakeWeightsReply,
  MOST_CLASSES_OF_PAGE,
  type TotalsFile,
  WEIGHT_NAMES,
  type WeightingFindingReply,
  type WeightingStepReport,
} from '#contract';
import { Problem } from '../problems.ts';
import type { Task, TaskServices } from '../runs/task.ts';
import { SINGLE_DWELLINGS } from './interview-columns.ts';
import { makeWeights } from './make-weights.ts';
import { parseWeighting, type WeightingSource } from './read-weighting.ts';
import { sampleFromInterviews } from './sample-from-interviews.ts';
import type { StepSummary } from './step-summary.ts';
import { marginsOf, readTotals, type TotalsOfSpec } from './totals-table.ts';
import { type WeightSpread, weightSpread } from './weight-spread.ts';
import { WeightingError, WeightingFaults } from './weighting-error.ts';
import { weightingProblems } from './weighting-problems.ts';

/** How findings name the text of a page; the reply leaves it out. */
const SPECIFICATION = 'the specification';

interface WeightingInputs {
  readonly survey: string;
  readonly text: string;
  readonly totals: readonly TotalsFile[];
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
  { survey, text, totals: files }: WeightingInputs,
): Promise<MakeWeightsReply> {
  try {
    const source = parseWeighting(text, SPECIFICATION, SINGLE_DWELLINGS);
    const { spec, place } = source;
    const faults = new WeightingFaults();
    if (spec.sample !== 'interviews') {
      faults.add(place(['sample']), weightingProblems.sampleOfFile());
      faults.throwIfAny();
    }
    addMissingTotals(source, files, faults);
    const sample = await sampleFromInterviews(store, survey);
    if (sample.rows === 0) throw new Problem('figures-not-computable', { reason: `${survey} has no sample yet` });
    const totals = await totalsIn(files, (folder) => readTotals(spec, folder, faults));
    // Replicates change nothing of the report, and may take minutes.
    const { replicates: _, ...single } = spec;
    const spreads: WeightSpread[] = [];
    const onStep = (weights: Float64Array) => spreads.push(weightSpread(weights));
    const { hash, steps } = makeWeights({ ...source, spec: single }, { sample, totals, onStep }, faults);
    const reports = steps.map((step, index) => reportOf(step, spreads[index]!));
    return { made: { survey, computedAt: now().toISOString(), units: sample.rows, hash, steps: reports } };
  } catch (error) {
    if (error instanceof WeightingError) return { findings: findingsOf(error) };
    throw error;
  }
}

/** Files of totals that a specification names and that were not sent. */
function addMissingTotals(
  { spec, place }: Pick<WeightingSource, 'spec' | 'place'>,
  files: readonly TotalsFile[],
  faults: WeightingFaults,
): void {
  const sent = new Set(files.map(({ path }) => path));
  for (const name of WEIGHT_NAMES)
    for (const [index, step] of spec.weights[name].entries())
      for (const { totals } of marginsOf(step))
        if (!sent.has(totals.path))
          faults.add(place(['weights', name, index]), weightingProblems.totalsNotSent(totals.path));
  // Which categories have a total is not known without the files.
  faults.throwIfAny();
}

/** The readers of data files read files: those of a request stand in a folder of their own while they are read. */
async function totalsIn(
  files: readonly TotalsFile[],
  read: (folder: string) => Promise<TotalsOfSpec>,
): Promise<TotalsOfSpec> {
  const folder = await mkdtemp(join(tmpdir(), 'cifra-totals-'));
  try {
    for (const { path, text } of files) await writeFile(join(folder, path), text);
    return await read(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function reportOf(
  { convergence, extremes, classes, representativity, ...step }: StepSummary,
  spread: WeightSpread,
): WeightingStepReport {
  return {
    ...step,
    // A page says nothing of a single case.
    extremes: extremes.map(({ weight, timesMedian }) => ({ weight, timesMedian })),
    iterations: convergence.iterations,
    distance: convergence.distance ?? null,
    representativity: representativity ?? null,
    classes: classes.slice(0, MOST_CLASSES_OF_PAGE),
    classCount: classes.length,
    spread,
  };
}

function findingsOf({ findings }: WeightingError): WeightingFindingReply[] {
  return findings.map(({ code, place: { file, line, column }, problem, remedy }) => ({
    code,
    ...(file !== SPECIFICATION && { file }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    problem,
    remedy,
  }));
}
