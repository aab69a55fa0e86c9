import { max, quantile } from 'd3-array';
import { formatNumber } from '../../text/format.ts';
import type { PictureTexts } from '../../text/pictures/picture-texts.ts';
import type { WeightStep } from '../weights/weight-bins.ts';

/** How the weights are spread after the last step, in a sentence. */
export function weightsFinding(steps: readonly WeightStep[], texts: PictureTexts['findings'], locale: string): string {
  const last = steps.at(-1);
  const carried = Float64Array.from(last?.weights ?? []).filter((one) => one !== 0);
  const median = quantile(carried, 0.5);
  if (!last || median === undefined) return texts.nothing;
  const number = (value: number | undefined) => formatNumber(value ?? 0, locale, { maximumSignificantDigits: 3 });
  return texts.weights({
    step: last.label,
    median: number(median),
    p5: number(quantile(carried, 0.05)),
    p95: number(quantile(carried, 0.95)),
    largest: number((max(carried) ?? 0) / median),
  });
}
