import { betaQuantile, intervalQuantile } from './distributions.ts';
import type { Limits } from './limits.ts';
import { isDefined, type Quantity } from './quantity.ts';

/**
 * Effective sample size of a share p with variance v: p (1 - p) / v times (t of n - 1 / t of df)^2. With `capped` it is at most n, and n
 * for a share of 0 or 1.
 */
export function effectiveShareSize(
  p: number,
  se: number,
  n: number,
  df: number,
  level: number,
  capped: boolean,
): number {
  if (capped && (p === 0 || p === 1)) return n;
  const quotient = intervalQuantile(level, n - 1) / intervalQuantile(level, df);
  const size = ((p * (1 - p)) / se ** 2) * quotient ** 2;
  return capped ? Math.min(n, size) : size;
}

/**
 * Limits of Korn and Graubard: the exact binomial ones (Clopper and Pearson) of an effective sample of that size. `beta` as R's
 * survey has it, without limits for a share of 0 or 1; `beta-nchs` as the NCHS standard does, with them.
 */
export function betaLimits(
  p: number,
  se: Quantity,
  n: number,
  df: number,
  { level = 0.95, capped }: { level?: number; capped: boolean },
): Limits {
  const exact = capped && (p === 0 || p === 1);
  if (!isDefined(se) && !exact) return { lower: se, upper: se };
  if (!(p >= 0 && p <= 1)) return both('not-a-share');
  if (!(df > 0) || n < 2) return both('no-degrees-of-freedom');
  if (!capped && (p === 0 || p === 1)) return both('share-at-boundary');
  // Without sampling error the effective sample is infinite, and its limits are the share.
  if (se === 0 && !capped) return { lower: p, upper: p };
  const size = effectiveShareSize(p, isDefined(se) ? se : 0, n, df, level, capped);
  const tail = (1 - level) / 2;
  return {
    lower: p === 0 ? 0 : betaQuantile(tail, size * p, size * (1 - p) + 1),
    upper: p === 1 ? 1 : betaQuantile(1 - tail, size * p + 1, size * (1 - p)),
  };
}

function both(code: 'no-degrees-of-freedom' | 'not-a-share' | 'share-at-boundary'): Limits {
  return { lower: { undefined: code }, upper: { undefined: code } };
}
