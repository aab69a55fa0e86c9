import { type Design, type DomainEstimate, type Groups, meansBy, proportionsBy, totalsBy } from '#estimation';
import type { Statistic } from './rows.ts';

const ESTIMATORS = { total: totalsBy, share: proportionsBy, mean: meansBy };

/**
 * The estimates of several columns of values, each as if it were estimated alone, to the last bit. The cells of
 * the file are numbered once for all of them, unless a value is missing in one of the groups.
 *
 * @returns by column, then by group, with the degrees of freedom of the group
 */
export function estimateColumns(
  statistic: Statistic,
  columns: readonly Float64Array[],
  design: Design,
  groups: Groups,
): DomainEstimate[][] {
  return ESTIMATORS[statistic](columns, design, groups, { df: 'domain' });
}

/** A column of values to be estimated. */
interface Figure {
  readonly statistic: Statistic;
  readonly values: Float64Array;
}

/** Figures of one statistic that are known of the same rows. */
export interface FigureBatch {
  /** Positions of the figures among all. */
  readonly positions: readonly number[];
  /** By figure of the batch, then by group. */
  readonly estimate: (design: Design, groups: Groups) => DomainEstimate[][];
}

/** Puts figures together that one pass can estimate: of one statistic, and known of the same rows. */
export function figureBatches(figures: readonly Figure[]): FigureBatch[] {
  const found: { statistic: Statistic; isKnown: Uint8Array | undefined; positions: number[] }[] = [];
  for (const [position, { statistic, values }] of figures.entries()) {
    const isKnown = knownRows(values);
    const same = found.find((other) => other.statistic === statistic && isSame(other.isKnown, isKnown));
    if (same) same.positions.push(position);
    else found.push({ statistic, isKnown, positions: [position] });
  }
  return found.map(({ statistic, isKnown, positions }) => {
    const columns = positions.map((position) => figures[position]!.values);
    return {
      positions,
      estimate: (design, groups) => estimateColumns(statistic, columns, design, groupsAmong(groups, isKnown)),
    };
  });
}

/** The rows where a column is known; undefined when it is known of all. */
function knownRows(column: Float64Array): Uint8Array | undefined {
  const isKnown = new Uint8Array(column.length);
  let known = 0;
  for (let row = 0; row < column.length; row++) {
    if (Number.isNaN(column[row])) continue;
    isKnown[row] = 1;
    known++;
  }
  return known === column.length ? undefined : isKnown;
}

function isSame(left: Uint8Array | undefined, right: Uint8Array | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return left.every((known, row) => known === right[row]);
}

/** The groups without the rows that are not known, which would be left out of each column apart. */
function groupsAmong({ codes, count }: Groups, isKnown: Uint8Array | undefined): Groups {
  if (isKnown === undefined) return { codes, count };
  const known = new Int32Array(codes.length).fill(-1);
  for (let row = 0; row < codes.length; row++) if (isKnown[row] === 1) known[row] = codes[row]!;
  return { codes: known, count };
}
