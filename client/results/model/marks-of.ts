import type { EstimateRow } from '#contract';
import type { ChartMark } from '../../pictures/dots/chart-mark.ts';
import type { FigureTexts, PrecisionWord } from '../../text/figures/figure-texts.ts';
import type { FigureFormat } from './figure-format.ts';
import type { Line } from './lines.ts';
import { qualityOf } from './quality.ts';
import { undefinedReason } from './undefined-reason.ts';

/** The lines of a comparison as the chart draws them, every text written out. */
export function marksOf(lines: readonly Line[], texts: FigureTexts, format: FigureFormat): ChartMark[] {
  return lines.map(({ key, label, row, kind }) => {
    const reason = reasonText(row, texts);
    return {
      key,
      label,
      value: row.estimate,
      lower: row.lower,
      upper: row.upper,
      valueText: format.value(row.estimate),
      quality: qualityOf(row.label),
      qualityText: qualityText(row, texts),
      ...(reason ? { reason: row.estimate === null ? reason : texts.noInterval } : {}),
      ...(kind === 'set' ? { style: 'set' as const } : {}),
    };
  });
}

/** The word of a label; a flagged share carries a dagger that the notes explain. */
export function qualityText({ label, flag }: Pick<EstimateRow, 'label' | 'flag'>, texts: FigureTexts): string {
  const word = Object.hasOwn(texts.quality, label) ? texts.quality[label as PrecisionWord] : texts.quality.none;
  return flag === 'complement' ? `${word} †` : word;
}

/** Why a row has no figure, or no precision, in words. */
export function reasonText(row: EstimateRow, texts: FigureTexts): string | undefined {
  const reason = undefinedReason(row);
  if (!reason) return undefined;
  const words = texts.undefinedReasons[reason];
  return row.estimate === null ? `${texts.notDefined}: ${words}` : words;
}
