import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { hiddenNames } from '../../../microdata/hidden-names.ts';
import { packedSample } from '../../../packages/weights/packed-sample.ts';
import type { WeightingFiles } from '../../../packages/weights/weights-again.ts';
import { madeFromOf } from '../../../weighting/make-weights.ts';
import { readWeighting } from '../../../weighting/read-weighting.ts';
import { sampleFromInterviews } from '../../../weighting/sample-from-interviews.ts';
import { marginsOfSpec, readTotals } from '../../../weighting/totals-table.ts';
import { WeightingFaults } from '../../../weighting/weighting-error.ts';
import type { Register } from '../microdata/with-register.ts';

/** The specification of an edition's weights, with its totals and the sample as a package may have it. */
export async function weightingFiles(
  { store, keys }: Register,
  { survey, path, cases }: { readonly survey: string; readonly path: string; readonly cases: readonly string[] },
): Promise<{ readonly files: WeightingFiles; readonly inputs: readonly string[] }> {
  const source = readWeighting(path);
  const { spec } = source;
  const faults = new WeightingFaults();
  const read = await readTotals(spec, dirname(path), faults);
  faults.throwIfAny();
  const specification = readFileSync(path, 'utf8');
  const placeOf = (name: string) => resolve(dirname(path), name);
  const packed = marginsOfSpec(spec).filter(mayBePacked);
  const totals = new Map(
    packed.map(({ margin }) => [margin.totals.path, readFileSync(placeOf(margin.totals.path))] as const),
  );
  const rows = await sampleFromInterviews(store, survey);
  const sample = packedSample(rows, {
    survey,
    names: hiddenNames(keys),
    cases,
    specification: spec,
  });
  const madeFrom = madeFromOf(source, { sample: rows, totals: read });
  const inputs = [path, ...read.inputs.map(({ name }) => placeOf(name))];
  return { files: { specification, totals, sample, madeFrom }, inputs };
}

/**
 * Totals of the design count the units of strata and PSUs by their own names, which a package hides: beside the records
 * they would tell which is which. Weights do not need them.
 */
function mayBePacked({ margin: { by }, path: [part] }: ReturnType<typeof marginsOfSpec>[number]): boolean {
  return part === 'weights' && !by.some((name) => name === 'stratum' || name === 'psu');
}
