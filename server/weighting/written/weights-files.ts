import { createHash } from 'node:crypto';
import { WEIGHT_NAMES } from '#contract';
import { csvText } from '../../exports/csv-text.ts';
import type { MadeWeights } from '../make-weights.ts';
import { weightWarnings } from '../warned/weight-warnings.ts';

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

function* csvParts(made: MadeWeights): Generator<string> {
  const { sample } = made;
  const columns = columnsOf(made);
  yield csvText([columns.map(([name]) => name)]);
  for (let start = 0; start < sample.rows; start += PART)
    yield csvText(
      sample.cases.slice(start, start + PART).map((_, row) => columns.map(([, column]) => column[start + row]!)),
    );
}

type Column = readonly [name: string, values: ArrayLike<string | number>];

/** The design has the names that it has in record files. */
function columnsOf({ sample, weights, replicates, design }: MadeWeights): Column[] {
  const later = (design?.laterStages ?? []).flatMap(({ stratum, cluster, fpc }, index): Column[] => [
    ...(stratum ? [[`stratum_${index + 2}`, stratum] as const] : []),
    [`cluster_${index + 2}`, cluster],
    [`fpc_${index + 2}`, fpc],
  ]);
  return [
    ['case', sample.cases],
    ...WEIGHT_NAMES.map((name) => [`weight_${name}`, weights[name]] as const),
    ...(design ? ([['stratum', sample.strata], ['psu', sample.psus], ['fpc', design.fpc], ...later] as const) : []),
    ...(replicates?.weights ?? []).map((column, index) => [`replicate_${index + 1}`, column] as const),
  ];
}

function described(made: MadeWeights, weighting: string) {
  const { sample, steps, replicates, madeFrom, hash } = made;
  const warnings = weightWarnings(made);
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
    ...(warnings.length > 0 && { warnings }),
    steps,
  };
}
