import type { FigureCandidate } from '../analysis/tables/figure-candidates.ts';
import type { TableCell } from '../analysis/tables/table-cell.ts';
import { figuresOfAmounts } from './figures-of-amounts.ts';
import { withRoundedError } from './rounded-error.ts';

/** A cell as a release publishes it: with its numbers, or with none of them. */
export type PublishedCell = (TableCell | HiddenCell) & {
  /** Why there are no numbers; blank where there are. It does not tell which hidden cells protect others. */
  readonly suppressed: '' | 'confidential';
};

/** What a hidden cell still says: what it is of. A label or a flag would tell of the cases. */
export type HiddenCell = {
  readonly [Column in keyof TableCell]: Column extends keyof typeof BLANK ? (typeof BLANK)[Column] : TableCell[Column];
};

const BLANK = {
  estimate: null,
  se: null,
  lower: null,
  upper: null,
  cv: null,
  df: null,
  deff: null,
  n: null,
  n_positive: null,
  effective_n: null,
  label: '',
  flag: '',
  not_computed: {},
} as const;

/**
 * The cells of a table as they are published: the hidden ones without any of their numbers, those of amounts with a
 * rounded error.
 */
export function publishedCells(
  figures: readonly FigureCandidate[],
  cells: readonly TableCell[],
  isHidden: (place: number) => boolean,
): PublishedCell[] {
  const boundsOf = figuresOfAmounts(figures);
  return cells.map((cell, place) => {
    if (isHidden(place)) return { ...cell, ...BLANK, suppressed: 'confidential' };
    const bounds = boundsOf(cell);
    return { ...(bounds ? withRoundedError(cell, bounds) : cell), suppressed: '' };
  });
}
