import type { FigureComparison } from '#contract';
import type { SeriesBreak, SeriesLine } from '../../pictures/series/series-data.ts';
import type { PictureTexts } from '../../text/pictures/picture-texts.ts';

/** So many lines are named in a reason. */
const NAMED = 4;

type ComparedFigure = Pick<FigureComparison, 'status' | 'explanation' | 'bridge'>;

/**
 * Why lines break between two editions, as comparisons of their figures say: a reason with the lines that it is about,
 * or with none where it is about all. A line of which nothing is known breaks too, and one over which a bridge leads:
 * its figures are drawn as they are.
 */
export function breaksOfComparisons(
  lines: readonly Pick<SeriesLine, 'key' | 'label'>[],
  comparisonOf: (line: string) => ComparedFigure | undefined,
  { before, texts, number }: { before: string; texts: PictureTexts['breaks']; number: (value: number) => string },
): SeriesBreak[] {
  const broken = lines.flatMap(({ key, label }) => {
    const reason = reasonOf(comparisonOf(key), texts, number);
    return reason === undefined ? [] : [{ key, label, reason }];
  });
  return [...Map.groupBy(broken, ({ reason }) => reason)].map(([reason, of]): SeriesBreak => {
    if (of.length === lines.length) return { before, reason };
    const named = of.slice(0, NAMED).map(({ label }) => label);
    const more = of.length - named.length;
    const all = named.join(', ');
    const names = more > 0 ? texts.andMore({ lines: all, more: number(more) }) : all;
    return { before, reason: texts.ofLines({ lines: names, reason }), lines: of.map(({ key }) => key) };
  });
}

function reasonOf(
  compared: ComparedFigure | undefined,
  texts: PictureTexts['breaks'],
  number: (value: number) => string,
): string | undefined {
  if (!compared) return texts.unknown;
  const { status, explanation, bridge } = compared;
  if (bridge) return texts.bridged({ factor: number(bridge.factor), se: number(bridge.se), source: bridge.source });
  return status === 'break' ? explanation || texts.unknown : undefined;
}
