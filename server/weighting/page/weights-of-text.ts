import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TotalsFile } from '#contract';
import { SINGLE_DWELLINGS } from '../interview-columns.ts';
import { type MadeWeights, makeWeights } from '../make-weights.ts';
import { parseWeighting, type WeightingSource } from '../read-weighting.ts';
import { sampleFromInterviews } from '../sample-from-interviews.ts';
import type { SampleRows } from '../sample-rows.ts';
import { marginsOfSpec, readTotals, type TotalsOfSpec } from '../totals-table.ts';
import { WeightingFaults } from '../weighting-error.ts';
import { weightingProblems } from '../weighting-problems.ts';

/** How findings name the text of a page. */
export const SPECIFICATION = 'the specification';

/** A specification as a page has it, with its files of totals. */
export interface WeightingText {
  readonly text: string;
  readonly totals: readonly TotalsFile[];
}

/**
 * Makes the weights of an edition's sample by a specification as a page has it. Replicates are left out.
 *
 * @param onStep is given the weights after each step
 * @throws WeightingError everything that is wrong
 */
export async function weightsOfText(
  store: Parameters<typeof sampleFromInterviews>[0],
  { survey, text, totals: files }: WeightingText & { readonly survey: string },
  { onSample, onStep }: { onSample?: (sample: SampleRows) => void; onStep?: (weights: Float64Array) => void } = {},
): Promise<{ made: MadeWeights; spec: WeightingSource['spec'] }> {
  const source = parseWeighting(text, SPECIFICATION, SINGLE_DWELLINGS);
  const { spec, place } = source;
  const faults = new WeightingFaults();
  if (spec.sample !== 'interviews') {
    faults.add(place(['sample']), weightingProblems.sampleOfFile());
    faults.throwIfAny();
  }
  addMissingTotals(source, files, faults);
  const sample = await sampleFromInterviews(store, survey);
  onSample?.(sample);
  const totals = await totalsIn(files, (folder) => readTotals(source, folder, faults));
  // Replicates change nothing of the weights, and may take minutes.
  const { replicates: _, ...single } = spec;
  const made = makeWeights({ ...source, spec: single }, { sample, totals, ...(onStep && { onStep }) }, faults);
  return { made, spec };
}

/** Files of totals that a specification names and that were not sent. */
function addMissingTotals(
  { spec, place }: Pick<WeightingSource, 'spec' | 'place'>,
  files: readonly TotalsFile[],
  faults: WeightingFaults,
): void {
  const sent = new Set(files.map(({ path }) => path));
  for (const { margin, path } of marginsOfSpec(spec))
    if (!sent.has(margin.totals.path)) faults.add(place(path), weightingProblems.totalsNotSent(margin.totals.path));
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
