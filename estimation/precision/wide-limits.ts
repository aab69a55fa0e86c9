import type { Estimate } from '../estimate.ts';
import { isDefined } from '../quantity.ts';
import type { QualityKind } from './standard.ts';

/** As wide as the widest interval of a share that the National Center for Health Statistics publishes. */
const WIDEST_SHARE = 0.3;

/** Over the estimate: about as wide as limits of 95 % are at a coefficient of variation of 30 %. */
const WIDEST_OTHER = 1.2;

/**
 * Whether the limits of an estimate are so wide that no label may call it reliable without a word beside it: those of
 * a share 0.30 apart or more, those of another figure by 1.2 times the estimate or more. Undefined limits are not.
 *
 * @param estimate with the limits that are published
 * @example limitsAreWide(proportion([1, 0, 1], design3), 'share') // => true
 */
export function limitsAreWide(estimate: Pick<Estimate, 'value' | 'lower' | 'upper'>, kind: QualityKind) {
  const { value, lower, upper } = estimate;
  if (!isDefined(value) || !isDefined(lower) || !isDefined(upper) || lower === upper) return false;
  const width = upper - lower;
  return kind === 'share' ? width >= WIDEST_SHARE : width >= WIDEST_OTHER * Math.abs(value);
}
