import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { WEIGHT_NAMES } from '#contract';
import { hiddenNames } from '../../../microdata/hidden-names.ts';
import { packedSample } from '../../../packages/weights/packed-sample.ts';
import type { WeightingFiles } from '../../../packages/weights/weights-again.ts';
import { readWeighting } from '../../../weighting/read-weighting.ts';
import { sampleFromInterviews } from '../../../weighting/sample-from-interviews.ts';
import { sha256Of } from '../../../weighting/sample-rows.ts';
import { marginsOf } from '../../../weighting/totals-table.ts';
import type { Register } from '../microdata/with-register.ts';

/** The specification of an edition's weights, with its totals and the sample as a package may have it. */
export async function weightingFiles(
  { store, keys }: Register,
  { survey, path, cases }: { readonly survey: string; readonly path: string; readonly cases: readonly string[] },
): Promise<{ readonly files: WeightingFiles; readonly inputs: readonly string[] }> {
  const { spec } = readWeighting(path);
  const specification = readFileSync(path, 'utf8');
  const named = WEIGHT_NAMES.flatMap((name) => spec.weights[name].flatMap(marginsOf)).map(({ totals }) => totals.path);
  const places = new Map(named.map((name) => [name, resolve(dirname(path), name)]));
  const totals = new Map(Array.from(places, ([name, place]) => [name, readFileSync(place)]));
  const rows = await sampleFromInterviews(store, survey);
  const sample = packedSample(rows, {
    survey,
    names: hiddenNames(keys),
    cases,
    specification: spec,
  });
  const madeFrom = [
    { name: 'specification', sha256: sha256Of(specification) },
    ...rows.inputs,
    ...Array.from(totals, ([name, bytes]) => ({ name, sha256: sha256Of(bytes) })),
  ];
  return { files: { specification, totals, sample, madeFrom }, inputs: [path, ...places.values()] };
}
