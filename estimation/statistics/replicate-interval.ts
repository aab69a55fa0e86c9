import type { ReplicateDesign } from '../design/types.ts';
import type { Estimate } from '../estimate.ts';
import type { Options } from '../options.ts';
import { replicateCovariance } from '../variance/replicate-covariance.ts';
import { degreesOfFreedom, withLimits } from './estimate-groups.ts';
import { type QuantileRule, readQuantile } from './quantile-rules.ts';
import { replicateOrder } from './weighted-order.ts';

interface ReplicatedQuantiles {
  readonly column: Float64Array;
  readonly design: ReplicateDesign;
  /** Rows of each group in ascending order of the variable. */
  readonly rows: readonly Int32Array[];
  /** The quantile of each group. */
  readonly values: readonly number[];
  readonly p: number;
  readonly rule: QuantileRule;
}

/** Quantiles with the variance of those of the replicates. */
export function replicateInterval(read: ReplicatedQuantiles, options: Options): Estimate[] {
  const { column, design, rows, values, p, rule } = read;
  const df = degreesOfFreedom(options.df ?? 'full', design, design.degreesOfFreedom);
  const none = { undefined: 'no-comparison-variance' } as const;
  return values.map((value, group) => {
    const groupRows = rows[group]!;
    const common = { df, n: groupRows.length };
    if (groupRows.length === 0) {
      const empty = { undefined: 'empty-domain' } as const;
      return {
        ...common,
        value: empty,
        se: empty,
        lower: empty,
        upper: empty,
        cv: empty,
        deff: empty,
        effectiveN: empty,
      };
    }
    const replicates = Float64Array.from(design.factors, (factors) => {
      const order = replicateOrder(groupRows, column, design, factors);
      return order.values.length === 0 ? Number.NaN : readQuantile(order, p, rule);
    });
    const covariance = replicateCovariance([replicates], [value], design);
    const variance = 'undefined' in covariance ? covariance : covariance[0]![0]!;
    const limits = withLimits(value, variance, { ...common, domainDf: df }, { ...options, limits: 't' });
    return { ...common, ...limits, deff: none, effectiveN: none };
  });
}
