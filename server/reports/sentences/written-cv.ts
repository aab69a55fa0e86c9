import { cvDecimals, type PublicationStandard } from '#contract';

/** A coefficient of variation with the decimals that tell its class by a standard. */
export function writtenCv(cv: number, standard: PublicationStandard, locale: string): string {
  const decimals = cvDecimals(cv, standard);
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(cv);
}
