import type { NumberWriter } from '../made/number-writer.ts';
import type { ReportTexts } from '../words/report-texts.ts';

/** Both limits of a figure: with a dash between them, or a word where one is negative. */
export function limitsInWords(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  { bare }: Pick<NumberWriter, 'bare'>,
  { limits }: Pick<ReportTexts, 'limits'>,
): string {
  const written = { lower: bare(lower), upper: bare(upper) };
  return lower < 0 || upper < 0 ? limits(written) : `${written.lower} – ${written.upper}`;
}
