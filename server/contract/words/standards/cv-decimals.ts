import type { PublicationStandard } from '../../figures/standards.ts';

/** The coefficients of variation from which each standard gives another class. */
const CV_LIMITS: Readonly<Record<PublicationStandard, readonly number[]>> = {
  inegi: [0.15, 0.3],
  ine_chile: [0.15, 0.3],
  cepal_2020: [0.2],
  cepal_2023: [0.2, 0.3],
  nchs: [],
  dane: [0.07, 0.15, 0.2],
  abs: [0.25, 0.5],
};

/** Enough for what a computer tells from a limit. */
const MOST_DECIMALS = 6;

export function cvLimits(standard: PublicationStandard): readonly number[] {
  return CV_LIMITS[standard];
}

/**
 * How many decimals a coefficient of variation has as a percentage: one, or those that show two of its digits and on
 * which side of a limit of its standard it is. 0.72 % is not written as 0.7 %, and 14.96 % not as the 15.0 % from which
 * another class begins.
 *
 * @param standard by which its figure is judged; left out where none is known
 */
export function cvDecimals(cv: number, standard?: PublicationStandard): number {
  if (cv === 0) return 0;
  const limits = standard === undefined ? [] : CV_LIMITS[standard];
  const isTold = (decimals: number) =>
    limits.every((limit) => cv === limit || (cv * 100).toFixed(decimals) !== (limit * 100).toFixed(decimals));
  let decimals = Math.min(MOST_DECIMALS, Math.max(1, 1 - Math.floor(Math.log10(cv * 100))));
  while (decimals < MOST_DECIMALS && !isTold(decimals)) decimals++;
  return decimals;
}
