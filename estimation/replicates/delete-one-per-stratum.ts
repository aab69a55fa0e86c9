import { unsampledShare } from '../design/correction.ts';
import type { TaylorDesign } from '../design/types.ts';
import { replicateErrors } from '../errors/replicate-errors.ts';
import { type ReplicateFactors, unitFactors } from './replicate-factors.ts';

/** What a stratum does in the stratified jackknife. */
type Part = 'delete-one' | 'against-others' | 'left-out' | 'taken-whole';

/** The stratified jackknife, JKn. */
export function deleteOnePerStratum(design: TaylorDesign): ReplicateFactors {
  const { psuCount, psusInStratum, strataCount } = design;
  const parts = Array.from(psusInStratum, (_, stratum) => partOf(design, stratum));
  const psusOf = (part: Part) =>
    parts.reduce((sum, stratumPart, stratum) => sum + (stratumPart === part ? psusInStratum[stratum]! : 0), 0);
  const strataOf = (part: Part) => parts.filter((stratumPart) => stratumPart === part).length;

  const lonely = strataOf('against-others');
  const count = psusOf('delete-one') + lonely;
  if (count === 0 || (lonely > 0 && strataCount === 1)) throw replicateErrors.nothingToLeaveOut();

  const takenWhole = parts.reduce(
    (sum, part, stratum) => sum + (part === 'taken-whole' ? Math.max(0, design.countedInStratum[stratum]! - 1) : 0),
    0,
  );
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
    scale: design.lonelyPsu === 'average' ? (count + psusOf('left-out')) / count : 1,
    rscales,
    // The rank of the replicate weights minus 1. Strata taken whole add nothing to it; lonely strata under
    // `adjust` do.
    degreesOfFreedom:
      psusOf('delete-one') === 0 ? lonely - 1 : Math.max(0, design.degreesOfFreedom - takenWhole + lonely),
  };
}

function partOf(design: TaylorDesign, stratum: number): Part {
  if (unsampledShare(design.fraction[stratum]!) === 0) return 'taken-whole';
  if (design.psusInStratum[stratum]! > 1) return 'delete-one';
  return design.lonelyPsu === 'adjust' ? 'against-others' : 'left-out';
}
