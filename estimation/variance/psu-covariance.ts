import type { Design } from '../design/types.ts';
import type { Undefined } from '../quantity.ts';
import { refuseLonelyPsus, treatment, unsampledShare } from './lonely-psu.ts';

/**
 * Covariance matrix of the totals of several linearized values: the variance formula of `groupVariance` with products instead of
 * squares.
 *
 * @param values for each statistic, the weighted total of its linearized value in every PSU (length PSUs)
 * @param present 1 for PSUs that hold a row of the domain; strata without one add nothing
 */
export function psuCovariance(
  values: readonly Float64Array[],
  present: Uint8Array,
  design: Design,
): number[][] | Undefined {
  refuseLonelyPsus(design);
  const k = values.length;
  const overall = design.lonelyPsu === 'adjust' ? overallMeans(values, present, design) : new Float64Array(k);
  const covariance = Array.from({ length: k }, () => new Array<number>(k).fill(0));
  let strata = 0;
  let kept = 0;
  for (let first = 0; first < design.psuCount; ) {
    const stratum = design.psuStratum[first]!;
    const size = design.psusInStratum[stratum]!;
    const end = first + size;
    let filled = 0;
    for (let psu = first; psu < end; psu++) filled += present[psu]!;
    const start = first;
    first = end;
    if (filled === 0) continue;
    strata++;
    const how = treatment(design, stratum, filled);
    if (how !== 'left-out') kept++;
    if (how === 'left-out' || how === 'nothing') continue;
    const centres = values.map((column, v) => {
      if (how === 'overall') return overall[v]!;
      let sum = 0;
      for (let psu = start; psu < end; psu++) sum += column[psu]!;
      return sum / size;
    });
    const factor = unsampledShare(design, stratum) * (size === 1 ? 1 : size / (size - 1));
    for (let a = 0; a < k; a++)
      for (let b = 0; b <= a; b++) {
        let products = 0;
        for (let psu = start; psu < end; psu++)
          products += (values[a]![psu]! - centres[a]!) * (values[b]![psu]! - centres[b]!);
        covariance[a]![b]! += factor * products;
      }
  }
  if (strata > 0 && kept === 0) return { undefined: 'no-stratum-left' };
  const scale = kept === 0 ? 1 : strata / kept;
  for (let a = 0; a < k; a++)
    for (let b = 0; b <= a; b++) {
      covariance[a]![b]! *= scale;
      covariance[b]![a] = covariance[a]![b]!;
    }
  return covariance;
}

function overallMeans(values: readonly Float64Array[], present: Uint8Array, design: Design): Float64Array {
  const inDomain = new Uint8Array(design.strataCount);
  for (let psu = 0; psu < design.psuCount; psu++) if (present[psu] === 1) inDomain[design.psuStratum[psu]!] = 1;
  let psus = 0;
  for (let stratum = 0; stratum < design.strataCount; stratum++)
    if (inDomain[stratum] === 1) psus += design.psusInStratum[stratum]!;
  return Float64Array.from(values, (column) => (psus === 0 ? 0 : column.reduce((sum, value) => sum + value, 0) / psus));
}
