import { cvDecimals, type PublicationStandard } from '#contract';

/**
 * A coefficient of variation of a published figure, with the digits that tell its class.
 *
 * @param standard by which the figure is judged
 */
export function writtenCv(cv: number, locale: string, standard: PublicationStandard): string {
  const places = cvDecimals(cv, standard);
  const digits = { minimumFractionDigits: places, maximumFractionDigits: places };
  return new Intl.NumberFormat(locale, { style: 'percent', ...digits }).format(cv);
}
