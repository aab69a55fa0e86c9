import type { SurveyFigure } from '#contract';
import type { ChartMark } from '../../../pictures/dots/chart-mark.ts';
import type { FigureTexts } from '../../../text/figures/figure-texts.ts';
import type { FigureFormat } from '../../model/figure-format.ts';
import { flagSigns, qualityText } from '../../model/marks-of.ts';
import { qualityOf } from '../../model/quality.ts';
import type { NamedLine } from './beside-lines.ts';

interface MarkWords {
  readonly happened: string;
  readonly reported: string;
}

/** Two marks a line, what happened and what was reported, both with the bar of what was recorded. */
export function besideMarks(
  lines: readonly NamedLine[],
  words: MarkWords,
  texts: FigureTexts,
  format: FigureFormat,
): ChartMark[] {
  return lines.flatMap((line) => {
    const mark = (label: string, key: string, figure: SurveyFigure): ChartMark => ({
      key: `${line.key} ${key}`,
      label,
      group: line.name,
      value: figure.estimate,
      lower: figure.lower,
      upper: figure.upper,
      valueText: format.value(figure.estimate),
      quality: qualityOf(figure.label),
      qualityText: qualityText(figure, texts),
      signs: flagSigns(figure),
      ...(figure.estimate === null && { reason: texts.notDefined }),
      ...(line.recorded !== null && { count: line.recorded }),
    });
    return [
      mark(words.happened, 'happened', line.happened),
      { ...mark(words.reported, 'reported', line.reported), style: 'second' as const },
    ];
  });
}
