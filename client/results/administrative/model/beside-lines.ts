import type { BesideCounts, LineBeside } from '#contract';
import { qualityOf } from '../../model/quality.ts';

/** A line of the page: a crime over all areas, or an area of one crime. */
export interface NamedLine extends LineBeside {
  readonly key: string;
  readonly name: string;
}

interface Names {
  readonly crimeName: (crime: string) => string;
  readonly areaName: (area: string) => string;
}

/** Of every crime the line of all areas; of one crime every area, all of them first. */
export function linesOfChoice(
  { lines }: Pick<BesideCounts, 'lines'>,
  crime: string | undefined,
  { crimeName, areaName }: Names,
): NamedLine[] {
  if (crime === undefined)
    return lines
      .filter(({ area }) => area === '')
      .map((line) => ({ ...line, key: line.crime, name: crimeName(line.crime) }));
  return lines
    .filter((line) => line.crime === crime)
    .map((line) => ({ ...line, key: line.area || 'all', name: areaName(line.area) }));
}

/**
 * The lines with the largest and the smallest number of incidents for one that was recorded: of those whose precision
 * is known and not in the lowest class, as the findings of other pictures.
 */
export function extremesOf(lines: readonly NamedLine[]): { most: NamedLine; least: NamedLine } | undefined {
  const sorted = lines
    .filter(
      ({ happened, happened_ratio: { ratio } }) =>
        ratio !== null && ['good', 'caution'].includes(qualityOf(happened.label)),
    )
    .toSorted((a, b) => b.happened_ratio.ratio! - a.happened_ratio.ratio!);
  return sorted[0] && { most: sorted[0], least: sorted.at(-1)! };
}
