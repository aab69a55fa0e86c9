import { EstimationError } from '../errors.ts';
import { checkGroups, type Groups } from '../groups.ts';

/** A partition of the rows whose groups have names, by which messages call them. */
export interface LabelledGroups extends Groups {
  /** One per group, for example `region=north, sex=man`. */
  readonly labels: readonly string[];
}

/** A partition of the rows with the population total of every group. */
export interface KnownTotals extends LabelledGroups {
  /** Population total of each group; NaN where there is none. */
  readonly totals: ArrayLike<number>;
}

export function checkLabelled(groups: LabelledGroups, what: string): void {
  checkGroups(groups, groups.codes.length);
  checkCount(groups.labels.length, groups.count, what, 'labels');
}

export function checkTotals(groups: KnownTotals, what: string): void {
  checkLabelled(groups, what);
  checkCount(groups.totals.length, groups.count, what, 'totals');
  for (let group = 0; group < groups.count; group++) {
    const total = groups.totals[group]!;
    if (total < 0 || Math.abs(total) === Infinity)
      throw new EstimationError(
        'invalid-total',
        `${what} ${groups.labels[group]}`,
        `${total} is not a population total`,
        'totals are numbers of 0 or more; correct the table of totals',
      );
  }
}

function checkCount(given: number, wanted: number, what: string, parts: string): void {
  if (given !== wanted)
    throw new EstimationError(
      'length-mismatch',
      `${parts} of ${what}`,
      `${given} for ${wanted} groups`,
      'give one per group, in the order of the codes',
    );
}
