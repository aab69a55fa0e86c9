import type { ScaleLinear, ScaleLogarithmic } from 'd3-scale';
import type { ChartMark } from './chart-mark.ts';

/** A scale of a chart: of amounts, or of factors, on which half and double are as far from 1. */
export type ChartScale = ScaleLinear<number, number> | ScaleLogarithmic<number, number>;

/** A limit beyond so many times the furthest estimate is cut, so that it does not flatten the rest. */
const FURTHEST = 4;

/**
 * The ends of a scale of factors, powers of two that hold 1, every estimate and its limits.
 *
 * @example factorDomain([{ value: 1.5, lower: 1.1, upper: 2.2 }]) // => [0.5, 4]
 */
export function factorDomain(marks: readonly Pick<ChartMark, 'value' | 'lower' | 'upper'>[]): [number, number] {
  const positive = (values: readonly (number | null)[]) =>
    values.filter((value): value is number => value !== null && value > 0 && Number.isFinite(value));
  const values = [1, ...positive(marks.map(({ value }) => value))];
  const least = Math.min(...values);
  const most = Math.max(...values);
  const lower = Math.max(least / FURTHEST, Math.min(least, ...positive(marks.map((mark) => mark.lower))));
  const upper = Math.min(most * FURTHEST, Math.max(most, ...positive(marks.map((mark) => mark.upper))));
  return [2 ** Math.min(-1, Math.floor(Math.log2(lower))), 2 ** Math.max(1, Math.ceil(Math.log2(upper)))];
}

/** Powers of two, or of four and so on, as many as there is room for. */
export function factorTicks(scale: ChartScale, room: number): number[] {
  const [first = 1, last = 1] = scale.domain();
  const from = Math.round(Math.log2(first));
  const to = Math.round(Math.log2(last));
  const width = Math.abs(scale(last) - scale(first)) / Math.max(1, to - from);
  const step = Math.max(1, Math.ceil(room / width));
  const powers = Array.from({ length: to - from + 1 }, (_, place) => from + place);
  return powers.filter((power) => power % step === 0).map((power) => 2 ** power);
}
