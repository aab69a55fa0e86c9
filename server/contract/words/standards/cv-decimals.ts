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
 * How many decimals a coefficient of variation has as a percentage: one, or those that show on which side of a limit of
 * its standard it is. 14.96 % is not written as the 15.0 % from which another class begins.
 */
export function cvDecimals(cv: number, standard: PublicationStandard): number {
  const isTold = (decimals: number) =>
    CV_LIMITS[standard].every(
      (limit) => cv === limit || (cv * 100).toFixed(decimals) !== (limit * 100).toFixed(decimals),
    );
  let decimals = 1;
  while (decimals < MOST_DECIMALS && !isTold(decimals)) decimals++;
  return decimals;
}
