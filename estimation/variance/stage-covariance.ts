import type { LonelyPsu } from '../design/types.ts';
import type { Undefined } from '../quantity.ts';
import { type Stratum, treatment } from './lonely-psu.ts';

/** Units drawn at one stage within one parent (the whole sample, at the first), stratum by stratum. */
export interface DrawnUnits {
  readonly lonelyPsu: LonelyPsu;
  readonly domainLonely: boolean;
  /** Numbers of the units of each stratum, those without rows too. */
  readonly strata: readonly Int32Array[];
  /** Share not sampled, 1 - f, by unit number. */
  readonly unsampled: Float64Array;
}

/** Values of the units of one stage. */
export interface StageValues {
  /** For each total, what every unit adds to it. */
  readonly values: readonly Float64Array[];
  /** 1 for units that hold a row of the domain; strata without one add nothing. */
  readonly present: Uint8Array;
}

/**
 * Covariance matrix of several totals from one stage of sampling: sum over strata of n / (n - 1) * sum over
 * units of (1 - f) (u_a - mean u_a)(u_b - mean u_b).
 *
 * @param into the matrix to add to
 * @param scale factor of what is added
 */
export function addStage(
  { values, present }: StageValues,
  drawn: DrawnUnits,
  into: number[][],
  scale = 1,
): Undefined | undefined {
  const k = values.length;
  const stage = Array.from({ length: k }, () => new Array<number>(k).fill(0));
  const overall = drawn.lonelyPsu === 'adjust' ? overallMeans(values, present, drawn) : new Float64Array(k);
  const centres = new Float64Array(k);
  let strata = 0;
  let kept = 0;
  for (const units of drawn.strata) {
    const filled = countPresent(units, present);
    if (filled === 0) continue;
    strata++;
    const how = treatment(drawn, stratumOf(units, drawn.unsampled), filled);
    if (how !== 'left-out') kept++;
    if (how === 'left-out' || how === 'nothing') continue;
    for (let v = 0; v < k; v++)
      centres[v] = how === 'overall-mean' ? overall[v]! : sumOf(values[v]!, units) / units.length;
    addStratumProducts(values, centres, { units, unsampled: drawn.unsampled }, stage);
  }
  if (strata > 0 && kept === 0) return { undefined: 'no-stratum-left' };
  const factor = kept === 0 ? scale : (scale * strata) / kept;
  for (let a = 0; a < k; a++)
    for (let b = 0; b < k; b++) into[a]![b]! += factor * stage[Math.max(a, b)]![Math.min(a, b)]!;
  return undefined;
}

function addStratumProducts(
  values: readonly Float64Array[],
  centres: Float64Array,
  { units, unsampled }: { readonly units: Int32Array; readonly unsampled: Float64Array },
  into: number[][],
): void {
  const size = units.length;
  const scale = size === 1 ? 1 : size / (size - 1);
  // Of many small groups only a few have rows in a stratum; the others add nothing.
  const contributing = [...values.keys()].filter(
    (v) => centres[v] !== 0 || units.some((unit) => values[v]![unit] !== 0),
  );
  for (const [at, a] of contributing.entries())
    for (const b of contributing.slice(0, at + 1)) {
      const first = values[a]!;
      const second = values[b]!;
      const centreA = centres[a]!;
      const centreB = centres[b]!;
      let products = 0;
      for (const unit of units) products += unsampled[unit]! * (first[unit]! - centreA) * (second[unit]! - centreB);
      into[a]![b]! += scale * products;
    }
}

function stratumOf(units: Int32Array, unsampled: Float64Array): Stratum {
  let most = 0;
  for (const unit of units) most = Math.max(most, unsampled[unit]!);
  return { size: units.length, unsampled: most };
}

function countPresent(units: Int32Array, present: Uint8Array): number {
  let count = 0;
  for (const unit of units) count += present[unit]!;
  return count;
}

function sumOf(column: Float64Array, units: Int32Array): number {
  let sum = 0;
  for (const unit of units) sum += column[unit]!;
  return sum;
}

/** Mean over all units of the strata that hold a row of the domain. */
export function overallMeans(values: readonly Float64Array[], present: Uint8Array, drawn: DrawnUnits): Float64Array {
  const taking = drawn.strata.filter((units) => countPresent(units, present) > 0);
  const count = taking.reduce((sum, units) => sum + units.length, 0);
  return Float64Array.from(values, (column) =>
    count === 0 ? 0 : taking.reduce((sum, units) => sum + sumOf(column, units), 0) / count,
  );
}
