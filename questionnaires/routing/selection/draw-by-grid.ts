import type { Adult, DrawOptions, Selection } from './draw-selection.ts';
import { seededNumber } from './seeded-number.ts';

/**
 * Kish's tables A to F: how many twelfths of the cases use each, and which adult it names when there are 1,
 * 2, ... 6.
 */
export const KISH_TABLES = [
  { twelfths: 2, chosen: [1, 1, 1, 1, 1, 1] },
  { twelfths: 1, chosen: [1, 1, 1, 1, 2, 2] },
  { twelfths: 1, chosen: [1, 1, 1, 2, 2, 2] },
  { twelfths: 2, chosen: [1, 1, 2, 2, 3, 3] },
  { twelfths: 2, chosen: [1, 2, 2, 3, 4, 4] },
  { twelfths: 1, chosen: [1, 2, 3, 3, 3, 5] },
  { twelfths: 1, chosen: [1, 2, 3, 4, 5, 5] },
  { twelfths: 2, chosen: [1, 2, 3, 4, 5, 6] },
] as const;

const MOST = 6;

/**
 * The adult that Kish's grid names. More adults than its tables have are drawn with equal probability, so
 * that nobody has none.
 */
export function drawByGrid(adults: readonly Adult[], { method, seed }: DrawOptions): Selection {
  const listed = [...adults].sort((a, b) => rank(a) - rank(b) || (b.age ?? 0) - (a.age ?? 0) || a.line - b.line);
  const random = seededNumber(seed);
  if (listed.length > MOST) {
    const { line } = listed[Math.floor(random * listed.length)]!;
    return { line, probability: 1 / listed.length, method, decidedBySeed: 'beyond_table' };
  }
  const position = tableOf(Math.floor(random * 12)).chosen[listed.length - 1]!;
  const naming = KISH_TABLES.filter(({ chosen }) => chosen[listed.length - 1] === position);
  const probability = naming.reduce((sum, { twelfths }) => sum + twelfths, 0) / 12;
  return { line: listed[position - 1]!.line, probability, method };
}

/** The table that a twelfth from 0 to 11 belongs to. */
function tableOf(twelfth: number): (typeof KISH_TABLES)[number] {
  let end = 0;
  for (const table of KISH_TABLES) {
    end += table.twelfths;
    if (twelfth < end) return table;
  }
  return KISH_TABLES.at(-1)!;
}

/** Men are listed first, then women, then those whose sex is not known. */
function rank({ sex }: Adult): number {
  return sex === 'man' ? 0 : sex === 'woman' ? 1 : 2;
}
