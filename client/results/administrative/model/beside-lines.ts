import type { BesideCounts, LineBeside } from '#contract';
import { qualityOf } from '../../model/quality.ts';

/** A line of the page: a crime over all areas, or an area of one crime. */
export interface NamedLine extends LineBeside {
  readonly key: string;
  readonly name: string;
  /** Of a set, beside crimes that it holds. */
  readonly isSet: boolean;
}

interface Names {
  readonly crimeName: (crime: string) => string;
  readonly areaName: (area: string) => string;
}

/** Of every crime the line of all areas; of one crime every area, all of them first. */
export function linesOfChoice(
  { lines, crimes }: Pick<BesideCounts, 'lines' | 'crimes'>,
  crime: string | undefined,
  { crimeName, areaName }: Names,
): NamedLine[] {
  if (crime === undefined)
    return lines
      .filter(({ area }) => area === '')
      .map((line) => ({
        ...line,
        key: line.crime,
        name: crimeName(line.crime),
        isSet: crimes.some(({ crime, is_set: isSet }) => isSet && crime === line.crime),
      }));
  return lines
    .filter((line) => line.crime === crime)
    .map((line) => ({ ...line, key: line.area || 'all', name: areaName(line.area), isSet: false }));
}

/**
 * The lines with the largest and the smallest number of incidents for one that was recorded: of those whose precision
 * is known and not in the lowest class, as the findings of other pictures. A set is
 * compared with no crime that it holds.
 */
export function extremesOf(lines: readonly NamedLine[]): { most: NamedLine; least: NamedLine } | undefined {
  const single = lines.filter(({ isSet }) => !isSet);
  const sorted = (single.length > 0 ? single : lines)
    .filter(
      ({ happened, happened_ratio: { ratio } }) =>
        ratio !== null && ['good', 'caution'].includes(qualityOf(happened.label)),
    )
    .toSorted((a, b) => b.happened_ratio.ratio! - a.happened_ratio.ratio!);
  return sorted[0] && { most: sorted[0], least: sorted.at(-1)! };
}
