import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { SeriesLine } from './series-data.ts';

/** Where everything lies in the upper part of the scale, one that begins at zero would hide the changes. */
const UPPER_PART = 0.6;

/**
 * Ends of the scale of figures through editions, round numbers around all limits: from zero, unless all limits lie
 * above 60 % of the largest.
 *
 * @param most the largest value that the quantity can take, such as 1 for a share
 */
export function seriesDomain(
  lines: readonly SeriesLine[],
  { most = Number.POSITIVE_INFINITY }: { most?: number } = {},
): [number, number] {
  const values = lines
    .flatMap(({ points }) => Object.values(points))
    .flatMap(({ value, lower, upper }) => [value, lower, upper])
    .filter((one) => one !== null);
  const [least, largest] = extent(values);
  if (least === undefined || largest === undefined || least === largest)
    return [0, largest && largest > 0 ? largest : 1];
  const begin = least < 0 || least > largest * UPPER_PART ? least : 0;
  const [from = 0, to = 1] = scaleLinear().domain([begin, largest]).nice(5).domain();
  return [from, Math.min(to, most)];
}
