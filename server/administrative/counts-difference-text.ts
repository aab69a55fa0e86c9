import { administrativeTexts, type CountsDifference, type FigureLanguage, type MonthsOfCounts } from '#contract';

/** A difference of definition as a sentence. */
export function countsDifferenceText(
  { id, codes = [], records, survey, rollingMonths }: CountsDifference,
  language: FigureLanguage,
): string {
  const months = (period: MonthsOfCounts | undefined) => (period ? `${period.from} – ${period.to}` : '');
  const about = {
    codes: codes.join(', '),
    records: months(records),
    survey: months(survey),
    months: String(rollingMonths ?? ''),
  };
  return administrativeTexts[language].differences[id](about);
}
