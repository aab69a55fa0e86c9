import type { FigureCandidate } from '../analysis/tables/figure-candidates.ts';
import type { TableCell } from '../analysis/tables/table-cell.ts';
import { kindsOfFigures, type WeightsOfFile } from './rounded/kinds-of-figures.ts';
import { type RoundedCell, withRoundedNumbers } from './rounded/rounded-cell.ts';

/** A cell as a release publishes it: with its numbers, or with none of them. */
export type PublishedCell = (RoundedCell | HiddenCell) & {
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

/** What a release knows of the cells of a table, by their place. */
export interface KnownOfCells {
  isHidden(place: number): boolean;
  /** How many records a cell counts. */
  counted(place: number): number | undefined;
  /** How many units have the characteristic; undefined where the figure of a cell never tells it. */
  positives(place: number): number | undefined;
  /** The file that the table is of. */
  readonly file: WeightsOfFile;
}

/**
 * The cells of a table as they are published: the hidden ones without any of their numbers, the others rounded. Shown
 * ones all tell `n_positive`, also where the office's own table leaves it out: it does so beside cells of few cases,
 * which are hidden here, and what is left out beside them would tell which of the hidden ones these are.
 */
export function publishedCells(
  figures: readonly FigureCandidate[],
  cells: readonly TableCell[],
  { isHidden, counted, positives, file }: KnownOfCells,
): PublishedCell[] {
  const kindOf = kindsOfFigures(figures, file);
  return cells.map((cell, place) => {
    if (isHidden(place)) return { ...cell, ...BLANK, suppressed: 'confidential' };
    const whole = { ...cell, n_positive: positives(place) ?? null };
    return { ...withRoundedNumbers(whole, kindOf(cell), counted(place)), suppressed: '' };
  });
}
