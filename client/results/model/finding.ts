import type { FindingTexts } from '../../text/figures/figure-texts.ts';
import type { FigureFormat } from './figure-format.ts';
import type { Line } from './lines.ts';
import { qualityOf } from './quality.ts';

/**
 * What a comparison shows, in words: its ends, and what is weak or missing. That two figures differ is never
 * said here: only a test of their difference can tell (`differenceSentence`).
 *
 * @param areAlike whether the figures measure the same thing, so that one can be called the highest
 */
export function findingOf(
  measure: string,
  lines: readonly Line[],
  texts: FindingTexts,
  format: FigureFormat,
  areAlike = true,
): string {
  const compared = lines.some((line) => line.kind === 'item') ? lines.filter((line) => line.kind === 'item') : lines;
  const defined = compared
    .filter((line) => line.row.estimate !== null)
    .sort((a, b) => (b.row.estimate ?? 0) - (a.row.estimate ?? 0));
  const [top, second] = defined;
  const bottom = defined.at(-1);
  if (!top || !bottom) return texts.nothing;
  const value = (line: Line) => format.value(line.row.estimate);
  if (!second) return texts.single({ measure, group: top.label, value: value(top) });
  const sentences: string[] = [];
  if (top.row.estimate === 0) sentences.push(texts.allZero({ measure }));
  else if (areAlike)
    sentences.push(
      texts.range({
        measure,
        top: withTies(top, defined),
        topValue: value(top),
        bottom: withTies(bottom, defined),
        bottomValue: value(bottom),
      }),
    );
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
