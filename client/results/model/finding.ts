import { endsAsPrinted, flagsOf } from '#contract';
import type { FindingTexts } from '../../text/figures/figure-texts.ts';
import type { FigureFormat } from './figure-format.ts';
import type { Line } from './lines.ts';
import { qualityOf } from './quality.ts';

interface Compared {
  /** Whether the figures measure the same thing, so that one can be called the highest. */
  areAlike?: boolean;
  /** Whether a sentence of the tests follows. */
  areTested?: boolean;
}

/**
 * What a comparison shows, in words: its ends, and what is weak or missing. That two figures differ is never
 * said here: only a test of their difference can tell (`differenceSentence`), and where there is none it is said.
 */
export function findingOf(
  measure: string,
  lines: readonly Line[],
  texts: FindingTexts,
  format: FigureFormat,
  { areAlike = true, areTested = false }: Compared = {},
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
  else if (areAlike) sentences.push(...endsOf(measure, defined, texts, format, areTested));
  const total = format.count(compared.length);
  const low = compared.filter((line) => qualityOf(line.row.label) === 'low').length;
  if (low > 0) sentences.push(texts.low({ count: format.count(low), total }));
  const absent = compared.length - defined.length;
  if (absent > 0) sentences.push(texts.undefinedOnes({ count: format.count(absent), total }));
  return sentences.join(' ');
}

/**
 * The highest and the lowest figure. One that a handful of answers made is neither, precise or not: only figures
 * whose precision is known, not in the lowest class and without a flag are ranked. Those that are printed alike
 * share an end.
 */
function endsOf(
  measure: string,
  defined: readonly Line[],
  texts: FindingTexts,
  format: FigureFormat,
  areTested: boolean,
): string[] {
  const ranked = defined.filter(
    ({ row }) => ['good', 'caution'].includes(qualityOf(row.label)) && flagsOf(row.flag).length === 0,
  );
  if (ranked.length < 2) return [];
  const printed = (line: Line) => format.value(line.row.estimate);
  const { top, bottom } = endsAsPrinted(ranked, printed);
  const ends = {
    measure: ranked.length === defined.length ? measure : texts.ofPrecise({ measure }),
    top: format.list(top.map(({ label }) => label)),
    topValue: printed(ranked[0]!),
    bottom: format.list(bottom.map(({ label }) => label)),
    bottomValue: printed(ranked.at(-1)!),
  };
  if (top.length === 0 && bottom.length === 0) return [];
  const said = bottom.length === 0 ? texts.highest(ends) : top.length === 0 ? texts.lowest(ends) : texts.range(ends);
  return areTested ? [said] : [said, texts.untestedOrder];
}
