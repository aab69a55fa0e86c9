import type { CountsMapping, MonthsOfCounts } from '#contract';

/** A count of an offence. */
export interface CountCell {
  /** Its place in the mapping. */
  readonly offence: number;
  /** Code of the survey; blank for all areas. */
  readonly area: string;
  readonly count: number;
  readonly months: MonthsOfCounts;
}

/** Administrative counts as they were checked: what they are, and how many. */
export interface AdministrativeCounts {
  readonly mapping: CountsMapping;
  readonly cells: readonly CountCell[];
}

/** The months that are added up: those of the mapping, else all that there are. */
export function monthsOf({ mapping, cells }: AdministrativeCounts): MonthsOfCounts {
  if (mapping.period) return mapping.period;
  const firsts = cells.map(({ months }) => months.from).sort();
  const lasts = cells.map(({ months }) => months.to).sort();
  return { from: firsts[0] ?? '', to: lasts.at(-1) ?? '' };
}

/** The title by language; one in no language stands under a blank one. */
export function titleOfCounts({ title = {} }: CountsMapping): Record<string, string> {
  return typeof title === 'string' ? { '': title } : title;
}
