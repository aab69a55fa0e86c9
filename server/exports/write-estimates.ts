import type { EstimateRow } from '#contract';
import type { ResultsFolder } from '../files/results-folder.ts';
import { estimatesCsvParts } from './estimates-csv.ts';
import { estimatesJsonParts } from './estimates-json.ts';

/** The files of `cifra estimate`. */
export const ESTIMATE_FILES = ['estimates.csv', 'estimates.json'] as const;

/**
 * Writes estimates in every format.
 *
 * @returns the paths of the files
 */
export function writeEstimates(into: ResultsFolder, study: string, rows: readonly EstimateRow[]): Promise<string[]> {
  const contents: Record<(typeof ESTIMATE_FILES)[number], () => Iterable<string>> = {
    'estimates.csv': () => estimatesCsvParts(rows),
    'estimates.json': () => estimatesJsonParts(rows, study),
  };
  return into.write(contents);
}
