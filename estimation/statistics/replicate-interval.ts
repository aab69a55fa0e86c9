import type { ReplicateDesign } from '../design/types.ts';
import { type Estimate, madeWith } from '../estimate.ts';
import type { DfChoice, LimitsChoice, Options } from '../options.ts';
import { onlyVariance } from '../quantity.ts';
import { replicateCovariance } from '../variance/replicate-covariance.ts';
import { allUndefined, degreesOfFreedom, NO_COMPARISON, withLimits } from './estimate-groups.ts';
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

/** Quantiles with the variance of those of the replicates, and limits of t. */
export function replicateInterval<Df extends DfChoice>(
  quantiles: ReplicatedQuantiles,
  options: Options<Df, LimitsChoice>,
): Estimate<Df, 't'>[] {
  const { column, design, rows, values, p, rule } = quantiles;
  const made = { ...madeWith(options), limits: 't' } as const;
  const df = degreesOfFreedom(made.df, design, design.degreesOfFreedom);
  return values.map((value, group) => {
    const groupRows = rows[group]!;
    const n = groupRows.length;
    if (n === 0) return { ...allUndefined({ undefined: 'empty-domain' }), df, n, madeWith: made };
    const replicates = Float64Array.from(design.factors, (factors) => {
      const order = replicateOrder(groupRows, column, design, factors);
      return order.values.length === 0 ? Number.NaN : readQuantile(order, p, rule);
    });
    const variance = onlyVariance(replicateCovariance([replicates], [value], design));
    const limits = withLimits(value, variance, { n, allRows: n, df, domainDf: df }, made);
    return { ...limits, df, n, deff: NO_COMPARISON, effectiveN: NO_COMPARISON, madeWith: made };
  });
}
