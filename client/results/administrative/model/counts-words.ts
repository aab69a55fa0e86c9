import type { ImportedCounts, MonthsOfCounts } from '#contract';
import { titleIn } from '../../../text/title-in.ts';

/** What counts are called; their name where they have no title. */
export function countsTitle({ title, records }: Pick<ImportedCounts, 'title' | 'records'>, language: string): string {
  return titleIn(title, language).title || records;
}

/** The months of counts, such as `2020-01 – 2020-12`. */
export function monthsText({ from, to }: MonthsOfCounts): string {
  return from === to ? from : `${from} – ${to}`;
}
