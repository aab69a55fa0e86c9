import type { PublicationStandard } from '#contract';
import { PUBLICATION_STANDARDS } from '#estimation';

/** Enough for what a computer tells from a limit. */
const MOST_DECIMALS = 6;

/**
 * A coefficient of variation with one decimal, or with the decimals that show on which side of a limit of its standard
 * it is: 14.96 % is not written as the 15.0 % from which another class begins.
 */
export function writtenCv(cv: number, standard: PublicationStandard, locale: string): string {
  const limits = Object.values(PUBLICATION_STANDARDS[standard].classes).flatMap((classes) =>
    classes.flatMap(({ needs: { cvBelow, cvAtMost } }) => [cvBelow ?? [], cvAtMost ?? []].flat()),
  );
  const isTold = (decimals: number) =>
    limits.every((limit) => cv === limit || (cv * 100).toFixed(decimals) !== (limit * 100).toFixed(decimals));
  let decimals = 1;
  while (decimals < MOST_DECIMALS && !isTold(decimals)) decimals++;
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(cv);
}
