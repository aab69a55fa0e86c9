import { csvText } from '../exports/csv-text.ts';
import type { MadeWeights } from './make-weights.ts';
import { sha256Of } from './sample-rows.ts';
import { WEIGHT_NAMES } from './weighting-schema.ts';

/** The files of `cifra weight`. */
export const WEIGHTS_FILES = ['weights.csv', 'weights.json'] as const;

/**
 * The weights as CSV, a line per sampled unit in the order of the sample, and everything that is said of them as JSON.
 * The same inputs give the same bytes.
 *
 * @param weighting name of the specification
 */
export function weightsFiles(
  made: MadeWeights,
  weighting: string,
): Readonly<Record<(typeof WEIGHTS_FILES)[number], string>> {
  const { sample, weights, steps, replicates, madeFrom, hash } = made;
  const repeated = replicates?.weights ?? [];
  const csv = csvText([
    ['case', ...WEIGHT_NAMES.map((name) => `weight_${name}`), ...repeated.map((_, index) => `replicate_${index + 1}`)],
    ...sample.cases.map((id, row) => [
      id,
      ...WEIGHT_NAMES.map((name) => weights[name][row]!),
      ...repeated.map((column) => column[row]!),
    ]),
  ]);
  const described = replicates && {
    of: 'person',
    method: replicates.method,
    count: replicates.count,
    scale: replicates.scale,
    rscales: Array.from(replicates.rscales),
    degreesOfFreedom: replicates.degreesOfFreedom,
    ...(replicates.rho !== undefined && { rho: replicates.rho }),
  };
  const json = {
    weighting,
    hash,
    madeFrom,
    weights: { file: 'weights.csv', sha256: sha256Of(csv), rows: sample.rows },
    ...(described && { replicates: described }),
    steps,
  };
  return { 'weights.csv': csv, 'weights.json': `${JSON.stringify(json, null, 2)}\n` };
}
