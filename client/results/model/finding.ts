import { endsAsPrinted, isRanked } from '#contract';
import type { FindingTexts } from '../../text/figures/figure-texts.ts';
import type { FigureFormat } from './figure-format.ts';
import type { Line } from './lines.ts';
import { flagSigns } from './marks-of.ts';
import { qualityOf } from './quality.ts';

interface Compared {
  /** Whether the figures measure the same thing, so that one can be called the highest. */
  areAlike?: boolean;
  /** Whether a sentence of the tests follows. */
  areTested?: boolean;
  /** Whether the difference of two lines is tested beside the picture. */
  isTestedBeside?: (top: Line, bottom: Line) => boolean;
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
  compared: Compared = {},
): string {
  const { areAlike = true } = compared;
  const items = lines.some((line) => line.kind === 'item') ? lines.filter((line) => line.kind === 'item') : lines;
  const defined = items
    .filter((line) => line.row.estimate !== null)
    .sort((a, b) => (b.row.estimate ?? 0) - (a.row.estimate ?? 0));
  const [top, second] = defined;
  const bottom = defined.at(-1);
  if (!top || !bottom) return texts.nothing;
  const value = (line: Line) => format.value(line.row.estimate);
  if (!second) return texts.single({ measure, group: top.label, value: value(top) });
  const sentences: string[] = [];
  if (top.row.estimate === 0) sentences.push(texts.allZero({ measure }));
  else if (areAlike) sentences.push(...endsOf(measure, defined, { texts, format }, compared));
  const total = format.count(items.length);
  const low = items.filter((line) => qualityOf(line.row.label) === 'low').length;
  if (low > 0) sentences.push(texts.low({ count: format.count(low), total }));
  const absent = items.length - defined.length;
  if (absent > 0) sentences.push(texts.undefinedOnes({ count: format.count(absent), total }));
  return sentences.join(' ');
}

/**
 * The highest and the lowest figure, of those that may be called so (`isRanked`). Those that are printed alike share
 * an end.
 */
function endsOf(
  measure: string,
  defined: readonly Line[],
  { texts, format }: { readonly texts: FindingTexts; readonly format: FigureFormat },
  { areTested = false, isTestedBeside = () => false }: Compared,
): string[] {
  const ranked = defined.filter(({ row }) => isRanked({ quality: qualityOf(row.label), signs: flagSigns(row) }));
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
  if (areTested) return [said];
  const areBeside =
    top.length > 0 && bottom.length > 0 && top.every((one) => bottom.every((other) => isTestedBeside(one, other)));
  return [said, areBeside ? texts.testedBeside : texts.untestedOrder];
}
