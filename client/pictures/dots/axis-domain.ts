import { scaleLinear } from 'd3-scale';
import type { ChartMark } from './chart-mark.ts';

/**
 * The scale's ends for a set of marks: from zero, which is always shown, to a round number past the largest
 * limit. A very wide interval is cut at twice the largest estimate (and drawn with an arrow), so that it does
 * not flatten the rest.
 *
 * @param least a value that must be on the scale whatever the data, e.g. 1 for a relative risk
 * @param most the largest value that the quantity can take, e.g. 1 for a share
 */
export function axisDomain(
  marks: readonly ChartMark[],
  { least = 0, most = Number.POSITIVE_INFINITY } = {},
): [number, number] {
  const values = marks.map((mark) => mark.value ?? 0);
  const uppers = marks.map((mark) => mark.upper ?? mark.value ?? 0);
  const largest = Math.max(least, ...values);
  const end = Math.min(Math.max(least, ...uppers), largest * 2, most);
  if (!(end > 0)) return [0, 1];
  const [, round = end] = scaleLinear().domain([0, end]).nice(5).domain();
  return [0, Math.min(round, most)];
}
