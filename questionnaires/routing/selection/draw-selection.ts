import type { SelectionMethod } from '../../instrument/manifest.ts';
import { drawByBirthday } from './draw-by-birthday.ts';
import { drawByGrid } from './draw-by-grid.ts';
import { seededNumber } from './seeded-number.ts';

/** An adult of the roster, with what the methods look at where it is known. */
export interface Adult {
  /** Line of the roster. */
  line: number;
  sex?: string;
  age?: number;
  birthMonth?: number;
  birthDay?: number;
}

/** Who was drawn, and how. */
export interface Selection {
  line: number;
  /**
   * Probability of being drawn that the method gives this person: 1 / number of adults, in Kish's grid that
   * of the table.
   */
  probability: number;
  method: SelectionMethod;
  /**
   * What the seed had to decide beside the method: a `tie` of birthdays; an `unknown_birthday`, which is
   * drawn from the days of the year or of the month; a household of more adults than Kish's tables have
   * (`beyond_table`: all are then equally likely).
   */
  decidedBySeed?: 'tie' | 'unknown_birthday' | 'beyond_table';
}

export interface DrawOptions {
  readonly method: SelectionMethod;
  /** Text assigned with the case: the same seed and the same adults always give the same person. */
  readonly seed: string;
  /** Date of the interview, `YYYY-MM-DD`. Only birthdays look at it. */
  readonly date: string;
}

/**
 * One adult of the household.
 *
 * @param adults of the roster, in the order of their lines
 * @returns undefined when there is no adult
 * @see Kish (1949), JASA 44, 380-387; Salmon and Nichols (1983), Public Opinion Quarterly 47, 270-276
 * @example drawSelection([{ line: 1 }, { line: 4 }], { method: 'seeded_random', seed: 'case-17', date: '2026-03-01' })?.probability // => 0.5
 */
export function drawSelection(adults: readonly Adult[], options: DrawOptions): Selection | undefined {
  if (adults.length === 0) return undefined;
  if (options.method === 'kish_grid') return drawByGrid(adults, options);
  if (options.method !== 'seeded_random') return drawByBirthday(adults, options);
  const { line } = adults[Math.floor(seededNumber(options.seed) * adults.length)]!;
  return { line, probability: 1 / adults.length, method: 'seeded_random' };
}
