import { createHash } from 'node:crypto';
import { WEIGHT_NAMES } from '#contract';
import { csvText } from '../exports/csv-text.ts';
import type { MadeWeights } from './make-weights.ts';

/** The files of `cifra weight`. */
export const WEIGHTS_FILES = ['weights.csv', 'weights.json'] as const;

/** Lines that are written together: with many replicates all of them are longer than a text can be. */
const PART = 500;

/**
 * The weights as CSV, a line per sampled unit in the order of the sample, and everything that is said of them as JSON.
 * The same inputs give the same bytes.
 *
 * @param weighting name of the specification
 */
export function weightsFiles(
  made: MadeWeights,
  weighting: string,
): Readonly<Record<(typeof WEIGHTS_FILES)[number], () => Iterable<string>>> {
  return {
    'weights.csv': () => csvParts(made),
    'weights.json': () => [`${JSON.stringify(described(made, weighting), null, 2)}\n`],
  };
}

function* csvParts({ sample, weights, replicates }: MadeWeights): Generator<string> {
  const columns = [...WEIGHT_NAMES.map((name) => weights[name]), ...(replicates?.weights ?? [])];
  const repeated = (replicates?.weights ?? []).map((_, index) => `replicate_${index + 1}`);
  yield csvText([['case', ...WEIGHT_NAMES.map((name) => `weight_${name}`), ...repeated]]);
  for (let start = 0; start < sample.rows; start += PART)
    yield csvText(
      sample.cases.slice(start, start + PART).map((id, row) => [id, ...columns.map((column) => column[start + row]!)]),
    );
}

function described(made: MadeWeights, weighting: string) {
  const { sample, steps, replicates, madeFrom, hash } = made;
  const csv = createHash('sha256');
  for (const part of csvParts(made)) csv.update(part);
  return {
    weighting,
    hash,
    madeFrom,
    weights: { file: 'weights.csv', sha256: csv.digest('hex'), rows: sample.rows },
    ...(replicates && {
      replicates: {
        of: 'person',
        method: replicates.method,
        count: replicates.count,
        scale: replicates.scale,
        rscales: Array.from(replicates.rscales),
        degreesOfFreedom: replicates.degreesOfFreedom,
        ...(replicates.rho !== undefined && { rho: replicates.rho }),
      },
    }),
    steps,
  };
}
