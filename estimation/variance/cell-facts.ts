import type { TaylorDesign } from '../design/types.ts';
import { domainDegrees } from './domain-degrees.ts';
import { addCells } from './group-sums.ts';
import { type StratumRuns, stratumRuns } from './stratum-runs.ts';
import type { UnitTotals } from './totals.ts';

/** What the cells of a table say whatever the variable: found once for all variables that are in the same cells. */
export interface CellFacts {
  /** Rows of weight other than 0 in each group. */
  readonly n: Float64Array;
  /** Sum of weights of each group. */
  readonly weight: Float64Array;
  readonly domainDf: Int32Array;
  /** Of designs of one stage with equal probabilities within strata. */
  readonly runs: StratumRuns | undefined;
  /** Room for the values of a group's cells, which each group overwrites. */
  readonly room: Float64Array;
}

export function cellFacts(totals: UnitTotals, design: TaylorDesign): CellFacts {
  const { groupCount, counted, weight } = totals;
  const facts = {
    n: new Float64Array(groupCount),
    weight: new Float64Array(groupCount),
    domainDf: new Int32Array(groupCount),
  };
  for (let group = 0; group < groupCount; group++) {
    facts.n[group] = addCells(totals, group, counted);
    facts.weight[group] = addCells(totals, group, weight);
    facts.domainDf[group] = domainDegrees(totals, design, [group]);
  }
  const { laterStages, fittedSteps, pps, stacked } = design;
  const isSimple = laterStages.length === 0 && fittedSteps.length === 0 && !pps && stacked === undefined;
  return {
    ...facts,
    runs: isSimple ? stratumRuns(totals, design) : undefined,
    room: new Float64Array(largestGroup(totals)),
  };
}

function largestGroup({ groupStart, groupCount }: UnitTotals): number {
  let largest = 0;
  for (let group = 0; group < groupCount; group++)
    largest = Math.max(largest, groupStart[group + 1]! - groupStart[group]!);
  return largest;
}
