import { weightingErrors } from '../errors/weighting-errors.ts';
import type { GroupsWithTotals } from '../groups.ts';

/** A group whose weights are fitted to its total. */
interface FittedGroup {
  readonly groups: GroupsWithTotals;
  readonly group: number;
  /** Sum of the weights in the group. */
  readonly sum: number;
  /** The kind of group, for messages. */
  readonly what: string;
  /** A population group without sample is passed over. */
  readonly partial: boolean;
}

/**
 * What the weights of a group are multiplied by to reach its total; 0 for a group without sample and
 * population.
 */
export function fitToTotal({ groups, group, sum, what, partial }: FittedGroup): number {
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
