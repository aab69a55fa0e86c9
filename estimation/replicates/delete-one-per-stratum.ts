import { unsampledShare } from '../design/correction.ts';
import type { TaylorDesign } from '../design/types.ts';
import { replicateErrors } from '../errors/replicate-errors.ts';
import { jackknifeDegrees, type StratumPart } from './jackknife-degrees.ts';
import { type ReplicateFactors, unitFactors } from './replicate-factors.ts';

/** The stratified jackknife, JKn. */
export function deleteOnePerStratum(design: TaylorDesign): ReplicateFactors {
  const { psuCount, psusInStratum, strataCount } = design;
  const parts = Array.from(psusInStratum, (_, stratum) => partOf(design, stratum));
  const lonely = parts.filter((part) => part === 'against-others').length;
  const count = parts.reduce(
    (sum, part, stratum) => sum + (part === 'delete-one' ? psusInStratum[stratum]! : 0),
    lonely,
  );
  if (count === 0 || (lonely > 0 && strataCount === 1)) throw replicateErrors.nothingToLeaveOut();

  const factors = unitFactors(count, psuCount);
  const rscales = new Float64Array(count);
  let replicate = 0;
  let start = 0;
  for (let stratum = 0; stratum < strataCount; stratum++) {
    const size = psusInStratum[stratum]!;
    if (parts[stratum] === 'against-others') {
      factors[replicate]!.fill(strataCount / (strataCount - 1))[start] = 0;
      rscales[replicate++] = (strataCount - 1) / strataCount;
    } else if (parts[stratum] === 'delete-one') {
      for (let psu = start; psu < start + size; psu++) {
        factors[replicate]!.fill(size / (size - 1), start, start + size)[psu] = 0;
        rscales[replicate++] = (unsampledShare(design.fraction[stratum]!) * (size - 1)) / size;
      }
    }
    start += size;
  }
  return {
    method: 'JKn',
    count,
    factors,
    // R's survey counts the PSUs of strata taken whole too, although they have no sampling error.
    scale: design.lonelyPsu === 'average' ? psuCount / count : 1,
    rscales,
    degreesOfFreedom: jackknifeDegrees(design, parts),
  };
}

function partOf(design: TaylorDesign, stratum: number): StratumPart {
  if (unsampledShare(design.fraction[stratum]!) === 0) return 'taken-whole';
  if (design.psusInStratum[stratum]! > 1) return 'delete-one';
  return design.lonelyPsu === 'adjust' ? 'against-others' : 'left-out';
}
