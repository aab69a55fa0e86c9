import type { Design } from '../design/types.ts';
import type { Estimate } from '../estimate.ts';
import type { GroupPair } from '../groups.ts';
import type { DfChoice, LimitsChoice } from '../options.ts';
import { isDefined, isUndefined } from '../quantity.ts';
import { accumulate } from '../variance/accumulate.ts';
import { domainDegrees } from '../variance/domain-degrees.ts';
import { type Finished, finish } from '../variance/finish.ts';
import { finishReplicates } from '../variance/finish-replicates.ts';
import { type PairCovariance, pairCovariance } from '../variance/pair-covariance.ts';
import { replicateCovariance } from '../variance/replicate-covariance.ts';
import type { StratumRuns } from '../variance/stratum-runs.ts';
import type { UnitTotals } from '../variance/totals.ts';
import { unitCovariance } from '../variance/unit-covariance.ts';
import { fillCellValues, presentUnits, unitValues } from '../variance/unit-values.ts';
import { accumulateOptions, degreesOfFreedom, estimatesFrom, type Wanted } from './estimate-groups.ts';
import type { JointEstimates } from './joint-estimates.ts';

/** The estimates of all groups, and for each pair that is compared the values of both with their covariance. */
export interface PairedEstimates<Df extends DfChoice, L extends LimitsChoice> {
  readonly estimates: Estimate<Df, L>[];
  /** The first value is that from which the second one is subtracted. */
  readonly pairs: JointEstimates[];
}

/** What finishing the totals has left. */
interface FinishedTotals {
  readonly results: readonly Finished[];
  /** Of replicate designs: for each group, its value in each replicate. */
  readonly replicates?: readonly Float64Array[];
  /** Of designs of one stage with equal probabilities within strata. */
  readonly runs?: StratumRuns | undefined;
}

interface PairsWanted {
  readonly design: Design;
  readonly pairs: readonly GroupPair[];
  readonly df: DfChoice | undefined;
}

/** Accumulate, finish, compare: as `estimateGroups`. */
export function pairedGroups<Df extends DfChoice, L extends LimitsChoice>(
  wanted: Wanted<Df, L>,
  pairs: readonly GroupPair[],
): PairedEstimates<Df, L> {
  const { columns, design, linearize, options } = wanted;
  const totals = accumulate(columns, design, accumulateOptions(wanted));
  const finished: FinishedTotals =
    design.kind === 'replicate'
      ? finishReplicates(totals, design, linearize)
      : { results: finish(totals, design, linearize) };
  const compared = pairsFrom(totals, finished, { design, pairs, df: options.df });
  return { estimates: estimatesFrom(totals, finished.results, wanted), pairs: compared };
}

/** Values, covariance and degrees of freedom of pairs of groups, from what the table was made of. */
export function pairsFrom(
  totals: UnitTotals,
  { results, replicates, runs }: FinishedTotals,
  { design, pairs, df = 'full' }: PairsWanted,
): JointEstimates[] {
  if (pairs.length === 0) return [];
  const covarianceOf =
    design.kind === 'replicate'
      ? (pair: GroupPair) => ofReplicates(pair, results, replicates!, design)
      : taylorPairs(totals, { results, runs }, design);
  return pairs.map((pair) => {
    const values = [results[pair.of]!.value, results[pair.minus]!.value];
    const { covariance, domainDf } = covarianceOf(pair);
    return {
      values,
      covariance,
      df: degreesOfFreedom(df, design, domainDf),
      ...(design.kind === 'replicate' && {
        replicates: {
          values: [replicates![pair.of]!, replicates![pair.minus]!],
          scale: design.scale,
          rscales: design.rscales,
          mse: design.mse,
        },
      }),
    };
  });
}

/** A group without a value has no replicates either: its row and column are 0. */
function ofReplicates(
  { of, minus }: GroupPair,
  results: readonly Finished[],
  replicates: readonly Float64Array[],
  design: Extract<Design, { kind: 'replicate' }>,
): PairCovariance {
  const { degreesOfFreedom: domainDf } = design;
  const both = [of, minus];
  const withValue = both.filter((group) => isDefined(results[group]!.value));
  const covariance = replicateCovariance(
    withValue.map((group) => replicates[group]!),
    withValue.map((group) => results[group]!.value).filter(isDefined),
    design,
  );
  if (isUndefined(covariance)) return { covariance, domainDf };
  const place = both.map((group) => withValue.indexOf(group));
  return { covariance: place.map((a) => place.map((b) => covariance[a]?.[b] ?? 0)), domainDf };
}

function taylorPairs(
  totals: UnitTotals,
  { results, runs }: FinishedTotals,
  design: Extract<Design, { kind: 'taylor' }>,
): (pair: GroupPair) => PairCovariance {
  const kept = new Map<number, Float64Array>();
  const valuesOf = (group: number): Float64Array => {
    let values = kept.get(group);
    if (values === undefined) {
      values = linearizedValues(totals, { group, result: results[group]! }, runs === undefined ? design : undefined);
      // Values of every unit would fill the memory: those of the last few groups are what the next pairs need.
      if (runs === undefined && kept.size > MOST_KEPT) kept.clear();
      kept.set(group, values);
    }
    return values;
  };
  return ({ of, minus }) => {
    const first = { group: of, values: valuesOf(of) };
    const second = { group: minus, values: valuesOf(minus) };
    if (runs !== undefined) return pairCovariance(totals, runs, design, { first, second });
    return {
      covariance: unitCovariance([first.values, second.values], presentUnits(totals, design, [of, minus]), design),
      domainDf: domainDegrees(totals, design, [of, minus]),
    };
  };
}

const MOST_KEPT = 32;

/** One value a cell of the group or, with a design, one a unit; 0 where the group has no value. */
function linearizedValues(
  totals: UnitTotals,
  { group, result: { linearization } }: { readonly group: number; readonly result: Finished },
  design: Extract<Design, { kind: 'taylor' }> | undefined,
): Float64Array {
  const cells = totals.groupStart[group + 1]! - totals.groupStart[group]!;
  const values = new Float64Array(design?.unitCount ?? cells);
  if (linearization === undefined || isUndefined(linearization)) return values;
  if (design !== undefined) return unitValues(totals, design, group, linearization);
  fillCellValues(totals, group, linearization, values);
  return values;
}
