import { betaQuantile, intervalQuantile } from './distributions.ts';
import type { Limits } from './limits.ts';
import { isDefined, type Quantity, undefinedLimits } from './quantity.ts';

/** A share with what its effective sample size follows from. */
export interface MeasuredShare {
  readonly p: number;
  readonly se: Quantity;
  readonly n: number;
  readonly df: number;
  readonly level: number;
  /** The effective sample size is at most n, and n for a share of 0 or 1. */
  readonly capped: boolean;
}

/** Effective sample size of a share p with variance v: p (1 - p) / v times (t of n - 1 / t of df)^2. */
export function effectiveShareSize({ p, se, n, df, level, capped }: MeasuredShare & { readonly se: number }): number {
  if (capped && (p === 0 || p === 1)) return n;
  const quotient = intervalQuantile(level, n - 1) / intervalQuantile(level, df);
  const size = ((p * (1 - p)) / se ** 2) * quotient ** 2;
  return capped ? Math.min(n, size) : size;
}

/**
 * Limits of Korn and Graubard: the exact binomial ones (Clopper and Pearson) of an effective sample of that
 * size. Without the cap they are those of R's survey, which has none for a share of 0 or 1; with it those of
 * the NCHS standard.
 */
export function betaLimits(share: MeasuredShare): Limits {
  const { p, se, n, df, level, capped } = share;
  const atBoundary = p === 0 || p === 1;
  if (!isDefined(se) && !(capped && atBoundary)) return { lower: se, upper: se };
  if (!(p >= 0 && p <= 1)) return undefinedLimits('not-a-share');
  if (!(df > 0) || n < 2) return undefinedLimits('no-degrees-of-freedom');
  if (!capped && atBoundary) return undefinedLimits('share-at-boundary');
  // Without sampling error the effective sample is infinite, and its limits are the share.
  if (se === 0 && !capped) return { lower: p, upper: p };
  const size = effectiveShareSize({ ...share, se: isDefined(se) ? se : 0 });
  const tail = (1 - level) / 2;
  return {
    lower: p === 0 ? 0 : betaQuantile(tail, size * p, size * (1 - p) + 1),
    upper: p === 1 ? 1 : betaQuantile(1 - tail, size * p + 1, size * (1 - p)),
  };
}
