import { type PublicationStandard, QUALITY_FLAGS, STANDARD_LABELS } from '#contract';
import type { ChartMark } from '../../pictures/dots/chart-mark.ts';
import type { LegendEntry } from '../../pictures/legend-entry.ts';
import { LineSwatch, MarkSwatch, SignSwatch } from '../../pictures/swatches.tsx';
import type { FigureTexts } from '../../text/figures/figure-texts.ts';
import { FLAG_SIGNS, qualityText } from '../model/marks-of.ts';
import { qualityOf } from '../model/quality.ts';

interface AlsoShown {
  /** What the line of the reference says, where there is one. */
  reference?: string | undefined;
  /** Marks of the picture, of which those with signs have these explained. */
  marks?: readonly Pick<ChartMark, 'signs'>[];
}

/** The marks of a standard, the line of the interval, and what else stands in a picture. */
export function figureLegend(
  standard: PublicationStandard,
  texts: FigureTexts,
  { reference, marks = [] }: AlsoShown = {},
): LegendEntry[] {
  const signs = new Set(marks.flatMap((mark) => mark.signs ?? []));
  return [
    ...STANDARD_LABELS[standard].map((label) => ({
      key: label,
      swatch: <MarkSwatch quality={qualityOf(label)} />,
      text: qualityText({ label, flag: '' }, texts),
    })),
    ...QUALITY_FLAGS.filter((code) => signs.has(FLAG_SIGNS[code])).map((code) => ({
      key: code,
      swatch: <SignSwatch sign={FLAG_SIGNS[code]} />,
      text: texts.standards.flags[code].word,
    })),
    { key: 'interval', swatch: <LineSwatch className="interval" />, text: texts.intervalName },
    ...(reference === undefined
      ? []
      : [{ key: 'reference', swatch: <LineSwatch className="chart-reference" />, text: reference }]),
  ];
}
