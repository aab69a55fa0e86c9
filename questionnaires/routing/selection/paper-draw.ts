import { KISH_TABLES } from './draw-by-grid.ts';
import { seededNumber } from './seeded-number.ts';

/**
 * Draw numbers go from 1 to this. 1, 2, ... 12 adults divide it evenly, so that on paper, too, all are
 * equally likely.
 */
export const DRAW_NUMBERS = 27_720;

/** Most adults that the tables on paper have. */
export const MOST_ON_PAPER = 12;

/**
 * The number with which the adult of a case is drawn on paper. The tables of the questionnaire give the same
 * person as the tablet.
 *
 * @example paperDrawNumber('case-17') // => a whole number from 1 to 27720
 */
export function paperDrawNumber(seed: string): number {
  return Math.floor(seededNumber(seed) * DRAW_NUMBERS) + 1;
}

/** A row of a table: from which draw number up to which the adult in a place of the list is drawn. */
export interface DrawRange {
  from: number;
  to: number;
  /** Place in the list, from 1. */
  place: number;
}

/** Ranges of draw numbers for a number of adults, all equally likely. */
export function equalRanges(adults: number): DrawRange[] {
  const width = DRAW_NUMBERS / adults;
  return Array.from({ length: adults }, (_, index) => ({
    from: index * width + 1,
    to: (index + 1) * width,
    place: index + 1,
  }));
}

/** Kish's tables by ranges of draw numbers: which place each names when there are 1, 2, ... 6 adults. */
export function gridRanges(): { from: number; to: number; places: readonly number[] }[] {
  let before = 0;
  return KISH_TABLES.map(({ twelfths, chosen }) => {
    const from = (before * DRAW_NUMBERS) / 12 + 1;
    before += twelfths;
    return { from, to: (before * DRAW_NUMBERS) / 12, places: chosen };
  });
}
