import { EstimationError } from '../errors.ts';
import type { GroupsWithTotals } from '../groups.ts';

/**
 * What the weights of a group are multiplied by to reach its total; 0 for a group without sample and population.
 *
 * @param sum of the weights in the group
 * @param partial a population group without sample is passed over
 */
export function fitToTotal(
  sum: number,
  groups: GroupsWithTotals,
  group: number,
  what: string,
  partial: boolean,
): number {
  const total = groups.totals[group]!;
  const place = `${what} ${groups.labels[group]}`;
  if (sum === 0) {
    if (!(total > 0) || partial) return 0;
    throw new EstimationError(
      'empty-cell',
      place,
      `the population total is ${total}, and no row of the sample carries weight`,
      'merge it with a neighbour, or leave it out (partial) and publish figures without it',
    );
  }
  if (Number.isNaN(total))
    throw new EstimationError(
      'missing-total',
      place,
      'rows of the sample are in it, and it has no population total',
      'add its total, or recode the rows into a group that has one',
    );
  if (total === 0)
    throw new EstimationError(
      'unreachable-totals',
      place,
      `the population total is 0, and rows of the sample carry a weight of ${rounded(sum)}`,
      'correct the total, or recode the rows',
    );
  if (sum < 0)
    throw new EstimationError(
      'unreachable-totals',
      place,
      `the weights add up to ${rounded(sum)}, and the population total is ${total}`,
      'an earlier step left negative weights: give it bounds',
    );
  return total / sum;
}

/** A number as messages show it. */
export function rounded(value: number): string {
  return String(Number(value.toPrecision(7)));
}
