import type { PsusOfStratum, SharedStratum, StackedEditions } from '../design/types.ts';
import { type DrawnUnits, overallMeans, type StageValues } from './stage-covariance.ts';

/**
 * Covariance of totals of editions that were drawn apart, from the m PSUs that two of them have in a stratum:
 * sum over strata of m / (m - 1) * sum over these of (1 - n n' / (N m)) (u_a - mean u_a)(u_b - mean u_b), u_a in
 * one edition and u_b in the other, means over the m. A single one has no mean of its own, and adds nothing; with
 * the policy `adjust` what is the only PSU of its stratum in both editions adds the product of its distances from
 * the means of all PSUs.
 *
 * @param into the matrix to add to
 * @see Qualité and Tillé (2008), Survey Methodology 34, 173-181; Berger and Priam (2016), Journal of the Royal
 * Statistical Society A 179, 251-272
 */
export function addShared(
  level: StageValues,
  drawn: DrawnUnits,
  { strata, shared }: StackedEditions,
  into: number[][],
): void {
  const { values, present } = level;
  const meansOf = new Map<Int32Array, Float64Array>();
  const overall = ({ stratum }: PsusOfStratum): Float64Array => {
    const edition = strata.find((numbers) => numbers.includes(stratum))!;
    const known = meansOf.get(edition);
    if (known) return known;
    const units = Array.from(edition, (number) => drawn.strata[number]!);
    const means = overallMeans(values, present, { ...drawn, strata: units });
    meansOf.set(edition, means);
    return means;
  };
  const isLonely = ({ stratum, psus }: PsusOfStratum) =>
    drawn.lonelyPsu === 'adjust' && drawn.strata[stratum]!.length === 1 && present[psus[0]!] === 1;
  const means = ({ psus }: PsusOfStratum) => Float64Array.from(values, (column) => meanOf(column, psus));
  for (const both of shared) {
    const { earlier, later } = both;
    const areLonely = isLonely(earlier) && isLonely(later);
    if (earlier.psus.length === 1 && !areLonely) continue;
    const centreOf = areLonely ? overall : means;
    addProducts(values, both, { earlier: centreOf(earlier), later: centreOf(later) }, into);
  }
}

function addProducts(
  values: readonly Float64Array[],
  { earlier, later, unsampled }: SharedStratum,
  centres: Readonly<Record<'earlier' | 'later', Float64Array>>,
  into: number[][],
): void {
  const size = earlier.psus.length;
  const scale = size === 1 ? 1 : size / (size - 1);
  // Most groups are of one edition; the others add nothing.
  const contributing = ({ psus }: PsusOfStratum, centre: Float64Array) =>
    [...values.keys()].filter((v) => centre[v] !== 0 || psus.some((psu) => values[v]![psu] !== 0));
  const ofLater = contributing(later, centres.later);
  for (const a of contributing(earlier, centres.earlier))
    for (const b of ofLater) {
      const first = values[a]!;
      const second = values[b]!;
      const centreA = centres.earlier[a]!;
      const centreB = centres.later[b]!;
      let products = 0;
      for (let place = 0; place < size; place++) {
        const distance = first[earlier.psus[place]!]! - centreA;
        products += unsampled[place]! * distance * (second[later.psus[place]!]! - centreB);
      }
      into[a]![b]! += scale * products;
      into[b]![a]! += scale * products;
    }
}

function meanOf(column: Float64Array, places: Int32Array): number {
  let sum = 0;
  for (const place of places) sum += column[place]!;
  return sum / places.length;
}

/** A covariance from some of the PSUs and variances from all may not go together: no correlation is beyond 1. */
export function withinBounds(covariance: readonly (readonly number[])[]): number[][] {
  return covariance.map((row, a) =>
    row.map((value, b) => {
      if (a === b) return Math.max(0, value);
      const most = Math.sqrt(Math.max(0, covariance[a]![a]! * covariance[b]![b]!));
      return Math.min(most, Math.max(-most, value));
    }),
  );
}
