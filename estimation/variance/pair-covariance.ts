import type { TaylorDesign } from '../design/types.ts';
import type { Undefined } from '../quantity.ts';
import { treatment } from './lonely-psu.ts';
import type { StratumRuns } from './stratum-runs.ts';
import type { UnitTotals } from './totals.ts';

/** Covariance matrix of two groups, and PSUs minus strata that hold a row of either of them. */
export interface PairCovariance {
  readonly covariance: number[][] | Undefined;
  readonly domainDf: number;
}

/** A group with the value of each of its cells. */
export interface GroupValues {
  readonly group: number;
  readonly values: Float64Array;
}

/** Something of each of the two groups. */
interface BothGroups<Value> {
  readonly first: Value;
  readonly second: Value;
}

/** What one stratum adds: PSUs of either group, and sums of squares and of products around the centres. */
interface StratumProducts extends BothGroups<number> {
  readonly filled: number;
  readonly counted: number;
  readonly both: number;
}

/**
 * Covariance matrix of the totals of the linearized values of two groups, for designs of one stage with equal
 * probabilities within strata. The result is that of `unitCovariance`, but the time grows only with the PSUs that
 * hold a row of one of them: tables compare thousands of small groups.
 */
export function pairCovariance(
  totals: UnitTotals,
  runs: StratumRuns,
  design: TaylorDesign,
  both: BothGroups<GroupValues>,
): PairCovariance {
  const strata = [...jointStrata(totals, runs, design, both)];
  const overall = { first: meanOfAll(strata, both, 'first'), second: meanOfAll(strata, both, 'second') };
  const sums = { first: 0, second: 0, both: 0 };
  let kept = 0;
  let domainDf = 0;
  for (const stratum of strata) {
    const { psus, factor, unsampled } = stratum;
    const own = {
      first: sumOf(both.first, stratum.first) / psus,
      second: sumOf(both.second, stratum.second) / psus,
    };
    const found = productsIn(totals, stratum, both, own);
    domainDf += Math.max(0, found.counted - 1);
    const how = treatment(design, { size: psus, unsampled }, found.filled);
    if (how !== 'left-out') kept++;
    if (how === 'left-out' || how === 'nothing') continue;
    const products = how === 'own-mean' ? found : productsIn(totals, stratum, both, overall);
    sums.first += factor * products.first;
    sums.second += factor * products.second;
    sums.both += factor * products.both;
  }
  if (strata.length > 0 && kept === 0) return { covariance: { undefined: 'no-stratum-left' }, domainDf };
  const scale = kept === 0 ? 1 : strata.length / kept;
  const covariance = [
    [scale * sums.first, scale * sums.both],
    [scale * sums.both, scale * sums.second],
  ];
  return { covariance, domainDf };
}

/** Cells of a group in one stratum, counted from the group's first one; none where both are the same. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly start: number;
}

/** A stratum that holds a row of one of the groups, with the cells of each. */
interface JointStratum extends BothGroups<Span> {
  readonly psus: number;
  readonly factor: number;
  readonly unsampled: number;
}

const NO_CELLS: Span = { from: 0, to: 0, start: 0 };

function* jointStrata(
  { unit, groupStart }: UnitTotals,
  { groupRun, start, size, factor }: StratumRuns,
  { psuStratum, psuUnsampled }: TaylorDesign,
  { first: { group: a }, second: { group: b } }: BothGroups<GroupValues>,
): Generator<JointStratum> {
  const psuOf = (run: number) => unit[start[run]!]!;
  const span = (group: number, run: number): Span => {
    const begin = groupStart[group]!;
    return { from: start[run]! - begin, to: start[run + 1]! - begin, start: begin };
  };
  const endA = groupRun[a + 1]!;
  const endB = groupRun[b + 1]!;
  let runA = groupRun[a]!;
  let runB = groupRun[b]!;
  while (runA < endA || runB < endB) {
    const stratumA = runA < endA ? psuStratum[psuOf(runA)]! : Infinity;
    const stratumB = runB < endB ? psuStratum[psuOf(runB)]! : Infinity;
    const run = stratumA <= stratumB ? runA : runB;
    const common = { psus: size[run]!, factor: factor[run]!, unsampled: psuUnsampled[psuOf(run)]! };
    yield {
      ...common,
      first: stratumA <= stratumB ? span(a, runA) : NO_CELLS,
      second: stratumB <= stratumA ? span(b, runB) : NO_CELLS,
    };
    if (stratumA <= stratumB) runA++;
    if (stratumB <= stratumA) runB++;
  }
}

function productsIn(
  { unit, counted }: UnitTotals,
  { psus, first, second }: JointStratum,
  { first: a, second: b }: BothGroups<GroupValues>,
  { first: centreA, second: centreB }: BothGroups<number>,
): StratumProducts {
  let filled = 0;
  let withWeight = 0;
  let ofFirst = 0;
  let ofSecond = 0;
  let both = 0;
  let cellA = first.from;
  let cellB = second.from;
  while (cellA < first.to || cellB < second.to) {
    const unitA = cellA < first.to ? unit[first.start + cellA]! : Infinity;
    const unitB = cellB < second.to ? unit[second.start + cellB]! : Infinity;
    let rows = 0;
    let distanceA = -centreA;
    let distanceB = -centreB;
    if (unitA <= unitB) {
      rows += counted[first.start + cellA]!;
      distanceA += a.values[cellA++]!;
    }
    if (unitB <= unitA) {
      rows += counted[second.start + cellB]!;
      distanceB += b.values[cellB++]!;
    }
    filled++;
    if (rows > 0) withWeight++;
    ofFirst += distanceA * distanceA;
    ofSecond += distanceB * distanceB;
    both += distanceA * distanceB;
  }
  // PSUs without rows of either group have the value 0.
  const others = psus - filled;
  return {
    filled,
    counted: withWeight,
    first: ofFirst + others * centreA * centreA,
    second: ofSecond + others * centreB * centreB,
    both: both + others * centreA * centreB,
  };
}

function sumOf({ values }: GroupValues, { from, to }: Span): number {
  let sum = 0;
  for (let cell = from; cell < to; cell++) sum += values[cell]!;
  return sum;
}

/** Over all PSUs of the strata that hold a row of one of the groups. */
function meanOfAll(
  strata: readonly JointStratum[],
  groups: BothGroups<GroupValues>,
  which: keyof BothGroups<GroupValues>,
): number {
  let psus = 0;
  let sum = 0;
  for (const stratum of strata) {
    psus += stratum.psus;
    sum += sumOf(groups[which], stratum[which]);
  }
  return psus === 0 ? 0 : sum / psus;
}
