import { weightingErrors } from '../errors/weighting-errors.ts';
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
    throw weightingErrors.emptyGroup({ place, total });
  }
  if (Number.isNaN(total)) throw weightingErrors.missingTotal({ place });
  if (total === 0) throw weightingErrors.totalOfZero({ place, weight: sum });
  if (sum < 0) throw weightingErrors.negativeSum({ place, sum, total });
  return total / sum;
}
