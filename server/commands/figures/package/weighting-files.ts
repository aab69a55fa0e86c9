import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { weightingFilesOf } from '../../../packages/weights/weighting-files.ts';
import type { WeightingFiles } from '../../../packages/weights/weights-again.ts';
import { readWeighting } from '../../../weighting/read-weighting.ts';
import { sampleFromInterviews } from '../../../weighting/sample-from-interviews.ts';
import { readTotals } from '../../../weighting/totals-table.ts';
import { WeightingFaults } from '../../../weighting/weighting-error.ts';
import type { Register } from '../microdata/with-register.ts';

/** The specification of an edition's weights, with its totals and the sample as a package may have it. */
export async function weightingFiles(
  { store, keys }: Register,
  { survey, path, cases }: { readonly survey: string; readonly path: string; readonly cases: readonly string[] },
): Promise<{ readonly files: WeightingFiles; readonly inputs: readonly string[] }> {
  const source = readWeighting(path);
  const faults = new WeightingFaults();
  const totals = await readTotals(source, dirname(path), faults);
  faults.throwIfAny();
  const placeOf = (name: string) => resolve(dirname(path), name);
  const specification = readFileSync(path, 'utf8');
  const bytesOf = (name: string) => readFileSync(placeOf(name));
  const sample = await sampleFromInterviews(store, survey);
  const files = weightingFilesOf({ source, specification, totals, bytesOf, sample }, { survey, keys, cases });
  return { files, inputs: [path, ...totals.inputs.map(({ name }) => placeOf(name))] };
}
