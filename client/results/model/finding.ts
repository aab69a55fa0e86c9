import type { FindingTexts } from '../../text/figures/figure-texts.ts';
import type { FigureFormat } from './figure-format.ts';
import type { Line } from './lines.ts';
import { qualityOf } from './quality.ts';

/**
 * What a comparison shows, in words: its ends, whether the first place is certain, and what is weak or
 * missing.
 */
export function findingOf(measure: string, lines: readonly Line[], texts: FindingTexts, format: FigureFormat): string {
  const compared = lines.some((line) => line.kind === 'item') ? lines.filter((line) => line.kind === 'item') : lines;
  const defined = compared
    .filter((line) => line.row.estimate !== null)
    .sort((a, b) => (b.row.estimate ?? 0) - (a.row.estimate ?? 0));
  const [top, second] = defined;
  const bottom = defined.at(-1);
  if (!top || !bottom) return texts.nothing;
  const value = (line: Line) => format.value(line.row.estimate);
  if (!second) return texts.single({ measure, group: top.label, value: value(top) });
  const sentences = [
    texts.range({
      measure,
      top: withTies(top, defined),
      topValue: value(top),
      bottom: withTies(bottom, defined),
      bottomValue: value(bottom),
    }),
    ...order(top, defined.slice(1), texts),
  ];
  const total = format.count(compared.length);
  const low = compared.filter((line) => qualityOf(line.row.label) === 'low').length;
  if (low > 0) sentences.push(texts.low({ count: format.count(low), total }));
  const absent = compared.length - defined.length;
  if (absent > 0) sentences.push(texts.undefinedOnes({ count: format.count(absent), total }));
  return sentences.join(' ');
}

/** A group's name and, when others have the very same figure, how many they are. */
function withTies(line: Line, all: readonly Line[]): string {
  const ties = all.filter((other) => other.row.estimate === line.row.estimate).length - 1;
  return ties > 0 ? `${line.label} (+${ties})` : line.label;
}

function order(top: Line, others: readonly Line[], texts: FindingTexts): string[] {
  const floor = top.row.lower;
  if (floor === null) return [];
  const rival = others.find((line) => line.row.upper !== null && line.row.upper >= floor);
  return [rival ? texts.overlap({ top: top.label, second: rival.label }) : texts.apart({ top: top.label })];
}
