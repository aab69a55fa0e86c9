import { statisticErrors } from '../errors/statistic-errors.ts';
import { checkChoice } from '../options.ts';
import { holmAdjusted } from './holm-adjusted.ts';

/**
 * How p values of a family are adjusted: `none`; `holm` holds the probability of any false finding; `BH`
 * and `BY` the expected share of false ones among the findings, BY whatever the dependence of the tests.
 */
export type AdjustmentMethod = (typeof ADJUSTMENT_METHODS)[number];

export const ADJUSTMENT_METHODS = ['none', 'holm', 'BH', 'BY'] as const;

/**
 * p values of a family of tests, adjusted so that they can be read together.
 *
 * Holm: see `holmAdjusted`. Benjamini and Hochberg: the p value of rank i in ascending order times m / i,
 * each at most as large as the one after it, at most 1; of those below a level q, a share of q at most is
 * expected to be false, if the tests are independent or positively dependent. Benjamini and Yekutieli: the
 * same times 1 + 1/2 + ... + 1/m, for any dependence.
 *
 * @param pValues one per test, fractions
 * @param method `none`, `holm`, `BH` or `BY`
 * @returns the adjusted ones, in the order of the tests
 * @throws EstimationError invalid-option
 * @see Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57, 289-300; Benjamini and
 *   Yekutieli (2001), Annals of Statistics 29, 1165-1188; R, p.adjust
 * @example adjustedPValues([0.0625, 0.015625, 0.5], 'BH') // => [0.09375, 0.046875, 0.5]
 */
export function adjustedPValues(pValues: readonly number[], method: AdjustmentMethod): number[] {
  checkChoice('adjust', method, ADJUSTMENT_METHODS);
  if (method === 'holm') return holmAdjusted(pValues);
  const wrong = pValues.find((p) => !(p >= 0 && p <= 1));
  if (wrong !== undefined) throw statisticErrors.notAProbability({ value: wrong });
  if (method === 'none') return [...pValues];
  const tests = pValues.length;
  let factor = 1;
  if (method === 'BY') for (let rank = 2; rank <= tests; rank++) factor += 1 / rank;
  const descending = [...pValues.keys()].sort((a, b) => pValues[b]! - pValues[a]!);
  const adjusted = new Array<number>(tests);
  let most = 1;
  for (const [place, test] of descending.entries()) {
    most = Math.min(most, ((factor * tests) / (tests - place)) * pValues[test]!);
    adjusted[test] = most;
  }
  return adjusted;
}
