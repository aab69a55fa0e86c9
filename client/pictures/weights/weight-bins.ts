import { bin, extent, quantileSorted } from 'd3-array';
import { scaleLinear } from 'd3-scale';

/** Weights after a step of weighting. */
export interface WeightStep {
  key: string;
  label: string;
  /** What is said beside the name: units, design effect. */
  note: string;
  weights: ArrayLike<number>;
}

/** How many units have a weight from `from` to below `to`. */
export interface WeightBin {
  from: number;
  to: number;
  count: number;
}

export interface BinnedStep extends Omit<WeightStep, 'weights'> {
  bins: WeightBin[];
  /** In the order of `WEIGHT_QUANTILES`; none where no unit carries weight. */
  quantiles: number[];
}

/** Shares of the units that have a smaller weight. */
export const WEIGHT_QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

const BINS = 36;

/** Weights put into the same bins at every step, so that steps can be compared; units without weight are left out. */
export function binWeights(steps: readonly WeightStep[]): { domain: [number, number]; steps: BinnedStep[] } {
  const carried = steps.map(({ weights }) => Float64Array.from(weights).filter((one) => one !== 0));
  const all = carried.map((weights) => extent(weights));
  const least = Math.min(0, ...all.map(([low]) => low ?? 0));
  const largest = Math.max(0, ...all.map(([, high]) => high ?? 0)) || 1;
  const scale = scaleLinear().domain([least, largest]).nice(BINS);
  const [from = 0, to = 1] = scale.domain();
  const inBins = bin().domain([from, to]).thresholds(scale.ticks(BINS));
  const binned = steps.map(({ weights: _, ...step }, index): BinnedStep => {
    const inOrder = Array.from(carried[index]!.sort());
    return {
      ...step,
      bins: inBins(inOrder).map((each) => ({ from: each.x0 ?? from, to: each.x1 ?? to, count: each.length })),
      quantiles: inOrder.length === 0 ? [] : WEIGHT_QUANTILES.map((share) => quantileSorted(inOrder, share) ?? 0),
    };
  });
  return { domain: [from, to], steps: binned };
}
