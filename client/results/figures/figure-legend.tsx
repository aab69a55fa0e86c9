import { type PublicationStandard, STANDARD_LABELS } from '#contract';
import type { LegendEntry } from '../../pictures/legend-entry.ts';
import { LineSwatch, MarkSwatch } from '../../pictures/swatches.tsx';
import type { FigureTexts } from '../../text/figures/figure-texts.ts';
import { qualityText } from '../model/marks-of.ts';
import { qualityOf } from '../model/quality.ts';

/** The marks of a standard, the line of the interval and, where there is one, that of the reference. */
export function figureLegend(standard: PublicationStandard, texts: FigureTexts, reference?: string): LegendEntry[] {
  return [
    ...STANDARD_LABELS[standard].map((label) => ({
      key: label,
      swatch: <MarkSwatch quality={qualityOf(label)} />,
      text: qualityText({ label, flag: '' }, texts),
    })),
    { key: 'interval', swatch: <LineSwatch className="interval" />, text: texts.intervalName },
    ...(reference === undefined
      ? []
      : [{ key: 'reference', swatch: <LineSwatch className="chart-reference" />, text: reference }]),
  ];
}
