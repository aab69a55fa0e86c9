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
  const { values, weights, cumulative } = order;
  const n = values.length;
  const total = cumulative[n - 1]!;
  if (n === 1) return values[0]!;
  if (rule === 'math' || rule === 'hf1' || rule === 'school' || rule === 'hf2') {
    const k = firstAtLeast(cumulative, p * total - TIE * total);
    const exact = k < n - 1 && Math.abs(cumulative[k]! - p * total) <= TIE * total;
    const averaged = exact && (rule === 'school' || rule === 'hf2');
    return averaged ? (values[k]! + values[k + 1]!) / 2 : values[Math.min(k, n - 1)]!;
  }
  const share = (k: number) =>
    rule === 'hf4'
      ? cumulative[k]! / total
      : rule === 'hf6'
        ? cumulative[k]! / (total + weights[n - 1]!)
        : k === 0
          ? 0
          : cumulative[k - 1]! / cumulative[n - 2]!;
  let above = 0;
  let end = n;
  while (above < end) {
    const middle = (above + end) >> 1;
    if (share(middle) < p) above = middle + 1;
    else end = middle;
  }
  if (above >= n) return values[n - 1]!;
  // Below the first point hf4 goes on along the line through the first two.
  if (above === 0 && rule !== 'hf4') return values[0]!;
  const right = Math.max(1, above);
  const [from, to] = [share(right - 1), share(right)];
  // At a point it is the value itself: one that rounding puts below it would not count as reached.
  if (Math.abs(p - to) <= TIE) return values[right]!;
  if (Math.abs(p - from) <= TIE) return values[right - 1]!;
  return values[right - 1]! + ((p - from) / (to - from)) * (values[right]! - values[right - 1]!);
}

function firstAtLeast(sorted: Float64Array, bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
