import { statisticErrors } from '../errors/statistic-errors.ts';

/**
 * p values of several tests, adjusted so that they can be read together: the probability that any of those
 * below a level is so by chance alone is at most that level, whichever were looked at first.
 *
 * Holm: the p values in ascending order times m, m - 1, ..., 1, each at least as large as the one before,
 * at most 1.
 *
 * @param pValues one per test, fractions
 * @returns the adjusted ones, in the order of the tests
 * @throws EstimationError invalid-option
 * @see Holm (1979), Scandinavian Journal of Statistics 6, 65-70; R, p.adjust(method = "holm")
 * @example holmAdjusted([0.0625, 0.015625, 0.5]) // => [0.125, 0.046875, 0.5]
 */
export function holmAdjusted(pValues: readonly number[]): number[] {
  const wrong = pValues.find((p) => !(p >= 0 && p <= 1));
  if (wrong !== undefined) throw statisticErrors.notAProbability({ value: wrong });
  const ascending = [...pValues.keys()].sort((a, b) => pValues[a]! - pValues[b]!);
  const adjusted = new Array<number>(pValues.length);
  let least = 0;
  for (const [rank, test] of ascending.entries()) {
    least = Math.max(least, Math.min(1, (pValues.length - rank) * pValues[test]!));
    adjusted[test] = least;
  }
  return adjusted;
}
