/** Values in ascending order with their weights, none of them 0, and the running sums of the weights. */
export interface WeightedOrder {
  readonly values: Float64Array;
  readonly weights: Float64Array;
  readonly cumulative: Float64Array;
}

/**
 * How a quantile is read off the weighted distribution.
 *
 * - `math` (hf1): the smallest value that a share of at least p reaches.
 * - `school` (hf2): the same; where the share is exactly p, the mean of that value and the next.
 * - `hf4`: linear between the points (C_k / W, x_k), C the running sum of weights and W their total.
 * - `hf6`: linear between (C_k / (W + w_n), x_k), constant outside.
 * - `hf7`: linear between (C_{k-1} / C_{n-1}, x_k), constant outside.
 */
export const QUANTILE_RULES = ['math', 'school', 'hf1', 'hf2', 'hf4', 'hf6', 'hf7'] as const;

export type QuantileRule = (typeof QUANTILE_RULES)[number];

// Running sums of weights decide ties up to rounding.
const TIE = 1e-12;

/** The value below which a share p of the weight lies. */
export function readQuantile(order: WeightedOrder, p: number, rule: QuantileRule): number {
  if (order.values.length === 1) return order.values[0]!;
  switch (rule) {
    case 'math':
    case 'hf1':
      return readStep(order, p, 'lower');
    case 'school':
    case 'hf2':
      return readStep(order, p, 'mean');
    case 'hf4':
    case 'hf6':
    case 'hf7':
      return readLine(order, p, rule);
  }
}

/**
 * The smallest value that a share of p reaches; where the share is exactly p, that one or the mean with the
 * next.
 */
function readStep({ values, cumulative }: WeightedOrder, p: number, atTie: 'lower' | 'mean'): number {
  const n = values.length;
  const total = cumulative[n - 1]!;
  const k = firstIndex(n, (index) => cumulative[index]! >= p * total - TIE * total);
  const isTie = k < n - 1 && Math.abs(cumulative[k]! - p * total) <= TIE * total;
  return isTie && atTie === 'mean' ? (values[k]! + values[k + 1]!) / 2 : values[Math.min(k, n - 1)]!;
}

/** On the line between two points of the distribution. */
function readLine(order: WeightedOrder, p: number, rule: 'hf4' | 'hf6' | 'hf7'): number {
  const { values } = order;
  const n = values.length;
  const shareAt = shareOfPoints(order, rule);
  const above = firstIndex(n, (k) => shareAt(k) >= p);
  if (above >= n) return values[n - 1]!;
  // Below the first point hf4 goes on along the line through the first two.
  if (above === 0 && rule !== 'hf4') return values[0]!;
  const right = Math.max(1, above);
  const from = shareAt(right - 1);
  const to = shareAt(right);
  // At a point it is the value itself: one that rounding puts below it would not count as reached.
  if (Math.abs(p - to) <= TIE) return values[right]!;
  if (Math.abs(p - from) <= TIE) return values[right - 1]!;
  return values[right - 1]! + ((p - from) / (to - from)) * (values[right]! - values[right - 1]!);
}

/** The share of the weight at which each rule places the value k. */
function shareOfPoints({ weights, cumulative }: WeightedOrder, rule: 'hf4' | 'hf6' | 'hf7'): (k: number) => number {
  const n = cumulative.length;
  const total = cumulative[n - 1]!;
  switch (rule) {
    case 'hf4':
      return (k) => cumulative[k]! / total;
    case 'hf6':
      return (k) => cumulative[k]! / (total + weights[n - 1]!);
    case 'hf7':
      return (k) => (k === 0 ? 0 : cumulative[k - 1]! / cumulative[n - 2]!);
  }
}

/** The first of n ascending places for which the condition holds; n when it holds for none. */
function firstIndex(n: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
