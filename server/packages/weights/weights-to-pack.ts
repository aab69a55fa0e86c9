import type { WeightsOfRecords } from '../../microdata/read/analysis-file-of-records.ts';
import type { PackedRecords } from '../packed-records.ts';
import { areFitted, compareWeights, type WeightingFiles, weightsAgain } from './weights-again.ts';

/** The weighting of a package, with what can be made again of it. */
export interface WeightingToPack {
  readonly files: WeightingFiles;
  /** Absent where the sample, as a package may have it, gives other weights. */
  readonly weights?: WeightsOfRecords;
  readonly fit: 'none' | 'used' | 'left-out';
}

/**
 * Tries whether the sample gives the weights of the records under the names that a package has: a condition that names
 * a stratum or a case finds nothing there.
 */
export async function weightingToPack(files: WeightingFiles, records: PackedRecords): Promise<WeightingToPack> {
  // Which error it is tells nothing more: with the names of the edition the same steps could be taken.
  const weights = await weightsAgain(files).catch(() => undefined);
  const compared = weights && (await compareWeights(records, weights));
  if (!weights || !compared || compared.same < compared.made)
    return { files, fit: records.analysis.fitted ? 'left-out' : 'none' };
  return { files, weights, fit: areFitted(weights) ? 'used' : 'none' };
}
