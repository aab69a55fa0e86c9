import type { CountsMapping, CountsProblem } from '#contract';
import { countsProblemAt } from './counts-problems.ts';
import type { CountLine } from './read-counts-csv.ts';

/** What is recorded in one area alone; one person may be counted in several areas and once in all of them. */
const OF_ONE_AREA: readonly CountsMapping['definitions']['counts'][] = ['events', 'files'];

/** Counts of all areas together that are below one of its areas, or below all that the file has. */
export function wholesBelowParts(
  lines: readonly CountLine[],
  { definitions: { counts } }: CountsMapping,
): CountsProblem[] {
  const same = Map.groupBy(lines, ({ offence, months }) => JSON.stringify([offence, months.from]));
  return [...same.values()].flatMap((cells) => {
    const whole = cells.find(({ area }) => area === '');
    const parts = cells.filter(({ area }) => area !== '');
    if (!whole || parts.length === 0) return [];
    const place = { file: 'counts', line: whole.line } as const;
    const largest = parts.reduce((a, b) => (b.count > a.count ? b : a));
    if (whole.count < largest.count) return countsProblemAt(place, 'whole-below-part', { line: largest.line });
    const sum = parts.reduce((all, { count }) => all + count, 0);
    return whole.count < sum && OF_ONE_AREA.includes(counts) ? countsProblemAt(place, 'whole-below-sum') : [];
  });
}
