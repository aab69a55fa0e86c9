import { type EstimateRow, flagsOf, type PrecisionWord, type QualityFlagCode } from '#contract';
import type { ChartMark } from '../../pictures/dots/chart-mark.ts';
import type { FigureTexts } from '../../text/figures/figure-texts.ts';
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
      signs: flagSigns(row),
      ...(reason ? { reason: row.estimate === null ? reason : texts.noInterval } : {}),
      ...(kind === 'set' ? { style: 'set' as const } : {}),
    };
  });
}

/** The signs of the footnotes under a table and a chart. */
export const FLAG_SIGNS: Readonly<Record<QualityFlagCode, string>> = {
  complement: '†',
  'wide-limits': '‡',
  'no-variation': '¶',
  'no-effective-n': '‖',
  'below-minimum-n': '§',
  'coarsely-rounded': '≈',
};

/** The word of a label, with the sign of each flag that the notes explain. */
export function qualityText({ label, flag }: Pick<EstimateRow, 'label' | 'flag'>, { standards }: FigureTexts): string {
  const { labels } = standards;
  const word = Object.hasOwn(labels, label) ? labels[label as PrecisionWord] : labels.none;
  return [word, ...flagSigns({ flag })].join(' ');
}

export function flagSigns({ flag }: Pick<EstimateRow, 'flag'>): string[] {
  return flagsOf(flag).map((code) => FLAG_SIGNS[code]);
}

/** What stands beside the label, in words; blank where nothing does. */
export function flagText({ flag }: Pick<EstimateRow, 'flag'>, { standards }: FigureTexts): string {
  return flagsOf(flag)
    .map((code) => standards.flags[code].word)
    .join(', ');
}

/** Why a row has no figure, or no precision, in words. */
export function reasonText(row: EstimateRow, texts: FigureTexts): string | undefined {
  const reason = undefinedReason(row);
  if (!reason) return undefined;
  const words = texts.undefinedReasons[reason];
  return row.estimate === null ? `${texts.notDefined}: ${words}` : words;
}
